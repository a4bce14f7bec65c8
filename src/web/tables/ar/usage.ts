// The pages of usage, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnUsage } from '../messages-en-usage.ts';

export const usageAr: Translation<typeof messagesEnUsage> = {
  'admin.place.usage': 'الاستخدام',
  'admin.usage.title': 'الاستخدام',
  'admin.usage.lead': 'ما يوجد، وما يحتويه، وكيف يُستخدم.',
  'admin.usage.measured': 'يُقاس كل صندوق بريد مرة في اليوم تقريبًا.',
  'admin.usage.graphs': 'الرسوم البيانية',
  'admin.usage.period': 'الفترة',
  'admin.usage.period.value': '{period, select, m {الأشهر} other {الأيام}}',
  'admin.usage.table': 'البيانات نفسها في جدول',
  'admin.usage.day': 'اليوم',
  'admin.usage.month': 'الشهر',
  'admin.usage.none': 'غير معروف بعد',
  'admin.usage.described': '{title}: {now} الآن، و{most} كحد أقصى.',
  'admin.usage.figure.accounts': 'صناديق البريد',
  'admin.usage.figure.storage': 'مساحة التخزين',
  'admin.usage.figure.domains': 'النطاقات',
  'admin.usage.figure.login-done': 'عمليات الدخول',
  'admin.usage.figure.login-wrong': 'عمليات دخول فاشلة',
  'admin.usage.figure.sent': 'الرسائل المرسلة',
  'admin.usage.figure.sent-bytes': 'حجم البريد المرسل',
  'admin.usage.list.largest': 'أكبر صناديق البريد',
  'admin.usage.list.full': 'صناديق البريد الممتلئة',
  'admin.usage.list.expiring': 'صناديق تقترب من الانتهاء',
  'admin.usage.list.unused': 'صناديق لم تُستخدم قط',
  'admin.usage.list.none': 'لا يوجد شيء.',
  'admin.usage.account': 'صندوق البريد',
  'admin.usage.holds': 'يشغل',
  'admin.usage.folders': 'أكبر المجلدات',
  'admin.usage.expires': 'آخر يوم',
  'admin.usage.login': 'آخر دخول',
  'admin.usage.never': 'أبدًا',
  'admin.usage.folder': '{name} ({size})',
};
