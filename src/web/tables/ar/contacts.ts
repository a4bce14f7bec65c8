// What messages-en-contacts.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnContacts } from '../messages-en-contacts.ts';

export const contactsAr: Translation<typeof messagesEnContacts> = {
  'refusal.contact-changed':
    'غيّر شخص ما جهة الاتصال هذه في هذه الأثناء. يُرجى فتحها من جديد وإعادة التعديل.',
  'refusal.import-unreadable':
    'لم يُعثر على جهات اتصال في هذا الملف. يمكن قراءة ملفات vCard (‎.vcf) والقيم المفصولة بفواصل (‎.csv) التي يسمّي سطرها الأول الأعمدة.',

  'contacts.title': 'جهات الاتصال',
  'contacts.places': 'أقسام دفتر العناوين',
  'contacts.all': 'كل جهات الاتصال',
  'contacts.written-to': 'من راسلتهم',
  'contacts.domain': 'الأشخاص في {domain}',
  'contacts.groups': 'المجموعات',
  'contacts.new': 'جهة اتصال جديدة',
  'contacts.list': 'جهات الاتصال التي عُثر عليها',
  'contacts.search': 'البحث في جهات الاتصال',
  'contacts.search.go': 'بحث',
  'contacts.letters': 'الحروف',
  'contacts.letters.all': 'الكل',
  'contacts.pick': 'تحديد {name}',
  'contacts.more': 'الصفحة التالية',
  'contacts.first-page': 'العودة إلى الصفحة الأولى',
  'contacts.pages': 'صفحات القائمة',
  'contacts.empty':
    'لا أحد هنا بعد. أضف جهة اتصال، أو استورد ملفًا من برنامج آخر، أو افتح رسالة وأضف مرسلها.',
  'contacts.none': 'لم يُعثر على أحد.',
  'contacts.group.empty': 'لا أحد في هذه المجموعة بعد. حدّد أشخاصًا ضمن «كل جهات الاتصال» وأضفهم هنا.',
  'contacts.remove-chosen': 'حذف المحدّدين',
  'contacts.into-group': 'إضافة إلى مجموعة',
  'contacts.into-group.choose': 'اختر مجموعة',
  'contacts.out-of-group': 'إزالة المحدّدين من المجموعة',
  'contacts.more-tools': 'المزيد',
  'contacts.duplicates': 'البحث عن المكرّر',
  'contacts.import': 'استيراد',
  'contacts.export-vcard': 'تصدير بصيغة vCard',
  'contacts.export-csv': 'تصدير بصيغة CSV',

  'contacts.done.saved': 'تم الحفظ.',
  'contacts.done.removed':
    '{count, plural, zero {لم تُحذف أي جهة اتصال} one {حُذفت جهة اتصال واحدة} two {حُذفت جهتا اتصال} few {حُذفت # جهات اتصال} many {حُذفت # جهة اتصال} other {حُذفت # جهة اتصال}}.',
  'contacts.done.merged': 'أصبحت جهة اتصال واحدة.',
  'contacts.done.imported':
    '{count, plural, zero {لم يُستورد أي إدخال} one {استُورد إدخال واحد} two {استُورد إدخالان} few {استُوردت # إدخالات} many {استُورد # إدخالًا} other {استُورد # إدخال}}.',
  'contacts.done.undone': 'تم التراجع.',
  'contacts.done.group-made': 'أُنشئت المجموعة.',
  'contacts.done.group-renamed': 'أُعيدت تسمية المجموعة.',
  'contacts.done.group-removed': 'حُذفت المجموعة، ولا يزال الأشخاص الذين كانوا فيها هنا.',
  'contacts.done.members': 'عُدّلت المجموعة.',
  'contacts.done.forgotten': 'تم النسيان.',
  'contacts.undo': 'تراجع',

  'contacts.write': 'كتابة',
  'contacts.write-all': 'الكتابة إلى الجميع',
  'contacts.edit': 'تعديل',
  'contacts.remove': 'حذف',
  'contacts.save-card': 'حفظ بصيغة vCard',
  'contacts.back': 'جهات الاتصال',
  'contacts.no-name': 'بلا اسم',

  'contacts.edit.title': 'تعديل جهة الاتصال',
  'contacts.edit.names': 'الاسم',
  'contacts.edit.name': 'الاسم المعروض',
  'contacts.edit.name.help': 'اتركه فارغًا ليتكوّن من الاسم الأول واسم العائلة.',
  'contacts.edit.given': 'الاسم الأول',
  'contacts.edit.family': 'اسم العائلة',
  'contacts.edit.more-names': 'المزيد عن الاسم',
  'contacts.edit.prefix': 'اللقب قبل الاسم',
  'contacts.edit.additional': 'الأسماء الوسطى',
  'contacts.edit.suffix': 'ما بعد الاسم',
  'contacts.edit.sort-as': 'الترتيب حسب',
  'contacts.edit.sort-as.help': 'كما يُنطق، مثل كتابة الكانا لاسم ياباني.',
  'contacts.edit.nickname': 'الكنية',
  'contacts.edit.organization': 'المؤسسة',
  'contacts.edit.role': 'المنصب',
  'contacts.edit.emails': 'عناوين البريد الإلكتروني',
  'contacts.edit.email': 'عنوان البريد الإلكتروني {nth}',
  'contacts.edit.phones': 'أرقام الهاتف',
  'contacts.edit.phone': 'رقم الهاتف {nth}',
  'contacts.edit.kind-of': 'نوع {what}',
  'contacts.edit.places': 'العناوين البريدية',
  'contacts.edit.place': 'العنوان البريدي {nth}',
  'contacts.edit.place.new': 'عنوان بريدي آخر',
  'contacts.edit.street': 'الشارع',
  'contacts.edit.code': 'الرمز البريدي',
  'contacts.edit.city': 'المدينة',
  'contacts.edit.region': 'المنطقة',
  'contacts.edit.country': 'البلد',
  'contacts.edit.sites': 'صفحات الويب',
  'contacts.edit.sites.help': 'واحدة في كل سطر.',
  'contacts.edit.chats': 'عناوين المحادثة',
  'contacts.edit.chats.help': 'واحد في كل سطر، مثل xmpp:ann@example.org.',
  'contacts.edit.birthday': 'تاريخ الميلاد',
  'contacts.edit.birthday.help': 'مثل ‎1990-04-03، أو ‎--04-03 من دون السنة.',
  'contacts.edit.note': 'ملاحظة',
  'contacts.edit.photo': 'الصورة',
  'contacts.edit.photo.help': 'JPEG أو PNG أو GIF أو WebP، حتى {kilobytes} ك.ب.',
  'contacts.edit.photo.remove': 'إزالة الصورة',
  'contacts.edit.in-groups': 'المجموعات',
  'contacts.edit.save': 'حفظ',
  'contacts.edit.cancel': 'إلغاء',
  'contacts.edit.rest': 'المزيد: {what}',
  'contacts.error.nameless': 'يُرجى إدخال اسم أو مؤسسة أو عنوان.',
  'contacts.error.address': '«{address}» ليس عنوان بريد إلكتروني.',
  'contacts.error.photo': 'لا يمكن استخدام هذه الصورة: فهي كبيرة جدًا أو من نوع آخر.',

  'contacts.label.home': 'خاص',
  'contacts.label.work': 'العمل',
  'contacts.label.mobile': 'الجوال',
  'contacts.label.fax': 'الفاكس',
  'contacts.label.other': 'آخر',

  'contacts.known-since': 'ضمن جهات اتصالك',
  'contacts.add-sender': 'إضافة إلى جهات الاتصال',

  'contacts.group.new': 'مجموعة جديدة',
  'contacts.group.name': 'اسم المجموعة',
  'contacts.group.make': 'إنشاء المجموعة',
  'contacts.group.rename': 'إعادة التسمية',
  'contacts.group.remove': 'حذف المجموعة',
  'contacts.group.look-after': 'إعادة تسمية هذه المجموعة أو حذفها',
  'contacts.group.outside': 'في هذه المجموعة أيضًا، لكن ليس في أي جهة اتصال: {addresses}',

  'contacts.duplicates.title': 'المكرّرات',
  'contacts.duplicates.lead':
    'تشترك جهات الاتصال هذه في عنوان. تُدمج كل مجموعة منها في جهة اتصال واحدة: لا يضيع شيء، وما لا يمكن أن يرد إلا مرة واحدة يُنقل إلى الملاحظة.',
  'contacts.duplicates.none': 'لا توجد جهتا اتصال تشتركان في عنوان.',
  'contacts.duplicates.merge': 'الدمج في جهة اتصال واحدة',
  'contacts.duplicates.set': 'جهات اتصال لها العنوان نفسه',

  'contacts.import.title': 'استيراد جهات الاتصال',
  'contacts.import.lead':
    'ملفات vCard من أي إصدار، وملفات CSV كما يكتبها Outlook وGoogle وThunderbird وExtMail (abook.cf وgroup.cf). ترى ما سيُستورد قبل أن يحدث شيء.',
  'contacts.import.file': 'الملف',
  'contacts.import.file.help': 'حتى {megabytes} م.ب و{most, number} من جهات الاتصال.',
  'contacts.import.look': 'معاينة الملف',
  'contacts.import.preview': 'محتوى {name}',
  'contacts.import.fresh':
    '{count, plural, =0 {لا جهات اتصال جديدة} one {جهة اتصال جديدة واحدة} two {جهتا اتصال جديدتان} few {# جهات اتصال جديدة} many {# جهة اتصال جديدة} other {# جهة اتصال جديدة}}',
  'contacts.import.known':
    '{count, plural, zero {لا أحد ضمن جهات اتصالك} one {واحدة ضمن جهات اتصالك بالفعل} two {اثنتان ضمن جهات اتصالك بالفعل} few {# ضمن جهات اتصالك بالفعل} many {# ضمن جهات اتصالك بالفعل} other {# ضمن جهات اتصالك بالفعل}}',
  'contacts.import.groups':
    '{count, plural, zero {لا مجموعات} one {مجموعة واحدة} two {مجموعتان} few {# مجموعات} many {# مجموعة} other {# مجموعة}}',
  'contacts.import.and-more': 'و{count, number} غيرها',
  'contacts.import.empty':
    '{count, plural, zero {لا إدخالات بلا اسم أو عنوان} one {إدخال واحد بلا اسم ولا عنوان، وسيُتجاهل} two {إدخالان بلا اسم ولا عنوان، وسيُتجاهلان} few {# إدخالات بلا اسم ولا عنوان، وستُتجاهل} many {# إدخالًا بلا اسم ولا عنوان، وستُتجاهل} other {# إدخال بلا اسم ولا عنوان، وستُتجاهل}}.',
  'contacts.import.cut': 'في الملف أكثر من {most, number}، وسيُتجاهل الباقي.',
  'contacts.import.defect.photo-unreadable':
    '{count, plural, zero {لا صور كبيرة جدًا أو مجهولة النوع} one {صورة واحدة كبيرة جدًا أو مجهولة النوع، وستُتجاهل} two {صورتان كبيرتان جدًا أو مجهولتا النوع، وستُتجاهلان} few {# صور كبيرة جدًا أو مجهولة النوع، وستُتجاهل} many {# صورة كبيرة جدًا أو مجهولة النوع، وستُتجاهل} other {# صورة كبيرة جدًا أو مجهولة النوع، وستُتجاهل}}.',
  'contacts.import.defect.photo-linked':
    '{count, plural, zero {لا صور على خادم آخر} one {صورة واحدة على خادم آخر، ولن تُجلب} two {صورتان على خادم آخر، ولن تُجلبا} few {# صور على خادم آخر، ولن تُجلب} many {# صورة على خادم آخر، ولن تُجلب} other {# صورة على خادم آخر، ولن تُجلب}}.',
  'contacts.import.defect.value-cut':
    '{count, plural, zero {لا جهات اتصال بقيم زائدة} one {جهة اتصال واحدة فيها قيم أكثر أو أطول مما يمكن حفظه، وستُقتطع} two {جهتا اتصال فيهما قيم أكثر أو أطول مما يمكن حفظه، وستُقتطع} few {# جهات اتصال فيها قيم أكثر أو أطول مما يمكن حفظه، وستُقتطع} many {# جهة اتصال فيها قيم أكثر أو أطول مما يمكن حفظه، وستُقتطع} other {# جهة اتصال فيها قيم أكثر أو أطول مما يمكن حفظه، وستُقتطع}}.',
  'contacts.import.twice': 'الموجودون هنا بالفعل',
  'contacts.import.twice.skip': 'تركهم كما هم',
  'contacts.import.twice.merge': 'إكمالهم بما في الملف',
  'contacts.import.twice.add': 'استيرادهم مرة أخرى',
  'contacts.import.take': 'استيراد',
  'contacts.import.forget': 'عدم الاستيراد',

  'contacts.written.lead':
    'من راسلتهم، الأحدث أولًا. تُقترح عناوينهم أثناء الكتابة؛ انسَ من لا تريد رؤيته.',
  'contacts.written.off': 'لا يُحتفظ بمن تراسلهم. يمكنك تفعيل ذلك من جديد هنا.',
  'contacts.written.none': 'لا أحد بعد.',
  'contacts.written.uses':
    '{count, plural, zero {ولا مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}}',
  'contacts.written.add': 'إضافة إلى جهات الاتصال',
  'contacts.written.forget': 'نسيان المحدّدين',
  'contacts.written.forget-all': 'نسيان الكل',
  'contacts.written.stop': 'عدم الاحتفاظ بأحد من الآن',
  'contacts.written.start': 'الاحتفاظ بمن أراسلهم',
  'contacts.domain.lead': 'كل من له صندوق بريد في نطاقك.',

  'contacts.complete': 'أشخاص قد تقصدهم',
  'contacts.complete.count':
    '{count, plural, =0 {لم يُعثر على أحد} one {عُثر على شخص واحد} two {عُثر على شخصين} few {عُثر على # أشخاص} many {عُثر على # شخصًا} other {عُثر على # شخص}}',
  'contacts.complete.group':
    '{count, plural, zero {مجموعة فارغة} one {مجموعة من شخص واحد} two {مجموعة من شخصين} few {مجموعة من # أشخاص} many {مجموعة من # شخصًا} other {مجموعة من # شخص}}',
};
