// What messages-en-phone.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnPhone } from '../messages-en-phone.ts';

export const phoneAr: Translation<typeof messagesEnPhone> = {
  'settings.place.phone': 'الهاتف والبرامج',
  'phone.title': 'إعداد هاتف أو برنامج',
  'phone.none': 'لم يحدد المسؤول بعد الخوادم التي يحتاج إليها برنامج البريد.',
  'phone.apple': 'iPhone أو iPad أو Mac',
  'phone.apple.lead':
    'افتح هذه الصفحة على الجهاز، ونزّل ملف التعريف، ثم ثبّته في إعدادات الجهاز. عندها يطلب كلمة مرورك، فملف التعريف لا يحتوي عليها.',
  'phone.apple.get': 'تنزيل ملف التعريف',
  'phone.apple.unsigned':
    'يقول الجهاز إن ملف التعريف غير موقّع. هذا طبيعي لملف من خادم بريدك الخاص.',
  'phone.programs': 'هواتف وبرامج أخرى',
  'phone.programs.lead':
    'اكتب عنوانك وكلمة مرورك. كثير من البرامج يجد الباقي بنفسه، وإن سأل أحدها فهذا هو:',
  'phone.imap': 'القراءة (IMAP)',
  'phone.pop3': 'الجلب (POP3)',
  'phone.submission': 'الإرسال (SMTP)',
  'phone.host': 'الخادم',
  'phone.port': 'المنفذ',
  'phone.way': 'الأمان',
  'phone.way.tls': 'SSL/TLS',
  'phone.way.starttls': 'STARTTLS',
  'phone.user': 'اسم المستخدم',
};
