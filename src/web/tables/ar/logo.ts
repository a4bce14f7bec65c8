// Words about the picture of a domain, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogo } from '../messages-en-logo.ts';

export const logoAr: Translation<typeof messagesEnLogo> = {
  'admin.look.logo': 'الشعار',
  'admin.look.logo.lead':
    'يظهر في صفحة الدخول على مضيف النطاق نفسه وفوق بريد أصحاب الصناديق، بدلًا من شعارنا.',
  'admin.look.logo.light': 'على خلفية فاتحة',
  'admin.look.logo.dark': 'على خلفية داكنة',
  'admin.look.logo.help':
    'PNG أو JPEG أو WebP، بحجم {kilobytes, number} ك.ب على الأكثر. إن وُجد واحد فقط، يُعرض في الحالتين.',
  'admin.look.logo.wrong': 'اختر صورة PNG أو JPEG أو WebP بحجم {kilobytes, number} ك.ب على الأكثر.',
  'admin.look.logo.submit': 'استخدام هذه الصورة',
  'admin.look.logo.remove': 'إزالة الصورة',
  'admin.act.set-logo': 'تعيين شعار النطاق',
  'admin.act.remove-logo': 'إزالة شعار النطاق',
};
