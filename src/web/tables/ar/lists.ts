// What messages-en-lists.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsAr: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': 'سطر لكل محادثة',
  'list.rows-messages': 'سطر لكل رسالة',
  'list.pick-shown': 'كل ما تعرضه هذه القائمة: {count, number}',
  'list.me': 'أنا',
  'list.conversation':
    'محادثة من {count, plural, zero {# رسالة} one {رسالة واحدة} two {رسالتين} few {# رسائل} many {# رسالة} other {# رسالة}}',
  'list.before': 'الرسالة السابقة',
  'list.after': 'الرسالة التالية',
  'folders.favourites': 'المفضلة',
  'folders.favourite': 'ضمن المفضلة، فوق كل المجلدات',
  'folders.color': 'اللون',
  'folders.color.none': 'بلا لون',
  'folders.color.red': 'أحمر',
  'folders.color.orange': 'برتقالي',
  'folders.color.yellow': 'أصفر',
  'folders.color.green': 'أخضر',
  'folders.color.teal': 'أزرق مخضر',
  'folders.color.blue': 'أزرق',
  'folders.color.purple': 'بنفسجي',
  'folders.color.pink': 'وردي',
  'done.folder-look': 'أصبح للمجلد هذا المظهر.',
};
