// What messages-en-sorting.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnSorting } from '../messages-en-sorting.ts';

export const sortingAr: Translation<typeof messagesEnSorting> = {
  'sorting.menu': 'إجراءات أخرى لهذه الرسائل',
  'sorting.archive': 'أرشفة',
  'sorting.snooze-today': 'تأجيل إلى وقت لاحق اليوم',
  'sorting.snooze-tomorrow': 'تأجيل إلى الغد',
  'sorting.snooze-week': 'تأجيل إلى الأسبوع القادم',
  'sorting.snooze-other': 'تأجيل إلى وقت آخر…',
  'sorting.take-back': 'الإعادة إلى البريد الوارد الآن',
  'sorting.see-times': 'معرفة متى تعود',
  'sorting.remind':
    'ذكّرني إن لم يردّ أحد خلال {days, plural, zero {يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  'sorting.remind-me': 'إن لم يردّ أحد',
  'sorting.remind-never': 'لا تذكّرني',
  'sorting.remind-after':
    'ذكّرني بعد {days, plural, zero {يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  'sorting.no-remind': 'لا تذكّرني',
  'sorting.pin': 'تثبيت في الأعلى',
  'sorting.unpin': 'إلغاء التثبيت',
  'sorting.mute': 'كتم المحادثة',
  'sorting.unmute': 'إلغاء كتم المحادثة',
  'sorting.spam': 'هذا بريد غير مرغوب فيه',
  'sorting.ham': 'هذا ليس بريدًا غير مرغوب فيه',
  'sorting.block': 'حظر المرسل',
  'sorting.title': 'الفرز',
  'sorting.blocked': 'المرسلون المحظورون',
  'sorting.blocked-about':
    'يذهب البريد الجديد من هذه العناوين إلى غير المرغوب فيه. الاسم الذي يبدأ بـ @ يعني كل من في ذلك النطاق.',
  'sorting.nobody-blocked': 'لا أحد محظور.',
  'sorting.block-sender': 'عنوان، أو @ ونطاق',
  'sorting.block-add': 'حظر',
  'sorting.unblock': 'إلغاء حظر {sender}',
  'sorting.archiving': 'الأرشفة',
  'sorting.by-year': 'استخدام مجلد لكل سنة',
  'sorting.save': 'حفظ',
  'day.pinned': 'المثبّتة',
  'keys.archive': 'أرشفة',
  'keys.spam': 'هذا بريد غير مرغوب فيه',
  'keys.mute': 'كتم المحادثة',
  'keys.snooze': 'التأجيل والتثبيت والمزيد',
  'snooze.title': 'المؤجلة',
  'snooze.empty': 'لا شيء مؤجل.',
  'snooze.until': 'تعود: {time}',
  'snooze.choose': 'متى ينبغي أن تعود؟',
  'snooze.at': 'التاريخ والوقت',
  'snooze.put': 'تأجيل',
  'snooze.to-inbox': 'إلى البريد الوارد',
  'done.archived':
    '{count, plural, zero {لم تُؤرشف أي رسالة} one {أُرشفت رسالة واحدة} two {أُرشفت رسالتان} few {أُرشفت # رسائل} many {أُرشفت # رسالة} other {أُرشفت # رسالة}}.',
  'done.snoozed':
    '{count, plural, zero {لم تُؤجل أي رسالة} one {أُجلت رسالة واحدة} two {أُجلت رسالتان} few {أُجلت # رسائل} many {أُجلت # رسالة} other {أُجلت # رسالة}}.',
  'done.taken-back':
    '{count, plural, zero {لم تعد أي رسالة} one {عادت رسالة واحدة} two {عادت رسالتان} few {عادت # رسائل} many {عادت # رسالة} other {عادت # رسالة}}.',
  'done.spam':
    '{count, plural, zero {لم تُنقل أي رسالة} one {نُقلت رسالة واحدة} two {نُقلت رسالتان} few {نُقلت # رسائل} many {نُقلت # رسالة} other {نُقلت # رسالة}} إلى غير المرغوب فيه.',
  'done.ham':
    '{count, plural, zero {لم تُنقل أي رسالة} one {نُقلت رسالة واحدة} two {نُقلت رسالتان} few {نُقلت # رسائل} many {نُقلت # رسالة} other {نُقلت # رسالة}} إلى البريد الوارد.',
  'done.blocked':
    'حُظر المرسل. {count, plural, zero {لم تُنقل أي رسالة} one {نُقلت رسالة واحدة} two {نُقلت رسالتان} few {نُقلت # رسائل} many {نُقلت # رسالة} other {نُقلت # رسالة}} إلى غير المرغوب فيه.',
  'done.muted': 'كُتمت: تذهب الردود الجديدة إلى الأرشيف.',
  'done.unmuted': 'تصل الردود الجديدة إلى البريد الوارد من جديد.',
  'done.pinned':
    '{count, plural, zero {لم تُثبّت أي رسالة} one {ثُبّتت رسالة واحدة} two {ثُبّتت رسالتان} few {ثُبّتت # رسائل} many {ثُبّتت # رسالة} other {ثُبّتت # رسالة}}.',
  'done.unpinned':
    '{count, plural, zero {لم يُلغَ أي تثبيت} one {أُلغي تثبيت رسالة واحدة} two {أُلغي تثبيت رسالتين} few {أُلغي تثبيت # رسائل} many {أُلغي تثبيت # رسالة} other {أُلغي تثبيت # رسالة}}.',
  'done.reminder': 'سيصلك تذكير إن لم يردّ أحد.',
  'done.no-reminder': 'لن يصلك تذكير.',
};
