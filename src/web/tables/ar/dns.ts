// What messages-en-dns.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnDns } from '../messages-en-dns.ts';

export const dnsAr: Translation<typeof messagesEnDns> = {
  'admin.tab.dns': 'DNS',
  'admin.dns.lead':
    'ما يجده العالم عند البحث عن {domain}: أين يذهب بريده، ومن يُسمح له بإرساله، وإلى أين تتوجه برامج البريد.',
  'admin.dns.looked': 'تم الفحص في {time}.',
  'admin.dns.again': 'الفحص من جديد',
  'admin.dns.all-right': 'كل ما يحتاج إليه البريد كما ينبغي.',
  'admin.dns.to-do':
    '{count, plural, zero {لا شيء يحتاج إلى تصحيح.} one {أمر واحد يحتاج إلى تصحيح.} two {أمران يحتاجان إلى تصحيح.} few {# أمور تحتاج إلى تصحيح.} many {# أمرًا يحتاج إلى تصحيح.} other {# أمر يحتاج إلى تصحيح.}}',
  'admin.dns.found': 'الموجود الآن في DNS',
  'admin.dns.publish': 'ما ينبغي نشره',
  'admin.dns.publish.help':
    'ما ينقص مذكور أدناه تحت «ما ينبغي نشره». أدخله حيث يُدار DNS الخاص بـ {domain}، وهو في العادة لدى الشركة التي حصلت منها على الاسم. قد تمر ساعات قبل أن يراه الجميع.',
  'admin.dns.publish.ptr':
    'لا يستطيع إدخال هذا إلا الشركة التي منحتك العنوان، وهي في العادة مزود الاستضافة.',
  'admin.dns.publish.file': 'ضع ملفًا بهذا المحتوى على خادم الويب، على العنوان أعلاه.',
  'admin.dns.name': 'الاسم',
  'admin.dns.type': 'النوع',
  'admin.dns.type.file': 'ملف',
  'admin.dns.value': 'القيمة',
  'admin.dns.copy': 'نسخ',
  'admin.dns.copied': 'تم النسخ',
  'admin.dns.copy.name': 'نسخ الاسم {name}',
  'admin.dns.copy.value': 'نسخ القيمة الخاصة بـ {name}',
  'admin.dns.services': 'خوادم برامج البريد',
  'admin.dns.services.label': 'خوادم هذا النطاق',
  'admin.dns.services.help':
    'واحد في كل سطر، مثل imaps://mail.example.org:993 أو submissions://mail.example.org:465. الفارغ يعني خوادم التثبيت كله.',
  'admin.dns.services.wrong': '«{address}» ليس خادمًا. ابدأ مثلًا بـ imaps:// ثم اسم.',
  'admin.done.services-changed': 'تم تغيير خوادم برامج البريد.',
  'dns.verdict.right': 'صحيح',
  'dns.verdict.better': 'يمكن تحسينه',
  'dns.verdict.unknown': 'غير معروف',
  'dns.verdict.missing': 'مفقود',
  'dns.verdict.wrong': 'خطأ',
  'dns.topic.mx': 'أين يصل البريد (MX)',
  'dns.about.mx': 'تسمّي سجلات MX الخوادم التي تستقبل البريد الموجه إلى {domain}.',
  'dns.topic.reverse': 'اسم هذا الخادم (PTR)',
  'dns.about.reverse':
    'تبحث الخوادم الأخرى عن اسم العنوان الذي يأتي منه البريد، ولا تكاد تثق بعنوان بلا اسم.',
  'dns.topic.spf': 'من يُسمح له بالإرسال (SPF)',
  'dns.about.spf': 'يعدّد سجل SPF الخوادم التي يُسمح لها بإرسال بريد من {domain}.',
  'dns.topic.dkim': 'التوقيعات (DKIM)',
  'dns.about.dkim':
    'يُوقَّع البريد من {domain} بمفتاح. وفي DNS نصفه العام الذي يتحقق به الآخرون من أن البريد منك ولم يتغير في الطريق.',
  'dns.topic.dmarc': 'بريد باسمك (DMARC)',
  'dns.about.dmarc': 'يخبر سجل DMARC الخوادم الأخرى بما تفعله ببريد يدّعي أنه من {domain} وليس منه.',
  'dns.topic.sts': 'التسليم المشفر (MTA-STS)',
  'dns.about.sts': 'به تسلّم الخوادم الأخرى بريد {domain} عبر اتصال مشفر ومتحقق منه، أو لا تسلّمه أصلًا.',
  'dns.topic.tlsrpt': 'تقارير التشفير (TLSRPT)',
  'dns.about.tlsrpt': 'يسمّي عنوانًا يُبلَّغ عندما لا ينجح التسليم المشفر.',
  'dns.topic.services': 'إلى أين تتوجه برامج البريد (SRV)',
  'dns.about.services': 'هنا تعرف برامج البريد على أي خوادم تقرأ وترسل.',
  'dns.topic.setup': 'برامج بريد تُعدّ نفسها بنفسها',
  'dns.about.setup': 'بهذه الأسماء يطلب Thunderbird وOutlook وغيرهما من هذا الخادم إعداداتها.',
  'dns.say.unanswered': 'لم يُجب DNS، ولذلك لا يُعرف هذا. أعد الفحص بعد لحظة.',
  'dns.say.host-unset':
    'لا يعرف Dispatch ما اسم خادم البريد هذا. حدّد mail_host في القسم [dns] من إعداداته.',
  'dns.say.host-missing':
    'اسم خادم البريد هذا في الإعدادات هو {host}، لكن لا عنوان لهذا الاسم في DNS.',
  'dns.say.mx.right': 'يصل البريد الموجه إلى {domain} إلى {host}، وهو هذا الخادم.',
  'dns.say.mx.same': 'يصل البريد الموجه إلى {domain} إلى {hosts}، وهو اسم آخر لهذا الخادم، {host}.',
  'dns.say.mx.also': 'قد يصل البريد أيضًا إلى {hosts}، وعليه أن يمرره إلى هذا الخادم.',
  'dns.say.mx.elsewhere':
    'يذهب البريد الموجه إلى {domain} إلى {hosts} وليس إلى هذا الخادم، {host}. غيّر ذلك عندما يُراد أن يصل البريد إلى هنا.',
  'dns.say.mx.missing':
    'لا شيء يبيّن أين يذهب البريد الموجه إلى {domain}، فلا تستطيع الخوادم الأخرى ضمان تسليمه.',
  'dns.say.mx.null': 'يقول DNS إن {domain} لا يستقبل أي بريد. والخوادم الأخرى لا تحاول أصلًا.',
  'dns.say.mx.no-address': 'ليس لـ {host} عنوان، فلا يمكن تسليم شيء هناك.',
  'dns.say.reverse.right': 'اسم {address} هو {name}، وهذا الاسم يعود إلى العنوان.',
  'dns.say.reverse.missing': 'ليس لـ {address} اسم. كثير من الخوادم يرفض البريد لهذا السبب.',
  'dns.say.reverse.other':
    'اسم {address} هو {name}، لكن هذا الاسم لا يعود إلى العنوان. كثير من الخوادم يرفض البريد لهذا السبب.',
  'dns.say.spf.right':
    'يجتاز بريد هذا الخادم الفحص. يستهلك السجل {count, number} من {max, number} استعلامات مسموح بها.',
  'dns.say.spf.missing':
    'لا شيء يبيّن أي خوادم يُسمح لها بإرسال بريد من {domain}. يستطيع ذلك أي أحد، ولا يبدو بريدك أفضل من بريده.',
  'dns.say.spf.several':
    'يوجد {count, number} من سجلات SPF. أكثر من واحد يُعدّ كأنه لا شيء: ضع مكانها سجلًا واحدًا.',
  'dns.say.spf.broken': 'لا تستطيع الخوادم الأخرى قراءة السجل. الخطأ عند «{term}».',
  'dns.say.spf.fails':
    'يرسل هذا الخادم من {address}، ولا يجتاز بريده الفحص (النتيجة: {result}). أضف العنوان إلى السجل.',
  'dns.say.spf.many':
    'يستهلك السجل {count, number} من الاستعلامات، وتتوقف الخوادم بعد {max, number}. أزل ما لم يعد لازمًا، مثل include لخدمة تركتها.',
  'dns.say.spf.everybody': 'يسمح السجل للعالم كله بالإرسال. ضع «~all» مكان «all» في آخره.',
  'dns.say.spf.open': 'لا يبيّن السجل ما يُظن بالخوادم التي لا يعدّدها. اجعل آخره «~all».',
  'dns.say.dkim.none': 'ليس لدى Dispatch مفتاح لـ {domain} بعد.',
  'dns.say.dkim.right': 'يُوقَّع البريد بالمفتاح «{selector}»، وهو منشور.',
  'dns.say.dkim.next': 'المفتاح التالي «{selector}» منشور ويمكن استخدامه.',
  'dns.say.dkim.waiting':
    'المفتاح التالي «{selector}» غير منشور بعد. ما إن يُنشر حتى يُوقَّع البريد به.',
  'dns.say.dkim.missing': 'المفتاح «{selector}» غير منشور، فلا يستطيع أحد التحقق من توقيعاته.',
  'dns.say.dkim.other': 'في DNS شيء غير المفتاح «{selector}»، فتبدو توقيعاته مزورة.',
  'dns.say.dmarc.missing':
    'لا تُخبَر الخوادم الأخرى بما تفعله ببريد يدّعي فقط أنه من {domain}. ابدأ بسجل يطلب التقارير ولا يغير شيئًا آخر.',
  'dns.say.dmarc.several':
    'يوجد {count, number} من سجلات DMARC. أكثر من واحد يُعدّ كأنه لا شيء: أزلها كلها إلا واحدًا.',
  'dns.say.dmarc.broken': 'لا تستطيع الخوادم الأخرى قراءة السجل. الخطأ عند «{tag}».',
  'dns.say.dmarc.parent': 'سجل {name} يسري هنا أيضًا.',
  'dns.say.dmarc.none':
    'يُعامَل البريد الذي يدّعي فقط أنه من {domain} كغيره (p=none). عندما تُظهر التقارير أن بريدك يجتاز الفحص، غيّر ذلك إلى p=quarantine.',
  'dns.say.dmarc.quarantine':
    'يوضع البريد الذي يدّعي فقط أنه من {domain} في البريد غير المرغوب فيه (p=quarantine).',
  'dns.say.dmarc.reject': 'يُرفض البريد الذي يدّعي فقط أنه من {domain} (p=reject).',
  'dns.say.dmarc.part': 'يُفعل ذلك بـ {percent, number} % منه فقط (pct).',
  'dns.say.dmarc.reports': 'تُرسل التقارير إلى {addresses}.',
  'dns.say.dmarc.silent': 'لا يتلقى أحد تقارير، فلا تعرف من يرسل باسمك. أضف rua=mailto: وعنوانًا لك.',
  'dns.say.dmarc.stranger':
    'لا تُرسل تقارير إلى {address}، لأن {other} لا يقول إنه يقبلها. على من يدير DNS الخاص بـ {other} نشر السجل أدناه.',
  'dns.say.dmarc.strict':
    'لا يُعتدّ إلا بـ {domain} نفسه، لا بالأسماء التي تحته (adkim=s أو aspf=s). تحقق من أن كل مرسليك يلتزمون بذلك.',
  'dns.say.sts.missing':
    'تسلّم الخوادم الأخرى البريد أيضًا من دون تشفير، ويستطيع من يقع بينها وبينك أن يدفعها إلى ذلك.',
  'dns.say.sts.broken': 'لا يمكن قراءة السجل. يجب أن يكون واحدًا فقط، مع id من حروف وأرقام.',
  'dns.say.sts.no-policy':
    'لا يمكن جلب السياسة من {host}. يجب أن يجيب هناك خادم ويب بشهادة لهذا الاسم.',
  'dns.say.sts.bad-policy': 'جُلبت السياسة، لكن لا يمكن قراءتها.',
  'dns.say.sts.other-host': 'لا تسمّي السياسة {hosts}، فالخوادم التي تتبعها لا تسلّم شيئًا هناك.',
  'dns.say.sts.testing':
    'السياسة قيد التجربة: ما يفشل يُبلَّغ عنه فقط. عندما تخلو التقارير من المشكلات، غيّرها إلى «mode: enforce» وأعطِ السجل id جديدًا.',
  'dns.say.sts.off': 'لا تطلب السياسة شيئًا (mode: none).',
  'dns.say.sts.right': 'تسلّم الخوادم الأخرى إلى {host} مشفرًا، أو لا تسلّم أصلًا.',
  'dns.say.tlsrpt.missing': 'لا يُبلَّغ أحد عندما يتعذر على خادم آخر التسليم المشفر.',
  'dns.say.tlsrpt.broken': 'لا يمكن قراءة السجل. يجب أن يكون واحدًا فقط، مع rua= وعنوان.',
  'dns.say.tlsrpt.right': 'يُبلَّغ عما يفشل.',
  'dns.say.services.right': '{name} صحيح.',
  'dns.say.services.missing': '{name} مفقود. عندها تخمّن البرامج أو تسأل أصحابها.',
  'dns.say.services.other': 'يقود {name} إلى غير {host}، المنفذ {port}.',
  'dns.say.services.none':
    'لا يعرف Dispatch أين تقرأ برامج البريد وترسل. حدّد mail_host وservices في القسم [dns] من إعداداته.',
  'dns.say.setup.right': '{name} موجود.',
  'dns.say.setup.missing': '{name} مفقود. البرامج التي تبحث عنه تسأل أصحابها بدلًا من ذلك.',
};
