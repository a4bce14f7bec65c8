// What messages-en-monitor.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnMonitor } from '../messages-en-monitor.ts';

export const monitorAr: Translation<typeof messagesEnMonitor> = {
  'monitor.title': 'المراقبة',
  'monitor.lead':
    'الساعة الأخيرة لهذا الـ Dispatch وما يفعله الآن. الثواني العشر الأخيرة لا تزال قيد العدّ.',
  'monitor.live': 'التحديث كل 10 ثوانٍ',
  'monitor.still': 'إيقاف التحديث',
  'monitor.facts': 'Dispatch',
  'monitor.graphs': 'الساعة الأخيرة',
  'monitor.from':
    '{minutes, plural, =60 {قبل ساعة} zero {الآن} one {قبل دقيقة} two {قبل دقيقتين} few {قبل # دقائق} many {قبل # دقيقة} other {قبل # دقيقة}}',
  'monitor.to': 'الآن',
  'monitor.most': '{most} على الأكثر',
  'monitor.described':
    '{title} خلال {minutes, plural, =60 {الساعة الأخيرة} zero {الدقائق الأخيرة} one {الدقيقة الأخيرة} two {آخر دقيقتين} few {آخر # دقائق} many {آخر # دقيقة} other {آخر # دقيقة}}: الآن {now}، وعلى الأكثر {most}.',
  'monitor.none': 'لا شيء',

  'monitor.graph.requests': 'الطلبات في الثانية',
  'monitor.graph.times': 'زمن الاستجابة',
  'monitor.graph.busy': 'العمليات المشغولة',
  'monitor.graph.memory': 'الذاكرة',
  'monitor.graph.failures': 'الأخطاء في الدقيقة',
  'monitor.graph.connections': 'الاتصالات المفتوحة',
  'monitor.key.p50': 'الوسيط',
  'monitor.key.p99': '99 %',
  'monitor.key.busy': 'مشغولة',
  'monitor.key.workers': 'الكل',

  'monitor.unit.number': '{number, number, ::.##}',
  'monitor.unit.ms':
    '{size, select, small {{number, number, ::.0} مللي ثانية} middle {{number, number, ::.} مللي ثانية} other {{number, number, ::.0} ثانية}}',
  'monitor.unit.memory': '{number, number, ::.} م.ب',
  'monitor.unit.age':
    '{size, select, seconds {{number, number} ث} minutes {{number, number} د} hours {{number, number} س} other {{number, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}}}',

  'monitor.summary.version': 'الإصدار',
  'monitor.summary.up': 'يعمل منذ',
  'monitor.summary.generation': 'مرات إعادة التحميل',
  'monitor.summary.listeners': 'يستمع على',
  'monitor.summary.workers': 'العمليات',
  'monitor.summary.workers.value':
    'بدأت {started, number}، وتوقفت {died, number}، وأُنهيت {killed, number}',
  'monitor.summary.requests': 'الطلبات',
  'monitor.summary.requests.value':
    '{requests, number}، {failures, plural, =0 {لم يفشل منها شيء} one {فشل منها واحد} two {فشل منها اثنان} few {فشل منها #} many {فشل منها #} other {فشل منها #}}',

  'monitor.summary.indexer': 'فهرس البحث',
  'monitor.summary.indexer.idle': 'محدَّث',
  'monitor.summary.indexer.busy':
    '{indexed, number} من {total, number} رسالة في {maildir}{more, plural, =0 {} one {، وصندوق بريد آخر ينتظر} two {، وصندوقا بريد آخران ينتظران} few {، و# صناديق بريد أخرى تنتظر} many {، و# صندوق بريد آخر ينتظر} other {، و# صندوق بريد آخر ينتظر}}',
  'monitor.summary.scheduler': 'الأعمال المستحقة',
  'monitor.summary.scheduler.value':
    '{accounts, plural, =0 {لا شيء يعمل} one {يعمل لصندوق بريد واحد} two {يعمل لصندوقي بريد} few {يعمل لـ # صناديق بريد} many {يعمل لـ # صندوق بريد} other {يعمل لـ # صندوق بريد}}؛ أُنجز {done, number}، {failed, plural, =0 {ولم تفشل أي محاولة} one {وفشلت محاولة واحدة} two {وفشلت محاولتان} few {وفشلت # محاولات} many {وفشلت # محاولة} other {وفشلت # محاولة}}',
  'monitor.summary.background': 'عمليات أخرى',
  'monitor.summary.background.value':
    '{count, number} بذاكرة {memory}؛ {restarts, plural, =0 {لم تُشغّل أي منها من جديد} one {تشغيل واحد بعد عطل} two {تشغيلان بعد عطل} few {# مرات تشغيل بعد عطل} many {# مرة تشغيل بعد عطل} other {# مرة تشغيل بعد عطل}}',

  'monitor.workers': 'العمليات',
  'monitor.worker.pid': 'العملية',
  'monitor.worker.state': 'الحالة',
  'monitor.worker.state.value':
    '{state, select, starting {قيد البدء} standby {احتياطية} idle {متاحة} busy {مشغولة} spent {ستُستبدل} retiring {تنهي عملها} other {أُنهيت}}',
  'monitor.worker.age': 'العمر',
  'monitor.worker.requests': 'الطلبات',
  'monitor.worker.connections': 'الاتصالات',
  'monitor.worker.memory': 'الذاكرة',
  'monitor.worker.route': 'تجيب الآن عن',

  'monitor.table': 'البيانات نفسها في جدول',
  'monitor.table.lead': 'خمس دقائق في كل صف: تُعدّ الطلبات والأخطاء، ويُعرض من الباقي أعلى قيمة.',
  'monitor.table.when': 'قبل (دقائق)',
  'monitor.table.when.value': '{from, number} إلى {to, number}',
  'monitor.table.requests': 'الطلبات',
  'monitor.table.failures': 'الأخطاء',
  'monitor.table.p50': 'الوسيط',
  'monitor.table.p99': '99 % خلال',
  'monitor.table.busy': 'مشغولة',
  'monitor.table.connections': 'الاتصالات',
  'monitor.table.memory': 'الذاكرة',
};
