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
  'accounts.title': 'الحسابات المرتبطة',
  'accounts.mine': 'حسابات ربطتها',
  'accounts.lead':
    'اقرأ بريد حساباتك الأخرى واكتبه هنا دون تسجيل الدخول مرة أخرى. تثبت مرة واحدة أنك تعرف كلمة المرور. ينتهي الربط عند تغيير كلمة المرور تلك، ويمكن لأي من الحسابين إنهاؤه.',
  'accounts.none': 'لم تربط أي حساب بعد.',
  'accounts.lapsed':
    'لم يعد هذا الربط يؤدي إلى شيء: تغيرت كلمة المرور، أو أُغلق الحساب أو أصبح محميًا بشكل أفضل. اربطه من جديد.',
  'accounts.own': 'هذا هو الحساب نفسه.',
  'accounts.open': 'انتقل إليه',
  'accounts.remove': 'إنهاء الربط',
  'accounts.since': 'منذ {date}',
  'accounts.add': 'ربط حساب',
  'accounts.code': 'رمز العامل الثاني إن كان له',
  'accounts.submit': 'اربط',
  'accounts.holders': 'حسابات ربطت هذا الحساب',
  'accounts.holders.lead':
    'من يسجل الدخول هناك يقرأ بريدك ويكتبه هنا، لكنه لا يرى إعداداتك ولا يغيرها.',
  'accounts.side': 'الحسابات',
  'accounts.all': 'كل صناديق الوارد',
  'done.account-linked': 'رُبط الحساب.',
  'done.account-unlinked': 'انتهى الربط.',
  'admin.act.link-account': 'ربط حساب',
  'admin.act.unlink-account': 'إنهاء الربط بين حسابين',
};
