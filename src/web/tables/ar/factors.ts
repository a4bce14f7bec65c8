// What messages-en-factors.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnFactors } from '../messages-en-factors.ts';

export const factorsAr: Translation<typeof messagesEnFactors> = {
  'admin.factor': 'العامل الثاني',
  'admin.factor.domain.lead': 'إلى جانب كلمة المرور، عند الدخول من المتصفح',
  'admin.factor.optional': 'يمكن للجميع إضافة واحد',
  'admin.factor.optional.help': 'تطبيق مصادقة أو مفتاح مرور.',
  'admin.factor.required': 'يلزم الجميع',
  'admin.factor.required.help': 'يُوجَّه من ليس لديه واحد إلى إعداده قبل أي شيء آخر.',
  'admin.factor.off': 'لا يمكن لأحد إضافته',
  'admin.factor.off.help': 'يظل ما هو موجود مطلوبًا.',
  'admin.factor.mailbox':
    'يسجّل {address} الدخول بعامل ثانٍ. إذا فُقد فأعد ضبطه: تكفي حينها كلمة المرور وحدها، وتُعلِم رسالة في صندوق البريد بذلك.',
  'admin.factor.reset': 'إعادة ضبط العامل الثاني',
  'admin.done.factor-reset': 'أُعيد ضبط العامل الثاني.',
  'admin.act.set-second-factor-rule': 'تغيير قاعدة العوامل الثانية',
  'admin.act.add-second-factor': 'إضافة عامل ثانٍ',
  'admin.act.remove-second-factor': 'إزالة عامل ثانٍ',
  'admin.act.reset-second-factor': 'إعادة ضبط العامل الثاني',
  'admin.act.renew-recovery-codes': 'إنشاء رموز استرداد',
  'admin.act.end-sessions': 'تسجيل خروج جلسات',
  'notice.factor-reset.subject': 'أُعيد ضبط عاملك الثاني',
  'notice.factor-reset.text':
    'أعاد أحد المسؤولين ضبط العامل الثاني للحساب {address}: تكفي الآن كلمة المرور وحدها للدخول. إن لم تطلب ذلك، فغيّر كلمة مرورك وأخبر المسؤول لديك.',
  'notice.new-device.subject': 'دخول بمتصفح جديد',
  'notice.new-device.text':
    'سجّل أحدهم الدخول إلى {address} باستخدام {device} من {remote} في {time}. إن كنت أنت، فلا شيء عليك فعله. وإلا فغيّر كلمة مرورك وسجّل خروج كل الجلسات الأخرى من الإعدادات.',
  'admin.factor.apps': 'يمكن لبرامج البريد أن تكون لها كلمات مرور خاصة',
  'admin.factor.apps.help': 'تظل الموجودة صالحة حتى تُزال.',
  'admin.act.set-app-password-rule': 'تغيير قاعدة كلمات مرور التطبيقات',
  'admin.act.add-app-password': 'إنشاء كلمة مرور تطبيق',
  'admin.act.remove-app-password': 'إزالة كلمة مرور تطبيق',
};
