// Every text that a person sees, in Arabic; see docs/languages.md for its terms.

import type { Translation } from '../../texts.ts';
import type { messagesEn } from '../messages-en.ts';
import { administratorsAr } from './administrators.ts';
import { announceAr } from './announce.ts';
import { composeAr } from './compose.ts';
import { contactsAr } from './contacts.ts';
import { deviceAr } from './device.ts';
import { diagnosticsAr } from './diagnostics.ts';
import { displayAr } from './display.ts';
import { dnsAr } from './dns.ts';
import { stsAr } from './sts.ts';
import { reportsAr } from './reports.ts';
import { dkimAr } from './dkim.ts';
import { domainsAr } from './domains.ts';
import { foldersAr } from './folders.ts';
import { listsAr } from './lists.ts';
import { mailboxesAr } from './mailboxes.ts';
import { monitorAr } from './monitor.ts';
import { panelAr } from './panel.ts';
import { phoneAr } from './phone.ts';
import { partsAr } from './parts.ts';
import { readingAr } from './reading.ts';
import { searchAr } from './search.ts';
import { sortingAr } from './sorting.ts';
import { securityAr } from './security.ts';
import { factorsAr } from './factors.ts';
import { tokensAr } from './tokens.ts';
import { transferAr } from './transfer.ts';
import { ownAr } from './own.ts';
import { logoAr } from './logo.ts';
import { signUpAr } from './sign-up.ts';
import { trustAr } from './trust.ts';
import { auditAr } from './audit.ts';
import { loginsAr } from './logins.ts';
import { webhooksAr } from './webhooks.ts';
import { usageAr } from './usage.ts';

