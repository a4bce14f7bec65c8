// What messages-en-announce.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnAnnounce } from '../messages-en-announce.ts';

export const announceAr: Translation<typeof messagesEnAnnounce> = {
  'admin.tab.announce': 'إعلان',
  'announce.title': 'الكتابة إلى أشخاص هذا النطاق',
  'announce.lead':
    'يتلقى كل شخص رسالة خاصة به ولا يرى أي عنوان آخر. الرسالة نص عادي، وتُرسل بعد أن تراجعها مرة أخرى.',
  'announce.subject': 'الموضوع',
  'announce.text': 'ما تريد قوله',
  'announce.to': 'إلى',
  'announce.to.all': 'كل صناديق البريد',
  'announce.to.full': 'صناديق بريد شبه ممتلئة',
  'announce.to.ending': 'صناديق بريد تنتهي قريبًا',
  'announce.to.never': 'صناديق بريد لم يفتحها أحد بعد',
  'announce.to.some': 'هذه فقط:',
  'announce.names': 'أسماء صناديق البريد',
  'announce.names.help': 'تفصل بينها مسافات أو فواصل أو أسطر، مثل «bob, alice».',
  'announce.look': 'مراجعته أولًا',
  'announce.nobody': 'لا أحد بهذا الاختيار. سمِّ صندوق بريد واحدًا على الأقل، أو اختر غيره.',
  'announce.preview': 'قبل الإرسال',
  'announce.count':
    '{count, plural, zero {لا يذهب إلى أي صندوق بريد} one {يذهب إلى صندوق بريد واحد} two {يذهب إلى صندوقي بريد} few {يذهب إلى # صناديق بريد} many {يذهب إلى # صندوق بريد} other {يذهب إلى # صندوق بريد}}',
  'announce.more':
    '{count, plural, zero {ولا غيرها} one {وواحد آخر} two {واثنان آخران} few {و# آخرون} many {و# آخر} other {و# آخر}}',
  'announce.once':
    'لا يتلقاه أحد مرتين، حتى لو أُعيد تشغيل الخادم في الأثناء. تُستثنى صناديق البريد المعطلة. يمكنك إيقافه، وما وصل يبقى.',
  'announce.send':
    '{count, plural, zero {إرسال} one {إرسال} two {إرسال رسالتين} few {إرسال # رسائل} many {إرسال # رسالة} other {إرسال # رسالة}}',
  'admin.task.announce': 'إعلان',
  'admin.task.undelivered': 'لم يصل إلى {address}.',
  'admin.task.unsure': 'لا يُعرف هل وصل إلى {address}: أُوقف الخادم في تلك اللحظة. ولم يُرسل مرة أخرى.',
  'admin.act.announce': 'إرسال إعلان',
};
