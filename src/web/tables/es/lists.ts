// What messages-en-lists.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsEs: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': 'Una fila por conversación',
  'list.rows-messages': 'Una fila por mensaje',
  'list.pick-shown': 'Los {count, number} que muestra esta lista',
  'list.me': 'yo',
  'list.conversation': 'Una conversación de {count, plural, one {# mensaje} other {# mensajes}}',
  'list.before': 'Mensaje anterior',
  'list.after': 'Mensaje siguiente',
};
