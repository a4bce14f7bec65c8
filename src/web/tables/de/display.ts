// What messages-en-display.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnDisplay } from '../messages-en-display.ts';

export const displayDe: Translation<typeof messagesEnDisplay> = {
  'display.title': 'Sprache und Darstellung',
  'display.language': 'Sprache',
  'display.language.browser': 'Wie vom Browser gewünscht',
  'display.theme': 'Farben',
  'display.theme.system': 'Wie auf diesem Gerät',
  'display.theme.light': 'Hell',
  'display.theme.dark': 'Dunkel',
  'display.density': 'Dichte',
  'display.density.comfortable': 'Normal',
  'display.density.compact': 'Kompakt',
  'display.start-folder': 'Ordner beim Start',

  'size.b': '{size} B',
  'size.kb': '{size} kB',
  'size.mb': '{size} MB',
  'size.gb': '{size} GB',
  'size.tb': '{size} TB',
};
