// What messages-en-tokens.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnTokens } from '../messages-en-tokens.ts';

export const tokensAr: Translation<typeof messagesEnTokens> = {
  'admin.place.tokens': 'البرامج',
  'admin.tokens.title': 'البرامج التي تدير',
  'admin.tokens.lead':
    'يدير برنامج، مثل متجر أو برنامج نصي، برمز وصول بدلًا من كلمة مرور، على {address}.',
  'admin.tokens.description': 'ما يمكنه طلبه',
  'admin.tokens.list': 'رموز الوصول',
  'admin.tokens.empty': 'لا يدير أي برنامج بعد',
  'admin.tokens.empty.help': 'أضف رمزًا، ولا تمنحه صلاحيات أكثر مما يحتاج إليه البرنامج.',
  'admin.tokens.line': '{rights} · {domains}',
  'admin.tokens.domains.all': 'كل نطاقات {owner}',
  'admin.tokens.domains.count':
    '{count, plural, zero {لا نطاقات} one {{first}} two {{first} و{more, number} آخر} few {{first} و{more, number} غيره} many {{first} و{more, number} غيره} other {{first} و{more, number} غيره}}',
  'admin.tokens.used': 'استُخدم في {day}',
  'admin.tokens.unused': 'لم يُستخدم قط',
  'admin.tokens.until': 'حتى {day}',
  'admin.tokens.over': 'منتهٍ',
  'admin.tokens.trusted': 'موثوق',
  'admin.tokens.remove': 'إزالة',
  'admin.tokens.remove.label': 'إزالة الرمز {name}',
  'admin.tokens.add': 'إضافة رمز',
  'admin.token.name': 'الاسم',
  'admin.token.name.help': 'يبيّن في هذه القائمة وفي سجل التدقيق أي برنامج كان.',
  'admin.token.reach': 'ما يُسمح له به',
  'admin.token.reach.every': 'كل ما يُسمح لي به',
  'admin.token.reach.every.help': 'عندما تتغير صلاحياتي تتغير صلاحيات الرمز أيضًا.',
  'admin.token.reach.some': 'أقل من ذلك',
  'admin.token.reach.some.help': 'المذكور أدناه فقط.',
  'admin.token.domains': 'في هذه النطاقات',
  'admin.token.domains.help': 'واحد في كل سطر. الفارغ يعني كل ما أديره.',
  'admin.token.domains.super': 'واحد في كل سطر. على المسؤول العام تسميتها، أو اختيار الكل أعلاه.',
  'admin.token.may': 'يمكنه تغيير',
  'admin.token.may.help': 'من دون أي منها يمكنه الاطلاع على كل شيء ولا يغيّر شيئًا.',
  'admin.token.trusted': 'يمكنه الحذف وتعيين كلمات المرور',
  'admin.token.trusted.help':
    'ما تُطلب منك كلمة مرورك من أجله. لا يمكن سؤال برنامج، فإما أن يُسمح له أو لا.',
  'admin.token.networks': 'من هذه العناوين',
  'admin.token.networks.help':
    'عناوين أو شبكات، مثل 192.0.2.7 أو 2001:db8::/32، واحد في كل سطر. الفارغ يعني من أي مكان.',
  'admin.token.networks.wrong': 'أحدها ليس عنوانًا ولا شبكة.',
  'admin.token.until': 'حتى',
  'admin.token.until.help': 'آخر يوم يعمل فيه. الفارغ يعني إلى الأبد.',
  'admin.token.until.wrong': 'يُرجى اختيار يوم لم يأت بعد.',
  'admin.token.limit': 'يوجد {max, number} رمزًا بالفعل. أزل ما لا حاجة إليه.',
  'admin.token.made': 'رمز {name}',
  'admin.token.made.help':
    'انسخه الآن: لن يُعرض إلا هذه المرة. من يملكه يمكنه فعل ما يُسمح له به، فاحفظه مثل كلمة المرور.',
  'admin.token.made.back': 'تم',
  'admin.done.token-removed': 'أُزيل الرمز. لم يعد البرنامج يستطيع فعل شيء.',
};
