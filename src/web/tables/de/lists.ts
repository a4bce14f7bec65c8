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
};