export const messagesAr: Translation<typeof messagesEn> = {
  ...administratorsAr,
  ...announceAr,
  ...composeAr,
  ...contactsAr,
  ...deviceAr,
  ...diagnosticsAr,
  ...displayAr,
  ...dnsAr,
  ...dkimAr,
  ...reportsAr,
  ...stsAr,
  ...domainsAr,
  ...foldersAr,
  ...listsAr,
  ...mailboxesAr,
  ...monitorAr,
  ...panelAr,
  ...phoneAr,
  ...partsAr,
  ...readingAr,
  ...searchAr,
  ...sortingAr,
  ...securityAr,
  ...factorsAr,
  ...tokensAr,
  ...transferAr,
  ...ownAr,
  ...logoAr,
  ...signUpAr,
  ...trustAr,
  ...auditAr,
  ...loginsAr,
  ...webhooksAr,
  ...usageAr,

  'shell.skip': 'الانتقال إلى المحتوى',
  'shell.places': 'الأقسام',
  'shell.mail': 'البريد',
  'shell.contacts': 'جهات الاتصال',
  'shell.admin': 'الإدارة',
  'shell.settings': 'الإعدادات',
  'shell.logout': 'تسجيل الخروج',

  'failure.title': 'لم ينجح ذلك',
  'failure.home': 'العودة إلى البداية',
  'failure.bug':
    'حدث خلل من جهتنا. يُرجى المحاولة مرة أخرى؛ وإذا استمر ذلك فأبلغ مسؤول النظام بالرقم {requestId}.',

  'refusal.bad-request': 'لم يمكن فهم الطلب.',
  'refusal.bad-form': 'وصل النموذج ناقصًا أو تالفًا. يُرجى الرجوع وإرساله من جديد.',
  'refusal.bad-address': '«{address}» ليس عنوان بريد إلكتروني يمكن استخدامه هنا.',
  'refusal.bad-folder-name': 'لا يمكن أن يحمل مجلد هذا الاسم.',
  'refusal.folder-not-chosen': 'يُرجى أولًا اختيار المجلد المراد النقل إليه.',
  'refusal.password-wrong': 'كلمة المرور الحالية غير صحيحة.',
  'refusal.password-weak':
    '{reason, select, short {هذه قصيرة جدًا. استخدم {lengthMin} أحرف على الأقل.} long {هذه طويلة جدًا. يكفي {lengthMax} حرفًا.} name {هذا هو العنوان نفسه أو جزء منه. سيُجرَّب أولًا.} common {هذه من أشهر كلمات المرور. ستُجرَّب أولًا.} repeated {هذا هو الحرف نفسه مكررًا. سيُخمَّن سريعًا.} character {فيها حرف لا يمكن كتابته في كل مكان.} other {لا يمكن استخدام كلمة المرور هذه.}}',
  'refusal.login-failed': 'العنوان أو كلمة المرور غير صحيح.',
  'refusal.login-throttled':
    'محاولات كثيرة جدًا. يُرجى الانتظار {seconds, plural, zero {قليلًا} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}} ثم المحاولة مرة أخرى.',
  'refusal.login-required': 'انتهت جلستك. يُرجى تسجيل الدخول من جديد.',
  'refusal.cross-site': 'جاء هذا الطلب من موقع آخر ولم يُنفَّذ.',
  'refusal.forbidden': 'لا يُسمح بذلك لحسابك.',
  'refusal.not-found': 'لا يوجد شيء في هذا العنوان.',
  'refusal.message-gone': 'لم تعد هذه الرسالة هنا. ربما نُقلت أو حُذفت.',
  'refusal.account-closed': 'هذا الحساب موقوف أو انتهت مدته. يُرجى مراجعة مسؤول النظام.',
  'refusal.folder-missing': 'لم يعد هذا المجلد موجودًا.',
  'refusal.folder-exists': 'يوجد مجلد بهذا الاسم بالفعل.',
  'refusal.folder-in-use': 'لهذا المجلد وظيفة خاصة، مثل حفظ البريد المرسل، ويبقى كما هو.',
  'refusal.over-quota':
    'صندوق البريد ممتلئ: سعته {unit, select, bytes {{most, number} م.ب} other {{most, number} رسالة}}. احذف ما لا حاجة إليه، ومن المهملات أيضًا، ثم حاول مرة أخرى. لم يضع شيء.',
  'refusal.disk-full':
    'لم تبقَ مساحة على خادم البريد. لم يضع شيء؛ يُرجى المحاولة لاحقًا وإبلاغ مسؤول النظام.',
  'refusal.job-missing': 'لم تعد هذه المهمة معروفة.',
  'refusal.undo-over': 'فات أوان التراجع عن هذا.',
  'refusal.method-not-allowed': 'لا يقبل هذا العنوان طلبًا كهذا.',
  'refusal.already-exists': '{address} موجود بالفعل.',
  'refusal.limit-reached': 'لا يُسمح هنا بأكثر من {max, number}.',
  'refusal.over-domain-quota':
    'سعة كل صناديق بريد هذا النطاق معًا {most} م.ب، وبقي منها {left} م.ب.',
  'refusal.over-granted':
    'يمكنك توزيع {most} م.ب في كل النطاقات التي تديرها، وبقي منها {left} م.ب.',
  'refusal.proof-required': 'يُرجى تأكيد هويتك بكلمة مرورك.',
  'refusal.mailbox-taken': 'يوجد شيء بالفعل في مكان صندوق البريد: {path}',
  'refusal.hash-unusable': 'بصمة كلمة مرور {address} ليست من نوع معروف هنا.',
  'refusal.restore-over': 'لم يعد من الممكن استعادة هذا الحساب.',
  'refusal.alias-loop': 'البريد المحوّل إلى «{address}» سيعود إلى حيث بدأ ولن يصل أبدًا.',
  'refusal.domain-in-use':
    'لا يزال لدى {domain} صناديق بريد أو عناوين تحويل أو أسماء أخرى. يُرجى إزالتها أولًا.',
  'refusal.not-held': 'لا مكان لذلك في جداول هذا الدليل ({what})؛ لم يتغير شيء.',
  'refusal.too-long':
    'هذا طويل جدًا: {charsMax, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}} على الأكثر.',
  'refusal.too-large': 'هذا أكثر من {megabytes} م.ب المسموح بها دفعة واحدة.',
  'refusal.mailbox-busy':
    'برنامج آخر يكتب في صندوق البريد هذا. يُرجى المحاولة بعد قليل؛ لم يتغير شيء.',
  'refusal.mailbox-unsafe': 'صندوق البريد في مكان يجب ألا يُقرأ. يُرجى إبلاغ مسؤول النظام.',
  'refusal.mail-refused': 'لم يقبل خادم البريد الرسالة: {answer}',
  'refusal.sender-not-allowed': 'لا يُسمح لك بالإرسال باسم {address}.',
  'refusal.no-recipient': 'يُرجى إدخال مستلم واحد على الأقل.',
  'refusal.directory-away': 'لا يجيب دليل المستخدمين حاليًا. يُرجى المحاولة بعد قليل.',
  'refusal.overloaded': 'الخادم مشغول حاليًا. يُرجى المحاولة بعد بضع ثوانٍ.',

  'login.title': 'تسجيل الدخول',
  'login.lead': 'اقرأ بريدك أو أدر نطاقك.',
  'login.address': 'عنوان البريد الإلكتروني',
  'login.password': 'كلمة المرور',
  'login.submit': 'تسجيل الدخول',
  'login.ended': 'سُجّل خروجك.',

  'folders.title': 'المجلدات',
  'folders.own': 'المجلدات',
  'folders.new': 'مجلد جديد',
  'folders.name': 'اسم المجلد',
  'folders.make': 'إنشاء',
  'folder.inbox': 'البريد الوارد',
  'folder.drafts': 'المسودات',
  'folder.sent': 'البريد المرسل',
  'folder.archive': 'الأرشيف',
  'folder.junk': 'غير مرغوب فيه',
  'folder.trash': 'المهملات',

  'list.pane': 'الرسائل',
  'list.count': '{count, number}',
  'list.bulk': 'إجراءات الرسائل المحدّدة',
  'list.pick': 'تحديد «{subject}»',
  'list.pick-all': 'تحديد كل ما في هذه الصفحة',
  'list.seen': 'وضع علامة مقروء',
  'list.unseen': 'وضع علامة غير مقروء',
  'list.flagged': 'تمييز بنجمة',
  'list.trash': 'نقل إلى المهملات',
  'list.erase': 'حذف نهائيًا',
  'list.move': 'نقل إلى هذا المجلد',
  'list.move-target': 'المجلد المراد النقل إليه',
  'list.move-to': 'نقل إلى…',
  'list.empty': 'لا شيء هنا.',
  'list.empty-inbox': 'لا شيء هنا. يظهر البريد الجديد تلقائيًا عند فتح هذه الصفحة.',
  'list.unread': 'غير مقروءة:',
  'list.from-nobody': '(بلا مرسل)',
  'list.to-nobody': '(بلا مستلم)',
  'list.is-answered': 'تم الرد',
  'list.is-forwarded': 'أُعيد توجيهها',
  'list.is-flagged': 'مميزة بنجمة',
  'list.has-attachment': 'لها مرفق',
  'list.pages': 'الصفحات',
  'list.page': '{page, number} من {pages, number}',
  'list.newer': 'الأحدث',
  'list.older': 'الأقدم',

  'day.today': 'اليوم',
  'day.yesterday': 'أمس',
  'day.week': 'هذا الأسبوع',
  'day.month': 'هذا الشهر',

  'message.pane': 'الرسالة',
  'message.none-open': 'اختر رسالة لقراءتها هنا.',
  'message.no-subject': '(بلا موضوع)',
  'message.tools': 'إجراءات هذه الرسالة',
  'message.to-list': 'العودة إلى {folder}',
  'message.unflag': 'إزالة النجمة',
  'message.to':
    'إلى {people}{more, plural, =0 {} one { وشخص آخر} two { وشخصين آخرين} few { و# آخرين} many { و# آخرين} other { و# آخرين}}',
  'message.more-people': ' و{count, number} غيرهم',
  'message.reply-to': 'الرد إلى',
  'message.date': 'التاريخ',
  'message.size': 'الحجم',
  'message.source': 'المصدر',
  'message.body': 'نص الرسالة',
  'message.colors-dark': 'ألوان للخلفية الداكنة',
  'message.colors-own': 'العرض بألوانها الأصلية',
  'message.quoted': 'نص مقتبس',
  'message.cut': 'هذه الرسالة أطول من أن تُعرض كاملة. تجدها كلها في المصدر.',
  'message.images-blocked':
    '{count, plural, zero {لا صور خارجية} one {لم تُحمّل صورة خارجية واحدة} two {لم تُحمّل صورتان خارجيتان} few {لم تُحمّل # صور خارجية} many {لم تُحمّل # صورة خارجية} other {لم تُحمّل # صورة خارجية}}، حتى لا يعرف المرسل أنك قرأت هذا.',
  'message.show-images': 'إظهار الصور',
  'message.attachments': 'المرفقات',
  'message.more-files': 'و{count, number} غيرها',
  'message.part': 'جزء-{number}',
  'message.reply': 'رد',
  'message.reply-all': 'الرد على الكل',
  'message.forward': 'إعادة توجيه',

  'done.sent': 'تم الإرسال.',
  'done.draft-kept': 'حُفظت كمسودة.',
  'done.moved':
    '{count, plural, zero {لم تُنقل أي رسالة} one {نُقلت رسالة واحدة} two {نُقلت رسالتان} few {نُقلت # رسائل} many {نُقلت # رسالة} other {نُقلت # رسالة}}.',
  'done.trashed':
    '{count, plural, zero {لم تُنقل أي رسالة} one {نُقلت رسالة واحدة} two {نُقلت رسالتان} few {نُقلت # رسائل} many {نُقلت # رسالة} other {نُقلت # رسالة}} إلى المهملات.',
  'done.erased':
    '{count, plural, zero {لم تُحذف أي رسالة} one {حُذفت رسالة واحدة} two {حُذفت رسالتان} few {حُذفت # رسائل} many {حُذفت # رسالة} other {حُذفت # رسالة}} نهائيًا.',
  'done.folder-made': 'أُنشئ المجلد.',
  'done.unsubscribed': 'أكدت القائمة أنك لم تعد فيها.',
  'done.flagged': 'تم التمييز بنجمة.',
};
