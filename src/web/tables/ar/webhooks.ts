// The webhooks of the panel, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnWebhooks } from '../messages-en-webhooks.ts';

export const webhooksAr: Translation<typeof messagesEnWebhooks> = {
  'admin.place.webhooks': 'خطافات الويب',
  'admin.webhooks.title': 'خطافات الويب',
  'admin.webhooks.lead':
    'يُخطَر برنامج فورًا عند إضافة صندوق بريد أو عنوان تحويل أو نطاق أو تغييره أو إزالته.',
  'admin.webhooks.add': 'إضافة خطاف ويب',
  'admin.webhooks.empty': 'لا يُخطَر أي برنامج بعد',
  'admin.webhooks.empty.help': 'أضف عنوان برنامج أدناه.',
  'admin.webhook.name': 'الاسم',
  'admin.webhook.name.wrong': 'يرجى إعطاؤه اسمًا بلا رموز خاصة.',
  'admin.webhook.url': 'العنوان',
  'admin.webhook.url.help': 'حيث يستمع البرنامج، عبر https.',
  'admin.webhook.url.wrong': 'هذا ليس عنوان ويب.',
  'admin.webhook.domains': 'النطاقات',
  'admin.webhook.domains.help': 'واحد في كل سطر؛ الفراغ يعني كل ما تديره.',
  'admin.webhook.events': 'الأحداث',
  'admin.webhook.events.help': 'عدم الاختيار يعني الكل.',
  'admin.webhook.active': 'إرسال الإخطارات',
  'admin.webhook.facts': 'ما يُرسل وإلى أين',
  'admin.webhook.off': 'معطّل',
  'admin.webhook.failing': 'يتعذر',
  'admin.webhook.disabled': 'عُطّل بعد إخفاقات',
  'admin.webhook.disabled.note':
    'لم يصل شيء طوال ثلاثة أيام، فعُطّل في {day}. متى عاد البرنامج إلى الرد، فعّله أدناه.',
  'admin.webhook.failing.note': 'لم يصل شيء منذ {time}. تُعاد المحاولة طوال ثلاثة أيام.',
  'admin.webhook.deliveries': 'آخر الإخطارات',
  'admin.webhook.deliveries.none': 'لم يُرسل شيء بعد.',
  'admin.webhook.delivery':
    '{object} · {time} · {tries, plural, =0 {لم يُحاوَل بعد} zero {بلا محاولات} one {محاولة واحدة} two {محاولتان} few {# محاولات} many {# محاولة} other {# محاولة}}',
  'admin.webhook.status': '{status, select, done {وصل} failed {أخفق} other {في الانتظار}}',
  'admin.webhook.again': 'إعادة الإرسال',
  'admin.webhook.again.label': 'إعادة إرسال {event} بشأن {object}',
  'admin.webhook.ping': 'إرسال اختبار',
  'admin.webhook.secret': 'السر الخاص بـ «{name}»',
  'admin.webhook.secret.help': 'يحتاجه البرنامج ليعرف أن الإخطار منا. يُعرض هذه المرة فقط.',
  'admin.webhook.secret.back': 'حُفظ في مكان آمن',
  'admin.webhook.rotate': 'السر',
  'admin.webhook.rotate.help': 'عند إنشاء سر جديد تُوقَّع الإخطارات بالقديم أيضًا ليوم واحد.',
  'admin.webhook.rotate.submit': 'إنشاء سر جديد',
  'admin.webhook.rotating': 'يُستخدم السر القديم أيضًا حتى {time}.',
  'admin.webhook.remove': 'إزالة خطاف الويب',
  'admin.done.webhook-changed': 'تم تغيير خطاف الويب.',
  'admin.done.webhook-sent': 'سيُرسل بعد لحظات.',
  'admin.done.webhook-removed': 'تمت إزالة خطاف الويب.',
  'admin.act.add-webhook': 'إضافة خطاف ويب',
  'admin.act.change-webhook': 'تغيير خطاف ويب',
  'admin.act.rotate-webhook': 'تجديد سر خطاف ويب',
  'admin.act.disable-webhook': 'تعطيل خطاف ويب بعد إخفاقات',
  'admin.act.remove-webhook': 'إزالة خطاف ويب',
  'notice.webhook-off.subject': 'أُوقف خطاف الويب «{name}»',
  'notice.webhook-off.text':
    'لم يقبل {url} أي رسالة من خطاف الويب «{name}» مدة ثلاثة أيام، فلم يعد يُرسل إليه شيء. يبقى ما لم يُقبل بضعة أيام في صفحته ضمن الإدارة. حين يجيب العنوان من جديد، شغّل الخطاف هناك وأرسل ما فات.',
};
