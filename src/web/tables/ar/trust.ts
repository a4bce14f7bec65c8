// What messages-en-trust.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnTrust } from '../messages-en-trust.ts';

export const trustAr: Translation<typeof messagesEnTrust> = {
  'trust.signed': 'موقّع من {domain}',
  'trust.signed.help': 'تحقق خادم البريد من أن هذه الرسالة تأتي من هناك.',
  'trust.warn.failed': 'لم يتمكن خادم البريد من تأكيد أن هذا يأتي من {other}. ربما كتبه شخص آخر.',
  'trust.warn.homograph': 'نطاق المرسل {other} مكتوب بحروف تشبه حروفًا أخرى.',
  'trust.warn.look-alike': 'نطاق المرسل ليس {other} الذي تعرفه، لكن يمكن الخلط بينهما.',
  'trust.warn.claims': 'يقول اسم المرسل {other}، لكن الرسالة لا تأتي من هناك.',
  'trust.warn.several': 'تذكر هذه الرسالة أكثر من مرسل.',
  'trust.warn.reply': 'لا تذهب الردود إلى المرسل بل إلى {other}.',
  'trust.warn.lures':
    '{count, plural, zero {لا روابط تذكر مكانًا آخر} one {يذكر رابط مكانًا غير الذي يقود إليه} two {يذكر رابطان مكانًا غير الذي يقودان إليه} few {تذكر # روابط مكانًا غير الذي تقود إليه} many {يذكر # رابطًا مكانًا غير الذي يقود إليه} other {يذكر # رابط مكانًا غير الذي يقود إليه}}. المكان الحقيقي مكتوب بجانبه.',
  'trust.warn.first': 'لم تتواصل مع {other} مؤخرًا.',
  'trust.detail.sender': 'أرسله',
  'trust.detail.return-path': 'المرتجعات إلى',
  'trust.detail.resent': 'مرّره',
  'trust.detail.receipt': 'إشعار القراءة',
  'trust.receipt': 'يطلب المرسل إبلاغه بأنك قرأت هذا ({address}). لم يُرسل شيء.',
  'trust.images-never':
    '{count, plural, zero {لا صور خارجية} one {لم تُحمّل صورة خارجية واحدة} two {لم تُحمّل صورتان خارجيتان} few {لم تُحمّل # صور خارجية} many {لم تُحمّل # صورة خارجية} other {لم تُحمّل # صورة خارجية}}، وفق إعداداتك.',
  'trust.images-settings': 'الإعدادات',
  'trust.images-shown': 'يجلب هذا الخادم الصور: فلا يعرف المرسل مكانك.',
  'trust.images-hide': 'إخفاء الصور',
  'trust.images-sender': 'دائمًا من {address}',
  'trust.trackers':
    '{count, plural, zero {لم تُزل أي صورة مخفية} one {أُزيلت صورة مخفية واحدة كانت ستبلّغ عنك} two {أُزيلت صورتان مخفيتان كانتا ستبلّغان عنك} few {أُزيلت # صور مخفية كانت ستبلّغ عنك} many {أُزيلت # صورة مخفية كانت ستبلّغ عنك} other {أُزيلت # صورة مخفية كانت ستبلّغ عنك}}.',
  'unsubscribe.link': 'مغادرة هذه القائمة البريدية',
  'unsubscribe.title': 'هل تريد مغادرة هذه القائمة البريدية؟',
  'unsubscribe.one-click':
    'سيُبلغ هذا الخادم {host} بأنك لم تعد تريد هذه الرسائل. ولا يُرسل شيء آخر عنك إلى هناك.',
  'unsubscribe.one-click.submit': 'مغادرة القائمة',
  'unsubscribe.mail': 'تُرسل رسالة بعنوانك إلى {address}.',
  'unsubscribe.mail.submit': 'إرسال',
  'unsubscribe.web': 'للقائمة صفحة لذلك على {host}. فتحها يُعلم {host} بأنك قرأت الرسالة.',
  'unsubscribe.web.open': 'فتح الصفحة على {host}',
  'unsubscribe.unproven':
    'لم يؤكد أي من خوادم بريدك من أرسل هذه الرسالة. مغادرة قائمة غير مرغوب فيها لا تُظهر إلا أن أحدًا يقرؤها.',
  'unsubscribe.failed': 'لم تقبل القائمة ذلك. حاول لاحقًا أو بطريقة أخرى.',
  'unsubscribe.back': 'العودة إلى الرسالة',
  'trust.links-freed':
    '{count, plural, zero {لم يُنظّف أي رابط} one {نُظّف رابط واحد} two {نُظّف رابطان} few {نُظّفت # روابط} many {نُظّف # رابطًا} other {نُظّف # رابط}} مما يكشف من يتبعه.',

  'trust.pictures': 'الصور الخارجية',
  'trust.pictures.lead':
    'تحميل صورة من خادم آخر يُعلم صاحبه بأنك قرأت الرسالة. لذلك لا تُحمّل الصور إلا إذا طلبت ذلك، وعندها يحمّلها هذا الخادم.',
  'trust.pictures.mode': 'عندما تحتوي رسالة على صور كهذه',
  'trust.pictures.ask': 'السؤال أولًا',
  'trust.pictures.never': 'عدم تحميلها أبدًا',
  'trust.pictures.submit': 'حفظ',
  'trust.pictures.senders': 'تُحمّل دائمًا صور هؤلاء المرسلين:',
  'trust.pictures.revoke': 'إيقاف ذلك لـ {address}',
};
