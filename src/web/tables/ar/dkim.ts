// What messages-en-dkim.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnDkim } from '../messages-en-dkim.ts';

export const dkimAr: Translation<typeof messagesEnDkim> = {
  'admin.dkim.title': 'مفاتيح التوقيعات',
  'admin.dkim.lead':
    'أنشئ مفتاحًا وانشر سجله. ما إن يظهر في DNS حتى يوقّع به خادم البريد: من تلقاء نفسه بعد نحو ساعة، أو عندما تختار «الاستخدام الآن».',
  'admin.dkim.server':
    'يجب إعداد خادم البريد ليقرأ المفاتيح من هنا. يبيّن الدليل كيف يتم ذلك في صفحته عن بريد النطاق.',
  'admin.dkim.empty': 'لا يوجد مفتاح بعد.',
  'admin.dkim.state.next': 'لم يُستخدم بعد',
  'admin.dkim.state.used': 'قيد الاستخدام',
  'admin.dkim.state.old': 'كان قيد الاستخدام حتى {day}',
  'admin.dkim.made': 'أُنشئ في {day}',
  'admin.dkim.use': 'الاستخدام الآن',
  'admin.dkim.use.label': 'استخدام المفتاح {selector} الآن',
  'admin.dkim.remove': 'حذف',
  'admin.dkim.remove.label': 'حذف المفتاح {selector}',
  'admin.dkim.make.rsa': 'إنشاء مفتاح RSA',
  'admin.dkim.make.ed25519': 'إنشاء مفتاح Ed25519',
  'admin.dkim.make.help':
    'يستطيع كل خادم التحقق من RSA. وEd25519 أحدث وأقصر: استخدمه إلى جانب RSA لا بدلًا منه.',
  'admin.dkim.old.help':
    'يُحتفظ بالمفتاح الذي كان قيد الاستخدام بضعة أيام من أجل البريد الذي ما زال في الطريق، ثم يُحذف. اترك سجله في DNS حتى ذلك الحين.',
  'admin.done.key-made': 'أُنشئ المفتاح. انشر الآن سجله الموجود تحت «التوقيعات».',
  'admin.done.key-used': 'من الآن يُوقَّع البريد بهذا المفتاح.',
  'admin.done.key-removed': 'حُذف المفتاح.',
  'admin.act.set-services': 'تغيير خوادم برامج البريد',
  'admin.act.make-dkim-key': 'إنشاء مفتاح للتوقيعات',
  'admin.act.use-dkim-key': 'بدء استخدام مفتاح للتوقيعات',
  'admin.act.remove-dkim-key': 'حذف مفتاح للتوقيعات',
  'refusal.key-unpublished':
    'لا يوجد هذا المفتاح في DNS بعد، ولذلك ستبدو توقيعاته مزورة. انشر سجله، وانتظر حتى يظهر، ثم حاول مرة أخرى.',
};
