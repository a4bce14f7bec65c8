// What messages-en-panel.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnPanel } from '../messages-en-panel.ts';

export const panelAr: Translation<typeof messagesEnPanel> = {
  'form.error.missing': 'يُرجى ملء هذا الحقل.',
  'form.error.password-again': 'كلمتا المرور غير متطابقتين. يُرجى كتابتهما من جديد.',

  'admin.sections': 'أقسام هذا النطاق',
  'admin.tab.mailboxes': 'صناديق البريد',
  'admin.tab.forwarders': 'عناوين التحويل',
  'admin.tab.password': 'كلمة المرور',
  'admin.tab.settings': 'الإعدادات',
  'admin.add': 'إضافة',
  'admin.number': '{number, number}',
  'admin.pages': 'صفحات القائمة',
  'admin.pages.first': 'العودة إلى الصفحة الأولى',
  'admin.pages.next': 'الصفحة التالية',
  'admin.pages.past-end': 'لا مزيد في هذه القائمة',
  'admin.pages.past-end.help': 'تنتهي القائمة قبل هذه الصفحة.',
  'admin.search.label': 'البحث عن أسماء تبدأ بـ…',
  'admin.search.submit': 'بحث',
  'admin.search.clear': 'عرض الكل',
  'admin.search.none': 'لا شيء هنا يبدأ بـ «{sought}»',
  'admin.search.none.help': 'يُبحث في بداية الاسم فقط.',

  'admin.field.password': 'كلمة المرور',
  'admin.field.password.help':
    'عدة كلمات متتالية يسهل حفظها ويصعب تخمينها. يمكن لصاحبها تغييرها ضمن «الإعدادات».',
  'admin.field.password-new': 'كلمة مرور جديدة',
  'admin.field.password-again': 'كلمة المرور مرة أخرى',
  'admin.field.password-again.help': 'اتركه فارغًا إن كنت متأكدًا مما كتبت.',
  'admin.error.local-part':
    'لا يمكن استخدام «{localPart}». المسموح هو الحروف من a إلى z والأرقام، وبينها النقاط والشرطات والشرطات السفلية، و64 حرفًا على الأكثر.',
  'admin.error.limit': 'يُرجى كتابة رقم، أو لا شيء لعدم وضع حد.',
  'admin.error.domain-name':
    'لا يمكن أن يكون «{name}» اسم نطاق. فهو يشبه example.org: حروف من a إلى z وأرقام وشرطات، تفصل بينها نقاط.',
  'admin.error.domain-path':
    'لا يمكن استخدام هذا المسار: يجب أن يكون مطلقًا وداخل دليل البريد على الخادم.',
  'admin.error.limit-reached': 'كل صناديق البريد في هذا النطاق مستخدمة.',
  'admin.error.target': 'لا يمكن استخدام «{address}»: يُرجى كتابة عنوان كامل مثل name@example.org.',
  'admin.error.target-too-many':
    'هذا أكثر مما يتسع له عنوان تحويل واحد. ضع بعض العناوين في عنوان تحويل ثانٍ، واكتبه هنا.',

  'admin.domains.title': 'النطاقات',
  'admin.domains.lead': 'افتح نطاقًا لإدارة صناديق بريده وعناوين تحويله.',
  'admin.domains.name': 'النطاق',
  'admin.domains.mailboxes': 'صناديق البريد',
  'admin.domains.forwarders': 'عناوين التحويل',
  'admin.domains.used': '{used, number} من {max, number}',
  'admin.domains.empty': 'لا يوجد أي نطاق بعد',
  'admin.domains.empty.help': 'أضف الأول بالنموذج الموجود في هذه الصفحة.',
  'admin.domains.gone.help': 'أُزيلت النطاقات التي كنت تديرها.',
  'admin.domains.add': 'إضافة نطاق',
  'admin.domains.add.lead': 'يمكن إضافة صناديق بريده فورًا. ومن حينها يستقبل خادم البريد رسائله.',
  'admin.domains.field.name': 'اسم النطاق',
  'admin.domains.field.limit': 'الحد الأقصى لصناديق البريد',
  'admin.domains.field.limit.help': 'اتركه فارغًا لعدم وضع حد.',
  'admin.domains.field.password.help':
    'لمن يدير هذا النطاق وحده. اتركها فارغة إن لم يكن ينبغي لأحد تسجيل الدخول باسم النطاق.',
  'admin.domains.field.path.more': 'مكان بريده',
  'admin.domains.field.path': 'الدليل',
  'admin.domains.field.path.help':
    'مسار مطلق داخل دليل البريد على الخادم. إن تُرك فارغًا فهو اسم النطاق هناك.',

  'admin.domain.names': 'أسماء أخرى',
  'admin.domain.names.lead':
    'البريد المرسل إلى عنوان في أحد هذه الأسماء يذهب إلى العنوان نفسه في {domain}.',
  'admin.domain.names.field': 'اسم آخر للنطاق',
  'admin.domain.names.submit': 'إضافة الاسم',
  'admin.domain.names.removal': 'إزالة الاسم {name}',
  'admin.domain.removal': 'إزالة هذا النطاق',
  'admin.domain.removal.lead': 'يُرفض البريد الجديد إليه من حينها. ولا يُمس شيء على القرص.',
  'admin.domain.removal.submit': 'إزالة النطاق',

  'admin.mailboxes.title': 'صناديق البريد',
  'admin.mailboxes.lead': 'كل صندوق بريد هو دخول شخص واحد وبريده.',
  'admin.mailboxes.used': '{used, number} من {max, number} مستخدمة',
  'admin.mailboxes.count':
    '{count, plural, =0 {لا شيء بعد} one {صندوق بريد واحد} two {صندوقا بريد} few {# صناديق بريد} many {# صندوق بريد} other {# صندوق بريد}}، بلا حد',
  'admin.mailboxes.empty': 'لا يوجد صندوق بريد بعد',
  'admin.mailboxes.empty.help':
    'أضف الأول بالنموذج الموجود في هذه الصفحة. ويمكن لصاحبه تسجيل الدخول فورًا.',
  'admin.mailboxes.add': 'إضافة صندوق بريد',
  'admin.mailboxes.local-part': 'الاسم قبل @',
  'admin.mailboxes.local-part.help': 'مثل first.last. يمكن لعنوان تحويل أن يعطيه اسمًا ثانيًا.',
  'admin.mailboxes.full': 'كل صناديق البريد في هذا النطاق مستخدمة',
  'admin.mailboxes.full.super': 'احذف صندوقًا لم يعد أحد يحتاج إليه، أو ارفع الحد.',
  'admin.mailboxes.full.raise': 'تغيير الحد',
  'admin.mailboxes.full.help':
    'احذف صندوقًا لم يعد أحد يحتاج إليه، أو اطلب ممن يدير الخادم رفع الحد.',

  'admin.mailbox.password': 'تعيين كلمة مرور جديدة',
  'admin.mailbox.password.lead':
    'لمن نسي كلمة مروره. تتوقف القديمة عن العمل فورًا، وفي برامج البريد أيضًا.',
  'admin.mailbox.password.submit': 'تعيين كلمة المرور',
  'admin.mailbox.removal': 'حذف صندوق البريد هذا',
  'admin.mailbox.removal.lead':
    'تنتهي الجلسات في كل مكان، ويُرفض البريد الجديد إلى {address} ما لم يستقبله العنوان الجامع. لا يُمحى البريد الموجود: بل يُنقل جانبًا على الخادم، حيث يستطيع من يدير الخادم استعادته.',
  'admin.mailbox.disabled': 'موقوف',
  'admin.mailbox.quota': 'حتى {size}',
  'admin.mailbox.unsafe.mark': 'لا يمكن فتحه',
  'admin.mailbox.unsafe.lead':
    'مسار صندوق البريد هذا يخرج من دليل البريد، أو لا يمكن لأحد تسجيل الدخول باسمه. يمكن لمن يدير الخادم تصحيح السطر، أو حذفه هنا.',
  'admin.mailbox.unsafe.removal.lead':
    'يُرفض البريد الجديد إلى {address} من حينها، ما لم يستقبله العنوان الجامع. ولا يُمس ما على القرص حيث يشير السطر.',
  'admin.mailbox.removal.confirm': 'نعم، احذف {address}',
  'admin.mailbox.removal.submit': 'حذف صندوق البريد',
  'admin.mailbox.removal.unconfirmed': 'يُرجى وضع العلامة في المربع أولًا. لم يُحذف شيء.',

  'admin.forwarders.title': 'عناوين التحويل',
  'admin.forwarders.lead': 'عنوان التحويل عنوان بلا صندوق بريد: يرسل البريد إلى مكان آخر.',
  'admin.forwarders.count':
    '{count, plural, =0 {لا شيء بعد} one {عنوان تحويل واحد} two {عنوانا تحويل} few {# عناوين تحويل} many {# عنوان تحويل} other {# عنوان تحويل}}',
  'admin.forwarders.empty': 'لا يوجد عنوان تحويل بعد',
  'admin.forwarders.empty.help':
    'استخدمه لدور مثل info أو sales، أو لاسم ثانٍ لصندوق بريد، أو لمجموعة صغيرة.',
  'admin.forwarders.address': 'العنوان',
  'admin.forwarders.target': 'يذهب إلى',
  'admin.forwarders.add': 'إضافة عنوان تحويل',
  'admin.forwarders.local-part': 'الاسم قبل @',
  'admin.forwarders.local-part.help': 'مثل info. يجب ألا يكون اسم صندوق بريد هنا.',
  'admin.forwarders.target.label': 'تحويل البريد إلى',
  'admin.forwarders.target.help':
    'عنوان واحد، هنا أو في مكان آخر. إن كانت عدة عناوين فافصل بينها بفواصل، ويتلقى كل منها نسخة.',
  'admin.forwarders.default': 'أي عنوان آخر',
  'admin.forwarders.default.mark': 'العنوان الجامع',
  'admin.forwarders.default.title': 'العنوان الجامع',
  'admin.forwarders.default.lead':
    'يُرفض البريد إلى اسم لا وجود له هنا ويُبلَّغ مرسله. أما العنوان الجامع فيستقبله كله: الأخطاء الإملائية، وقدرًا كبيرًا من البريد غير المرغوب فيه.',
  'admin.forwarders.default.open': 'إعداده أو تغييره',

  'admin.forwarder.change': 'تغيير الوجهة',
  'admin.forwarder.change.submit': 'حفظ',
  'admin.forwarder.removal': 'حذف عنوان التحويل هذا',
  'admin.forwarder.removal.lead':
    'يُرفض البريد الجديد إلى {address} من حينها، ما لم يستقبله العنوان الجامع. ويبقى البريد الذي حُوّل من قبل في مكانه.',
  'admin.forwarder.removal.submit': 'حذف عنوان التحويل',
  'admin.forwarder.default.lead':
    'يستقبل البريد لكل اسم في {domain} ليس صندوق بريد ولا عنوان تحويل. وهو في قاعدة البيانات عنوان التحويل المسمى _default_.',
  'admin.forwarder.default.add': 'إعداد العنوان الجامع',
  'admin.forwarder.default.removal': 'إيقاف العنوان الجامع',
  'admin.forwarder.default.removal.lead':
    'يُرفض من حينها البريد إلى أسماء لا وجود لها في {domain}، ويُبلَّغ مرسله.',

  'admin.password.title': 'كلمة مرور النطاق',
  'admin.password.lead':
    'من يسجّل الدخول باسم النطاق {domain} وكلمة المرور هذه يمكنه إضافة كل شيء في هذه الصفحات وتغييره وحذفه. وعند تغييرها يجب على كل من سجّل الدخول بالقديمة أن يسجّل الدخول من جديد.',
  'admin.password.current': 'كلمة مرور النطاق الحالية',
  'admin.password.next': 'كلمة مرور النطاق الجديدة',
  'admin.password.next.help': 'شاركها فقط مع من يديرون هذا النطاق.',
  'admin.password.submit': 'تغيير كلمة المرور',

  'admin.done.mailbox-added': 'أُضيف صندوق البريد.',
  'admin.done.mailbox-removed': 'حُذف صندوق البريد. ويُحتفظ ببريده جانبًا.',
  'admin.done.password-set': 'عُيّنت كلمة المرور الجديدة.',
  'admin.done.forwarder-added': 'أُضيف عنوان التحويل.',
  'admin.done.forwarder-changed': 'عُدّل عنوان التحويل.',
  'admin.done.forwarder-removed': 'حُذف عنوان التحويل.',
  'admin.done.domain-added': 'أُضيف النطاق.',
  'admin.done.domain-removed': 'أُزيل النطاق.',
  'admin.done.domain-name-added': 'أُضيف الاسم.',
  'admin.done.domain-name-removed': 'أُزيل الاسم.',
  'admin.done.domain-password': 'غُيّرت كلمة مرور النطاق.',

  'settings.title': 'الإعدادات',
  'settings.place.general': 'عام',
  'settings.place.security': 'الدخول والأمان',
  'settings.place.writing': 'الكتابة',
  'settings.place.templates': 'القوالب',
  'settings.place.sorting': 'فرز البريد',
  'settings.place.import': 'استيراد',
  'settings.place.export': 'تصدير',
  'settings.identity': 'الاسم والتوقيع',
  'settings.display-name': 'اسمك',
  'settings.display-name.help':
    'ما يراه الآخرون بجانب {address} عندما تراسلهم. اتركه فارغًا ليظهر العنوان وحده.',
  'settings.signature': 'التوقيع',
  'settings.signature.help': 'نص عادي يوضع أسفل كل رسالة تبدأ كتابتها.',
  'settings.submit': 'حفظ',
  'settings.password': 'كلمة المرور',
  'settings.password.lead': 'تسري كلمة المرور الجديدة أيضًا على برامج البريد في حاسوبك وهاتفك.',
  'settings.password.current': 'كلمة المرور الحالية',
  'settings.password.next': 'كلمة المرور الجديدة',
  'settings.password.next.help': 'الأفضل بضع كلمات لا يجمع بينها غيرك.',
  'settings.password.again': 'كلمة المرور الجديدة مرة أخرى',
  'settings.password.submit': 'تغيير كلمة المرور',
  'settings.zone': 'المنطقة الزمنية',
  'settings.zone.label': 'تُعرض الأوقات كما هي في',
  'settings.zone.server': 'منطقة الخادم ({zone})',
  'settings.zone.help': 'الوقت هناك الآن: {time}.',
  'settings.zone.own': 'استخدام منطقة هذا الجهاز:',
  'settings.done.saved': 'تم الحفظ.',
  'settings.done.password': 'غُيّرت كلمة مرورك. تبقى مسجّل الدخول هنا، وسُجّل خروجك في كل مكان آخر.',
};
