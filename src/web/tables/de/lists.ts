// What messages-en-lists.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsDe: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': 'Eine Zeile je Unterhaltung',
  'list.rows-messages': 'Eine Zeile je Nachricht',
  'list.pick-shown': 'Alle {count, number}, die diese Liste zeigt',
  'list.me': 'ich',
  'list.conversation':
    'Eine Unterhaltung mit {count, plural, one {# Nachricht} other {# Nachrichten}}',
  'list.before': 'Vorherige Nachricht',
  'list.after': 'Nächste Nachricht',
  'folders.favourites': 'Favoriten',
  'folders.favourite': 'Bei den Favoriten, über allen Ordnern',
  'folders.color': 'Farbe',
  'folders.color.none': 'Ohne Farbe',
  'folders.color.red': 'Rot',
  'folders.color.orange': 'Orange',
  'folders.color.yellow': 'Gelb',
  'folders.color.green': 'Grün',
  'folders.color.teal': 'Petrol',
  'folders.color.blue': 'Blau',
  'folders.color.purple': 'Lila',
  'folders.color.pink': 'Rosa',
  'done.folder-look': 'Der Ordner sieht jetzt so aus.',
};
