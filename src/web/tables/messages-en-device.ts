// English words of the installed program and of what is chosen for one device.

export const messagesEnDevice = {
  'install.about': 'Mail, contacts and settings.',
  'offline.title': 'No connection',
  'offline.advice':
    'The server cannot be reached. Pages that you keep on this device can be read meanwhile.',
  'offline.again': 'Try again',
  'device.title': 'This device',
  'device.about':
    'These choices hold for this browser alone. Logging out forgets them. Leave them off on a device that others use.',
  'device.notify': 'Tell me about new mail',
  'device.notify-help':
    'While no page of Dispatch is in front of you, the browser shows who wrote, and the subject.',
  'device.refused':
    'The browser does not allow it. Its own settings for this site can change that.',
  'device.keep': 'Keep the last pages that I saw on this device',
  'device.keep-help': 'They can be read without a connection, until you log out.',
  'device.needs-script': 'This takes a browser with scripts and a connection by https.',
} as const;
