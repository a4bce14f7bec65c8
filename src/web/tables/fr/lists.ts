// What messages-en-lists.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsFr: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': 'Une ligne par conversation',
  'list.rows-messages': 'Une ligne par message',
  'list.pick-shown': 'Les {count, number} que montre cette liste',
  'list.me': 'moi',
  'list.conversation': 'Une conversation de {count, plural, one {# message} other {# messages}}',
  'list.before': 'Message précédent',
  'list.after': 'Message suivant',
  'folders.favourites': 'Favoris',
  'folders.favourite': 'Parmi les favoris, au-dessus de tous les dossiers',
  'folders.color': 'Couleur',
  'folders.color.none': 'Sans couleur',
  'folders.color.red': 'Rouge',
  'folders.color.orange': 'Orange',
  'folders.color.yellow': 'Jaune',
  'folders.color.green': 'Vert',
  'folders.color.teal': 'Bleu canard',
  'folders.color.blue': 'Bleu',
  'folders.color.purple': 'Violet',
  'folders.color.pink': 'Rose',
  'done.folder-look': 'Le dossier a maintenant cette apparence.',
};
