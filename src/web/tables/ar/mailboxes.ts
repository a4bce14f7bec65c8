// What messages-en-mailboxes.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnMailboxes } from '../messages-en-mailboxes.ts';

export const mailboxesAr: Translation<typeof messagesEnMailboxes> = {
  'refusal.password-expired': 'يُرجى أولًا اختيار كلمة مرور خاصة بك.',
  'refusal.import-list': 'هذه ليست قائمة فيها سطر لكل صندوق بريد. يكفي ملف CSV يحفظه برنامج جداول.',

  'admin.account-fact.displayName': 'اسم معروض',
  'admin.account-fact.quota': 'حصة',
  'admin.account-fact.expiresMs': 'يوم أخير',
  'admin.account-fact.services': 'ما يُستخدم له',
  'admin.account-fact.isActive': 'إيقافه',
  'admin.account-fact.mayChangePassword': 'من يمكنه تغيير كلمة المرور',

  'admin.mailboxes.show': 'صناديق البريد المعروضة',
  'admin.mailboxes.show.all': 'الكل',
  'admin.mailboxes.show.off': 'الموقوفة',
  'admin.mailboxes.show.full': 'شبه الممتلئة',
  'admin.mailboxes.show.ending': 'القريبة من الانتهاء',
  'admin.mailboxes.show.never': 'التي لم يُسجَّل الدخول إليها',
  'admin.mailboxes.show.none': 'لا يوجد صندوق بريد كهذا',
  'admin.mailboxes.show.none-yet': 'لا شيء حتى الآن، ولا يزال هناك ما يُبحث فيه',
  'admin.mailboxes.password.help': 'اتركها فارغة لتُنشأ كلمة جيدة تُعرض مرة واحدة لتسلّمها.',

  'admin.mailbox.glance': 'نظرة سريعة',
  'admin.mailbox.holds': 'يحتوي على',
  'admin.mailbox.no-quota': 'بلا حصة',
  'admin.mailbox.last-login': 'آخر تسجيل دخول',
  'admin.mailbox.last-login.never': 'لم يحدث',
  'admin.mailbox.aliases': 'عناوين التحويل المؤدية إلى هنا',
  'admin.mailbox.aliases.none': 'لا شيء',
  'admin.mailbox.over': 'انتهى',
  'admin.mailbox.facts': 'ما يُستخدم له',
  'admin.mailbox.name': 'اسم الشخص',
  'admin.mailbox.name.help': 'يُعرض بجانب العنوان في قوائم كهذه.',
  'admin.mailbox.quota.field': 'الحصة',
  'admin.mailbox.quota.help': 'مثل 2 GB. يُرفض البريد الذي لا يتسع له. الفارغ يعني بلا حد.',
  'admin.mailbox.quota-messages': 'الحد الأقصى للرسائل',
  'admin.mailbox.quota-messages.help': 'الفارغ يعني بلا حد، وهو المعتاد.',
  'admin.mailbox.services': 'طرق الدخول والخروج',
  'admin.service.webmail': 'بريد الويب',
  'admin.service.imap': 'IMAP، لبرامج البريد والهواتف',
  'admin.service.pop3': 'POP3، للبرامج التي تسحب البريد',
  'admin.service.smtp': 'SMTP، للإرسال ببرنامج بريد',
  'admin.mailbox.expires': 'اليوم الأخير',
  'admin.mailbox.expires.help': 'بعده لا يسجّل أحد الدخول، ويستمر وصول البريد. الفارغ يعني أبدًا.',
  'admin.mailbox.active': 'مفعّل',
  'admin.mailbox.active.help':
    'عند إيقافه لا يسجّل أحد الدخول، وتنتهي كل جلسة مفتوحة خلال ثوانٍ. ويبقى البريد والإعدادات.',
  'admin.mailbox.own_password': 'يمكن لصاحبه تغيير كلمة المرور',
  'admin.mailbox.own_password.help': 'موقوف لصناديق البريد التي يتشاركها عدة أشخاص.',
  'admin.mailbox.password.must-change': 'على صاحبه اختيار كلمة أخرى عند تسجيل الدخول التالي',
  'admin.mailbox.password.must-change.help':
    'في المتصفح. تستمر برامج البريد بهذه الكلمة حتى ذلك الحين.',
  'new-password.title': 'اختر كلمة مرورك الخاصة',
  'new-password.lead':
    'كلمة المرور التي سجّلت الدخول بها عيّنها شخص آخر. يُرجى اختيار كلمة لا يعرفها غيرك، ثم تتابع.',
  'admin.mailbox.password.make': 'إنشاء واحدة وعرضها مرة واحدة',
  'admin.mailbox.password.own': 'أو كتابة واحدة',
  'admin.mailbox.made': 'كلمة مرور {address}',
  'admin.mailbox.made.lead':
    'لن تُعرض مرة أخرى وليست محفوظة بصيغة مقروءة في أي مكان. سلّمها بطريقة آمنة؛ ويمكن لصاحبها تغييرها ضمن «الإعدادات».',
  'admin.mailbox.rename': 'إعطاؤه اسمًا آخر',
  'admin.mailbox.rename-or-move': 'إعطاؤه اسمًا آخر أو نقله إلى نطاق آخر',
  'admin.mailbox.rename.lead':
    'ينتقل معه بريده وإعداداته وصلاحياته، ويُسجَّل خروج الجميع. تبقى عناوين التحويل المؤدية إلى العنوان القديم كما هي: فعدّلها أيضًا، أو أضف عنوان تحويل من القديم إلى الجديد.',
  'admin.mailbox.name.domain': 'النطاق',
  'admin.mailbox.rename.submit': 'تغيير العنوان',

  'admin.export': 'تنزيل القائمة (CSV)',
  'admin.import.title': 'إضافة صناديق بريد كثيرة',
  'admin.import.list': 'قائمة صناديق بريد',
  'admin.import.lead':
    'سطر لكل صندوق، كما يحفظه برنامج جداول بصيغة CSV. لا يُضاف شيء قبل أن ترى ما سيُضاف.',
  'admin.import.file': 'ملف',
  'admin.import.paste': 'أو ألصق الأسطر هنا',
  'admin.import.columns':
    'الأعمدة: address وpassword وname وquota وexpires وservices وactive. من دون سطر أول يسمّيها تُقرأ بالترتيب address ثم password ثم name ثم quota. يمكن للمسؤول العام إعطاء password_hash بدلًا من password.',
  'admin.import.look': 'معاينة ما سيحدث',
  'admin.import.nothing': 'يُرجى اختيار ملف أو لصق بعض الأسطر.',
  'admin.import.preview': 'ما سيحدث',
  'admin.import.fresh':
    '{count, plural, =0 {لن يُضاف شيء.} one {سيُضاف صندوق بريد واحد.} two {سيُضاف صندوقا بريد.} few {ستُضاف # صناديق بريد.} many {سيُضاف # صندوق بريد.} other {سيُضاف # صندوق بريد.}}',
  'admin.import.more':
    '{count, plural, zero {ولا غيرها.} one {وواحد آخر.} two {واثنان آخران.} few {و# أخرى.} many {و# أخرى.} other {و# أخرى.}}',
  'admin.import.begin':
    '{count, plural, zero {لا شيء للإضافة} one {إضافة صندوق بريد واحد} two {إضافة صندوقي بريد} few {إضافة # صناديق بريد} many {إضافة # صندوق بريد} other {إضافة # صندوق بريد}}',
  'admin.import.other': 'أخذ قائمة أخرى',
  'admin.import.taken':
    '{count, plural, zero {لا أسماء مستخدمة} one {اسم واحد مستخدم بالفعل} two {اسمان مستخدمان بالفعل} few {# أسماء مستخدمة بالفعل} many {# اسمًا مستخدمًا بالفعل} other {# اسم مستخدم بالفعل}}',
  'admin.import.taken.lead': 'تبقى كما هي مهما ورد في أسطرها.',
  'admin.import.problems':
    '{count, plural, zero {كل الأسطر صالحة} one {سطر واحد لا يمكن استخدامه} two {سطران لا يمكن استخدامهما} few {# أسطر لا يمكن استخدامها} many {# سطرًا لا يمكن استخدامها} other {# سطر لا يمكن استخدامها}}',
  'admin.import.problems.lead':
    'تُترك هذه الأسطر. يمكنك إضافة الباقي الآن، وتصحيحها، ثم رفع القائمة نفسها من جديد: وما هو موجود حينها يبقى كما هو.',
  'admin.import.line': 'السطر {line, number}',
  'admin.import.problem.address': 'ليس عنوانًا يمكن استخدامه',
  'admin.import.problem.other-domain': 'يخص نطاقًا آخر',
  'admin.import.problem.twice': 'موجود مرتين في القائمة',
  'admin.import.problem.no-password': 'بلا كلمة مرور',
  'admin.import.problem.weak-password': 'كلمة مروره سهلة التخمين',
  'admin.import.problem.hash': 'بصمة كلمة مروره من نوع غير معروف',
  'admin.import.problem.quota': 'حصته ليست حجمًا صالحًا',
  'admin.import.problem.expires': 'يومه الأخير غير صالح',
  'admin.import.problem.services': 'يذكر خدمة غير موجودة',

  'admin.task.title': 'عمل على صناديق بريد كثيرة',
  'admin.task.import': 'جارٍ إضافة صناديق بريد',
  'admin.task.change': 'جارٍ تعديل صناديق بريد',
  'admin.task.waiting': 'لم يبدأ بعد.',
  'admin.task.running': '{position, number} من {total, number}…',
  'admin.task.done': 'اكتمل: {done, number} من {total, number}.',
  'admin.task.stopped': 'أُوقف بعد {position, number} من {total, number}. ويبقى ما أُنجز.',
  'admin.task.failed':
    'انتهى بعد {position, number} من {total, number}. ويبقى ما أُنجز حتى ذلك الحين.',
  'admin.task.lost':
    'لم يُسمع عنه شيء منذ دقيقة، بعد {position, number} من {total, number}: ربما أُعيد تشغيل الخادم. ابدأ من جديد؛ وما هو موجود يبقى كما هو.',
  'admin.task.stop': 'إيقاف',
  'admin.task.back': 'إلى صناديق البريد',
  'admin.task.left': 'كان {address} موجودًا بالفعل وتُرك كما هو.',

  'admin.task.refused': '{address}: {why}',

  'admin.bulk': 'مع ما وُضعت عليه علامة',
  'admin.bulk.all': 'كل المعروض في كل الصفحات',
  'admin.bulk.pick': 'وضع علامة على {address}',
  'admin.bulk.off': 'إيقاف',
  'admin.bulk.on': 'تفعيل',
  'admin.bulk.quota': 'تعيين الحصة إلى',
  'admin.bulk.remove': 'حذف',

  'admin.deleted.title': 'صناديق البريد المحذوفة',
  'admin.deleted.lead':
    'يمكن استعادتها مع بريدها وكلمة مرورها وإعداداتها حتى تنقضي مهلتها، ثم تُمحى نهائيًا.',
  'admin.deleted.none': 'لم يُحذف شيء مؤخرًا',
  'admin.deleted.on': 'حُذف في {day}',
  'admin.deleted.restore': 'استعادته',
  'admin.done.mailbox-restored': 'عاد صندوق البريد ومعه بريده.',

  'admin.done.mailbox-changed': 'عُدّل صندوق البريد.',
  'admin.done.mailbox-renamed': 'أصبح لصندوق البريد عنوانه الجديد، وانتقل بريده معه.',
};
