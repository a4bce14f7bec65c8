// What messages-en-folders.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnFolders } from '../messages-en-folders.ts';

export const foldersAr: Translation<typeof messagesEnFolders> = {
  'folders.all': 'كل المجلدات',
  'folders.manage': 'إدارة المجلدات',
  'folders.top': '(المستوى الأعلى)',
  'folders.parent': 'ضمن',
  'folders.contents-of':
    '{total, plural, zero {لا رسائل} one {رسالة واحدة} two {رسالتان} few {# رسائل} many {# رسالة} other {# رسالة}}، {unread, number} غير مقروءة',
  'folders.change': 'تعديل {folder}',
  'folders.rename': 'إعادة التسمية أو النقل',
  'folders.seen': 'وضع علامة مقروء على الكل',
  'folders.empty': 'تفريغ',
  'folders.remove': 'حذف المجلد',
  'folders.show': 'إظهار في برامج البريد',
  'folders.hide': 'إخفاء في برامج البريد',
  'folders.hidden': 'مخفي في برامج البريد',
  'folders.used': 'المساحة المستخدمة',
  'folders.used-of': '{used, number} م.ب مستخدمة من {most, number} م.ب.',
  'folders.used-messages': '{used, number} من {most, number} رسالة.',
  'list.pick-folder': 'كل الرسائل في هذا المجلد وعددها {count, number}',
  'list.pick-found': 'كل نتائج هذا البحث',
  'list.copy': 'نسخ إلى هذا المجلد',
  'list.copy-target': 'المجلد المراد النسخ إليه',
  'list.copy-to': 'نسخ إلى…',
  'labels.title': 'التصنيفات',
  'labels.menu': 'تصنيفات الرسائل المحدّدة',
  'labels.add-one': 'إضافة التصنيف {label}',
  'labels.remove-one': 'إزالة التصنيف {label}',
  'labels.new': 'تصنيف جديد…',
  'labels.new-title': 'تصنيف جديد',
  'labels.name': 'اسم التصنيف',
  'labels.put-on': 'إضافة',
  'done.copied':
    '{count, plural, zero {لم تُنسخ أي رسالة} one {نُسخت رسالة واحدة} two {نُسخت رسالتان} few {نُسخت # رسائل} many {نُسخت # رسالة} other {نُسخت # رسالة}}.',
  'done.folder-renamed': 'أصبح للمجلد اسمه الجديد.',
  'done.folder-trashed': 'نُقل المجلد إلى المهملات.',
  'done.folder-dropped': 'حُذف المجلد.',
  'done.folder-shown': 'تُظهر برامج البريد المجلد الآن.',
  'done.folder-hidden': 'لم تعد برامج البريد تُظهر المجلد.',
  'done.changed':
    '{count, plural, zero {لم تُعدّل أي رسالة} one {عُدّلت رسالة واحدة} two {عُدّلت رسالتان} few {عُدّلت # رسائل} many {عُدّلت # رسالة} other {عُدّلت # رسالة}}.',
  'done.undone': 'تم التراجع.',
  'tasks.undo': 'تراجع',
  'tasks.cancel': 'إيقاف',
  'tasks.title': 'مهمة على رسائل كثيرة',
  'tasks.move': 'جارٍ النقل إلى {folder}',
  'tasks.copy': 'جارٍ النسخ إلى {folder}',
  'tasks.flag': 'جارٍ وضع علامات على الرسائل',
  'tasks.label': 'جارٍ تصنيف الرسائل',
  'tasks.erase': 'جارٍ الحذف نهائيًا',
  'tasks.drop': 'جارٍ حذف مجلد',
  'tasks.running':
    '{position, number} من {total, number}. يمكنك مغادرة هذه الصفحة، وستستمر المهمة.',
  'tasks.undoing': 'جارٍ التراجع: {position, number} من {total, number}.',
  'tasks.done':
    'اكتمل: {done, plural, zero {لا رسائل} one {رسالة واحدة} two {رسالتان} few {# رسائل} many {# رسالة} other {# رسالة}}{gone, plural, =0 {} one {، وواحدة لم تعد موجودة} two {، واثنتان لم تعودا موجودتين} few {، و# لم تعد موجودة} many {، و# لم تعد موجودة} other {، و# لم تعد موجودة}}.',
  'tasks.cancelled':
    'أُوقفت بعد {done, plural, zero {لا رسائل} one {رسالة واحدة} two {رسالتين} few {# رسائل} many {# رسالة} other {# رسالة}}. يبقى ما أُنجز ما لم تتراجع عنه.',
  'tasks.broken':
    'انقطعت بعد {done, plural, zero {لا رسائل} one {رسالة واحدة} two {رسالتين} few {# رسائل} many {# رسالة} other {# رسالة}}. يبقى ما أُنجز ما لم تتراجع عنه.',
  'tasks.undone': 'تم التراجع.',
  'tasks.until': 'يمكن التراجع حتى {time}.',
  'tasks.back': 'العودة إلى الرسائل',
};
