// English words of the choice of language and look, in the settings and on the log-in page, and
// of what stands on many pages.

export const messagesEnDisplay = {
  'display.title': 'Language and look',
  'display.language': 'Language',
  'display.language.browser': 'As this browser asks',
  'display.theme': 'Colours',
  'display.theme.system': 'As on this device',
  'display.theme.light': 'Light',
  'display.theme.dark': 'Dark',
  'display.density': 'Room between lines',
  'display.density.comfortable': 'Comfortable',
  'display.density.compact': 'Compact',
  'display.start-folder': 'Folder to begin in',

  'size.b': '{size} B',
  'size.kb': '{size} kB',
  'size.mb': '{size} MB',
  'size.gb': '{size} GB',
  'size.tb': '{size} TB',
} as const;
