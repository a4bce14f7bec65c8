// What messages-en-administrators.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnAdministrators } from '../messages-en-administrators.ts';

export const administratorsAr: Translation<typeof messagesEnAdministrators> = {
  'admin.places': 'أقسام الإدارة',
  'admin.place.domains': 'النطاقات',
  'admin.place.administrators': 'المسؤولون',
  'admin.place.monitor': 'العمليات',
  'admin.place.diagnostics': 'التشخيص',
  'admin.save': 'حفظ',
  'admin.cancel': 'إلغاء',
  'admin.error.size': 'يُرجى كتابة حجم مثل 500 MB أو 2 GB، أو لا شيء لعدم وضع حد.',

  'admin.proof.title': 'هل هذا أنت؟',
  'admin.proof.lead':
    'لا يسهل التراجع عما توشك على فعله. يُرجى كتابة كلمة مرور {address} التي سجّلت الدخول بها. لن تُسأل عنها مجددًا لعشر دقائق.',
  'admin.proof.password': 'كلمة مرورك',
  'admin.proof.submit': 'متابعة',

  'admin.administrators.title': 'المسؤولون',
  'admin.administrators.lead':
    'من يدير النطاقات، وإلى أي حد. يسجّل الجميع الدخول في الصفحة نفسها التي للبريد.',
  'admin.administrators.add': 'إضافة مسؤول',
  'admin.administrators.empty': 'لا أحد آخر يدير هنا',
  'admin.administrators.empty.help':
    'امنح شخصًا حق إدارة نطاق، حتى لا تضطر إلى فعل كل شيء بنفسك. المسؤولون العامون المذكورون في ملف الإعداد ليسوا في هذه القائمة.',

  'admin.administrator.super': 'عام',
  'admin.administrator.line': '{domains} · {rights}',
  'admin.administrator.who': 'من',
  'admin.administrator.what': 'ما يُسمح له به',
  'admin.administrator.kind': 'طريقة تسجيل الدخول',
  'admin.administrator.kind.account': 'بحساب على هذا الخادم',
  'admin.administrator.kind.account.help': 'يحتفظ بكلمة مروره، وتظهر له الإدارة بجانب بريده.',
  'admin.administrator.kind.own': 'باسم وكلمة مرور لهذا الغرض وحده',
  'admin.administrator.kind.own.help': 'لا صندوق بريد له هنا. اكتب كلمة المرور أدناه.',
  'admin.administrator.name': 'العنوان',
  'admin.administrator.name.help': 'لحساب هنا، مثل name@example.org.',
  'admin.administrator.name.either': 'لحساب هنا؛ أو اسم جديد على شكل عنوان.',
  'admin.administrator.no-account': 'لا يوجد هنا حساب {name}. أضف الحساب أولًا.',
  'admin.administrator.password.help':
    'عدة كلمات متتالية يسهل حفظها ويصعب تخمينها. ينبغي ألا يعرفها في النهاية إلا صاحبها.',
  'admin.administrator.reach': 'أين',
  'admin.administrator.reach.some': 'بعض النطاقات',
  'admin.administrator.reach.some.help': 'المذكورة أدناه فقط، بالصلاحيات المختارة هناك.',
  'admin.administrator.reach.every': 'كل النطاقات',
  'admin.administrator.reach.every.help':
    'يمكن للمسؤول العام فعل كل شيء، ومن ذلك إضافة النطاقات والمسؤولين وإزالتهم.',
  'admin.administrator.domains': 'النطاقات',
  'admin.administrator.domains.help': 'واحد في كل سطر. يجب أن تكون موجودة بالفعل.',
  'admin.administrator.domains.none': 'يُرجى اختيار نطاق واحد على الأقل.',
  'admin.administrator.domains.unknown': 'لا يوجد هنا نطاق «{name}».',
  'admin.administrator.domains.count':
    '{count, plural, =0 {لا نطاقات} one {{first}} two {{first} و{more, number} آخر} few {{first} و{more, number} غيره} many {{first} و{more, number} غيره} other {{first} و{more, number} غيره}}',
  'admin.administrator.may': 'يمكنه في هذه النطاقات تغيير',
  'admin.administrator.may.help': 'من دون أي منها يمكنه الاطلاع على كل شيء ولا يغيّر شيئًا.',
  'admin.right.accounts': 'صناديق البريد',
  'admin.right.accounts.help': 'إضافة صناديق البريد وتعديلها وإيقافها وحذفها، وتعيين كلمات مرورها.',
  'admin.right.aliases': 'عناوين التحويل',
  'admin.right.aliases.help': 'أين يذهب البريد الذي لا صندوق له، بما في ذلك العنوان الجامع.',
  'admin.right.quotas': 'الحصص',
  'admin.right.quotas.help':
    'كم يتسع صندوق البريد. من دون ذلك تأخذ الصناديق الجديدة القيمة الافتراضية لنطاقها.',
  'admin.right.settings': 'إعدادات النطاق',
  'admin.right.settings.help': 'وصفه ومظهره، لا حدوده.',
  'admin.right.all': 'كل شيء',
  'admin.right.none': 'الاطلاع فقط',
  'admin.administrator.accounts-max': 'الحد الأقصى لصناديق البريد',
  'admin.administrator.accounts-max.help': 'في كل هذه النطاقات معًا. الفارغ يعني بلا حد.',
  'admin.administrator.quota-max': 'المساحة التي يمكنه منحها',
  'admin.administrator.quota-max.help':
    'كل الحصص معًا، مثل 50 غ.ب. الفارغ يعني بلا حد. ومع وجود حد يحتاج كل صندوق بريد إلى حصة.',
  'admin.administrator.active': 'يمكنه تسجيل الدخول',
  'admin.administrator.active.help': 'عند إيقافه يحتفظ بصلاحياته لوقت آخر.',
  'admin.administrator.is-account':
    'حساب على هذا الخادم: يبقى الاسم وكلمة المرور والبريد كما هي مهما غيّرت هنا.',
  'admin.administrator.self': 'هذا أنت. لا يغيّر أحد صلاحياته بنفسه: يمكن لمسؤول عام آخر فعل ذلك.',
  'admin.administrator.removal': 'سحب الصلاحيات',
  'admin.administrator.removal.account': 'لن يدير شيئًا بعد ذلك ويُسجّل خروجه. ويبقى الحساب وبريده.',
  'admin.administrator.removal.own': 'لن يمكنه تسجيل الدخول بعد ذلك. ولا يُمس أي بريد.',
  'admin.administrator.removal.confirm': 'نعم، ينبغي ألا يدير {name} شيئًا بعد الآن',

  'admin.done.administrator-added': 'أُضيف المسؤول.',
  'admin.done.administrator-changed': 'عُدّلت الصلاحيات، وتسري خلال ثوانٍ.',
  'admin.done.administrator-removed': 'سُحبت الصلاحيات.',
};
