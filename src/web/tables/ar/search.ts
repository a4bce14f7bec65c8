// What messages-en-search.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnSearch } from '../messages-en-search.ts';

export const searchAr: Translation<typeof messagesEnSearch> = {
  'search.title': 'بحث',
  'search.for': 'بحث: {query}',
  'search.field': 'البحث في البريد',
  'search.go': 'بحث',
  'search.terms': 'طرق تضييق البحث',
  'search.results': 'النتائج',
  'search.order': 'الترتيب',
  'search.by-date': 'الأحدث أولًا',
  'search.by-relevance': 'الأنسب أولًا',
  'search.nothing':
    'لم يُعثر على شيء لـ «{query}». الكلمات الأقل أو الأقصر تجد أكثر، ولا يُبحث في غير المرغوب فيه والمهملات إلا إذا طلبت ذلك.',
  'search.partly':
    'يجري البحث في أحدث {indexed, number} من {total, number} رسالة، ويُقرأ الباقي في الخلفية.',
  'search.progress': 'يمكن البحث حتى الآن في {indexed, number} من {total, number} رسالة.',
  'search.in-folder': 'في {folder}',
  'search.pages': 'صفحات النتائج',
  'search.page': 'الصفحة {page, number}',
  'search.newer': 'الصفحة السابقة',
  'search.older': 'الصفحة التالية',
  'search.lead': 'اكتب كلمات، أو ضيّق البحث هكذا:',
  'search.help.words': 'الكلمتان معًا، في أي مكان من الرسالة',
  'search.help.phrase': 'هذه الكلمات تمامًا متجاورة',
  'search.help.or': 'إحداهما أو الأخرى، لكن من دون الثالثة',
  'search.help.people': 'حسب المرسل أو المستلم أو النسخة',
  'search.help.fields': 'في الموضوع أو النص أو اسم ملف فقط',
  'search.help.has': 'مع مرفق أو صورة أو رابط أو دعوة',
  'search.help.is': 'حسب الحالة',
  'search.help.in': 'في مجلد وما تحته، أو فيه وحده، أو في كل مكان',
  'search.help.label': 'مع تصنيف',
  'search.help.time': 'حسب التاريخ، أو العمر بالأيام أو الأسابيع أو الأشهر أو السنوات',
  'search.help.size': 'حسب الحجم',
  'search.help.list': 'من قائمة بريدية',
  'search.offered':
    '{count, plural, =0 {لا اقتراحات} zero {لا اقتراحات} one {اقتراح واحد} two {اقتراحان} few {# اقتراحات} many {# اقتراحًا} other {# اقتراح}}',
  'search.saved': 'عمليات البحث المحفوظة',
  'search.recent': 'عمليات البحث الأخيرة',
  'search.people': 'الأشخاص',
  'search.forget-recent': 'نسيان عمليات البحث الأخيرة',
  'search.save': 'حفظ هذا البحث',
  'search.save-title': 'حفظ بحث',
  'search.change-saved': 'تعديل هذا البحث المحفوظ',
  'search.change-title': 'تعديل بحث محفوظ',
  'search.name': 'الاسم في القائمة الجانبية',
  'search.query': 'ما يُبحث عنه',
  'search.keep': 'حفظ',
  'search.remove-saved': 'إزالته',
  'done.search-saved': 'حُفظ البحث، وتجده في القائمة الجانبية.',
  'done.search-removed': 'لم يعد البحث محفوظًا.',
  'done.recent-forgotten': 'نُسيت عمليات البحث الأخيرة.',

  'conversation.title': 'في هذه المحادثة',
  'conversation.more': 'و{count, number} غيرها',
};
