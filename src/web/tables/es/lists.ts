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
  'folders.favourites': 'Favoritas',
  'folders.favourite': 'Entre las favoritas, encima de todas las carpetas',
  'folders.color': 'Color',
  'folders.color.none': 'Sin color',
  'folders.color.red': 'Rojo',
  'folders.color.orange': 'Naranja',
  'folders.color.yellow': 'Amarillo',
  'folders.color.green': 'Verde',
  'folders.color.teal': 'Verde azulado',
  'folders.color.blue': 'Azul',
  'folders.color.purple': 'Morado',
  'folders.color.pink': 'Rosa',
  'done.folder-look': 'La carpeta tiene ahora ese aspecto.',
};
