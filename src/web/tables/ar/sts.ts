// What messages-en-sts.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnSts } from '../messages-en-sts.ts';

export const stsAr: Translation<typeof messagesEnSts> = {
  'admin.sts.title': 'سياسة لخوادم البريد الأخرى',
  'admin.sts.lead':
    'يمكن أن يُطلب من الخوادم الأخرى أن تسلّم البريد مشفّرًا أو ألا تسلّمه (MTA-STS). يقدّم Dispatch السياسة على {host}؛ وعلى خادم الويب أن يجيب عن هذا الاسم بشهادة. انشر السجلات أعلاه بعد كل تغيير.',
  'admin.sts.hosts': 'تذكر السياسة هذه الخوادم، كما كانت سجلات MX عند الحفظ:',
  'admin.sts.mode': 'ما يُقال للخوادم الأخرى',
  'admin.sts.mode.off': 'لا شيء',
  'admin.sts.mode.off.help': 'تُسحب علنًا السياسة التي كانت موجودة من قبل.',
  'admin.sts.mode.testing': 'تجريبي',
  'admin.sts.mode.testing.help': 'يصل كل البريد، ويُبلَّغ فقط عمّا كان سيفشل. ابدأ بهذا.',
  'admin.sts.mode.enforce': 'مشفّر أو لا شيء',
  'admin.sts.mode.enforce.help':
    'لا يصل البريد إذا كانت شهادة أحد الخوادم المذكورة خاطئة أو منتهية.',
  'admin.done.sts-changed': 'تغيّرت السياسة. انشر الآن سجلها الذي له معرّف جديد.',
  'admin.act.set-mta-sts': 'تغيير السياسة لخوادم البريد الأخرى',
  'admin.act.set-dkim-rotation': 'تغيير موعد المفاتيح الجديدة',
  'admin.dkim.rotation': 'إنشاء المفتاح التالي تلقائيًا',
  'admin.dkim.rotation.help':
    'ينتظر سجل المفتاح الجديد النشر ضمن التواقيع. وحتى يظهر في DNS يُوقَّع البريد بالمفتاح السابق.',
  'admin.dkim.rotation.never': 'أبدًا',
  'admin.dkim.rotation.days':
    '{days, plural, zero {بعد # يوم} one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يومًا} other {بعد # يوم}}',
  'admin.done.key-rotation': 'تغيّر موعد المفاتيح الجديدة.',
  'refusal.mx-unknown':
    'لا يذكر DNS أيّ الخوادم تستقبل بريد {domain}. انشر سجل MX أولًا، وانتظر حتى يظهر، ثم حاول مرة أخرى.',
  'dns.say.sts.old-id':
    'للسجل معرّف غير معرّف السياسة المقدَّمة هنا، فتبقى لدى الخوادم الأخرى سياسة أقدم. انشر السجل أدناه.',
  'dns.say.sts.served': 'يقدّم Dispatch السياسة؛ وعلى خادم الويب أن يجيب عن اسمها بشهادة.',
};
