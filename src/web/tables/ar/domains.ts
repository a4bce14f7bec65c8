// What messages-en-domains.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnDomains } from '../messages-en-domains.ts';

export const domainsAr: Translation<typeof messagesEnDomains> = {
  'refusal.external-target':
    '«{address}» على خادم آخر، ولا يجوز لعناوين التحويل في هذا النطاق أن تؤدي إليه.',
  'admin.domain.out': 'يجوز لعناوين التحويل أن تؤدي إلى خوادم أخرى',
  'admin.domain.out.help':
    'عند الإيقاف لا تؤدي الجديدة إلا إلى عناوين على هذا الخادم. وتبقى الموجودة كما هي.',

  'admin.error.day': 'يُرجى كتابة يوم مثل 2027-12-31، أو لا شيء.',
  'admin.day.placeholder': 'YYYY-MM-DD',
  'admin.not-held': 'لا مكان في جداول هذا الخادم لما يلي: {list}.',
  'admin.fact.description': 'وصف',
  'admin.fact.isActive': 'إغلاق نطاق',
  'admin.fact.expiresMs': 'يوم أخير',
  'admin.fact.accountsMax': 'حد أقصى لصناديق البريد',
  'admin.fact.aliasesMax': 'حد أقصى لعناوين التحويل',
  'admin.fact.quotaBytesMax': 'حد أقصى للمساحة',
  'admin.fact.defaultQuotaBytes': 'حصة لصناديق البريد الجديدة',

  'admin.domains.storage': 'المساحة الممنوحة',
  'admin.domains.storage.of': '{used} من {max}',
  'admin.domains.closed': 'مغلق',
  'admin.domains.due': 'يُزال في {day}',
  'admin.size.gb': '{number, number} غ.ب',
  'admin.size.mb': '{number, number} م.ب',
  'admin.size.none': 'لا شيء',

  'admin.domain.settings.none': 'لا شيء هنا يمكنك تغييره. من يدير الخادم يقرر الحدود والأسماء.',
  'admin.domain.general': 'عام',
  'admin.domain.limits': 'الحدود والقيم الافتراضية',
  'admin.domain.access': 'الوصول',
  'admin.domain.field.description': 'الوصف',
  'admin.domain.field.description.help': 'لمن يديرون: لمن هو، وما الغرض منه.',
  'admin.domain.field.accounts_max': 'الحد الأقصى لصناديق البريد',
  'admin.domain.field.accounts_max.help': 'الفارغ يعني بلا حد. والحد الأدنى منه لا يزيل شيئًا.',
  'admin.domain.field.aliases_max': 'الحد الأقصى لعناوين التحويل',
  'admin.domain.field.aliases_max.help': 'الفارغ يعني بلا حد.',
  'admin.domain.field.quota_max': 'مساحة كل صناديق البريد معًا',
  'admin.domain.field.quota_max.help':
    'مثل 100 غ.ب؛ الفارغ يعني بلا حد. مع وجود حد يحتاج كل صندوق بريد إلى حصة: فحدّد قيمة افتراضية أيضًا.',
  'admin.domain.field.default_quota': 'حصة صندوق بريد جديد',
  'admin.domain.field.default_quota.help':
    'مثل 2 غ.ب. تحتفظ الصناديق الموجودة بحصصها. الفارغ يعني بلا حصة.',
  'admin.domain.field.expires': 'اليوم الأخير',
  'admin.domain.field.expires.help': 'بعده لا يسجّل أحد من هذا النطاق الدخول. الفارغ يعني أبدًا.',
  'admin.domain.active': 'مفتوح: يمكن تسجيل الدخول',
  'admin.domain.active.help':
    'عند إغلاقه لا يدخل أحد من هذا النطاق، لا هنا ولا في برامج البريد التي تراعي ذلك. ويبقى البريد والإعدادات كما هي.',
  'admin.domain.closed': 'هذا النطاق مغلق',
  'admin.domain.closed.lead':
    'لا يسجّل أحد الدخول، ولم يُمس شيء فيه. في {day} يُزال كل ما فيه نهائيًا، والبريد معه. وحتى ذلك الحين يمكنك فتحه من جديد كما كان.',
  'admin.domain.restore': 'فتحه من جديد',
  'admin.domain.removal.close':
    'فيه {accounts, plural, =0 {لا صناديق بريد} one {صندوق بريد واحد} two {صندوقا بريد} few {# صناديق بريد} many {# صندوق بريد} other {# صندوق بريد}} و{aliases, plural, =0 {لا عناوين تحويل} one {عنوان تحويل واحد} two {عنوانا تحويل} few {# عناوين تحويل} many {# عنوان تحويل} other {# عنوان تحويل}}. يُغلق فورًا، ولا يزول نهائيًا مع كل ذلك إلا بعد بضعة أيام؛ وحتى ذلك الحين يمكنك فتحه من جديد.',

  'admin.tab.look': 'المظهر',
  'admin.look.title': 'كيف يبدو لمستخدميه',
  'admin.look.lead': 'يُعرض في صفحة تسجيل الدخول على المضيف أدناه بدلًا من الكلمات المعتادة.',
  'admin.look.name': 'الاسم',
  'admin.look.name.help': 'مثل اسم الشركة أو النادي. الفارغ يعرض الاسم المعتاد.',
  'admin.look.welcome': 'كلمة ترحيب',
  'admin.look.welcome.help':
    'جملة أو جملتان، مثل من يُسأل عند الحاجة إلى مساعدة. يمكن للجميع قراءتها، سجّلوا الدخول أم لا.',
  'admin.look.hue': 'اللون',
  'admin.look.hue.usual': 'المعتاد',
  'admin.look.hue.one': 'اللون {number, number}',
  'admin.look.host': 'مضيف خاص به',
  'admin.look.host.help':
    'مثل mail.{domain} من دون https://. يجب أن يمرره خادم الويب إلى Dispatch. والاسم الذي بلا @ هناك يخص هذا النطاق.',
  'admin.look.host.bad': '«{host}» ليس اسم مضيف، مثل mail.example.org.',
  'admin.done.look-changed': 'تم الحفظ. تعرضه صفحة تسجيل الدخول خلال ثوانٍ.',

  'admin.done.domain-changed': 'حُفظت الإعدادات.',
  'admin.done.domain-closed': 'أُغلق النطاق.',
  'admin.done.domain-restored': 'فُتح النطاق من جديد كما كان.',
};
