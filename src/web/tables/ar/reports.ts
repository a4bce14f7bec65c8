// What messages-en-reports.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnReports } from '../messages-en-reports.ts';

export const reportsAr: Translation<typeof messagesEnReports> = {
  'admin.place.reports': 'التقارير',
  'admin.reports.title': 'تقارير بالبريد',
  'admin.reports.lead':
    'ما حدث في نطاقاتك وما يستحق النظر: صناديق جديدة ومحذوفة، وممتلئة أو قاربت الانتهاء، ومحاولات دخول فاشلة، وDNS، ومن ينتظر صندوقًا.',
  'admin.reports.every': 'كم مرة يصل تقرير إلى {address}',
  'admin.reports.never': 'أبدًا',
  'admin.reports.daily': 'كل يوم',
  'admin.reports.daily.help': 'في السابعة صباحًا بتوقيتك.',
  'admin.reports.weekly': 'أيام الاثنين',
  'admin.reports.weekly.help': 'عن الأسبوع السابق.',
  'admin.reports.monthly': 'في أول الشهر',
  'admin.reports.monthly.help': 'عن الشهر السابق.',
  'admin.reports.one': 'أرسل إليّ واحدًا الآن',
  'admin.reports.one.help': 'يتناول الأيام السبعة الأخيرة ويصل خلال دقيقة تقريبًا.',
  'admin.reports.no-mailbox':
    'دخلت دون صندوق بريد خاص بك، فلا مكان يُرسل إليه التقرير. ادخل بحساب يتولى الإدارة.',
  'admin.done.report-changed': 'حُفظ اختيارك.',
  'admin.done.report-sent': 'تقرير في طريقه إلى بريدك الوارد.',
  'report.subject': 'تقرير عن نطاقاتك: {span}',
  'report.span': 'من {from} إلى {until}',
  'report.lead': 'ما حدث وما يستحق النظر:',
  'report.nothing': 'لم يحدث شيء يلزمك أن تعرفه.',
  'report.waiting': 'بانتظار صندوق بريد',
  'report.waiting.line':
    '{domain}: {count, plural, zero {لا أحد ينتظر جوابًا} one {شخص واحد ينتظر جوابًا} two {شخصان ينتظران جوابًا} few {# أشخاص ينتظرون جوابًا} many {# شخصًا ينتظرون جوابًا} other {# شخص ينتظرون جوابًا}}',
  'report.dns': 'خطأ أو ناقص في DNS',
  'report.dns.line': '{domain}: {topics}',
  'report.added': 'صناديق جديدة: {count, number}',
  'report.removed': 'صناديق محذوفة: {count, number}',
  'report.more': 'و{count, number} غيرها',
  'report.full': 'شبه ممتلئة',
  'report.full.line': '{address}: {used} من {max}',
  'report.expiring': 'تنتهي قريبًا أو انتهت',
  'report.line': '{address}: {what}',
  'report.logins': 'محاولات دخول فاشلة',
  'report.logins.failed':
    '{count, plural, zero {لم تفشل أي محاولة} one {فشلت محاولة واحدة} two {فشلت محاولتان} few {فشلت # محاولات} many {فشلت # محاولة} other {فشلت # محاولة}}',
  'report.logins.throttled':
    '{count, plural, zero {لم تُحجز أي محاولة} one {حُجزت محاولة واحدة} two {حُجزت محاولتان} few {حُجزت # محاولات} many {حُجزت # محاولة} other {حُجزت # محاولة}}',
  'report.failing.line':
    '{name}: {count, plural, zero {لا إخفاق} one {إخفاق واحد} two {إخفاقان} few {# إخفاقات} many {# إخفاقًا} other {# إخفاق}} في اليوم الأخير',
  'report.largest': 'أكبر الصناديق',
  'report.off.link': 'يُرسل هذا إلى {address}. اختر عدد المرات أو أوقفه:',
  'report.off': 'يُرسل هذا إلى {address}. من الإدارة ثم التقارير تختار عدد المرات أو توقفه.',
};
