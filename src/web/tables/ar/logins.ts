// The pages of logins, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogins } from '../messages-en-logins.ts';

export const loginsAr: Translation<typeof messagesEnLogins> = {
  'admin.place.logins': 'عمليات الدخول',
  'admin.logins.title': 'عمليات تسجيل الدخول',
  'admin.logins.lead': 'من دخل بكلمة مرور ومن لم يدخل. الأيام بتوقيت UTC.',
  'admin.logins.days': 'حسب اليوم',
  'admin.logins.day': 'اليوم',
  'admin.logins.done': 'نجح',
  'admin.logins.wrong': 'كلمة مرور خاطئة',
  'admin.logins.throttled': 'موقوف مؤقتًا',
  'admin.logins.closed': 'الحساب مغلق',
  'admin.logins.held': 'الموقوفون مؤقتًا الآن',
  'admin.logins.held.none': 'لا أحد ينتظر لإعادة المحاولة.',
  'admin.logins.held.from': 'من {remote} حتى {time}',
  'admin.logins.nobody': 'بلا عنوان',
  'admin.logins.release': 'السماح بالمحاولة',
  'admin.logins.release.label': 'السماح لـ {who} بالمحاولة من {remote}',
  'admin.logins.failing.accounts': 'الحسابات الأكثر إخفاقًا خلال يوم',
  'admin.logins.failing.remotes': 'عناوين الشبكة الأكثر إخفاقًا خلال يوم',
  'admin.logins.failing.none': 'لا شيء خلال اليوم الأخير.',
  'admin.logins.failing.times':
    '{count, plural, zero {ولا مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}}، آخرها {time}',
  'admin.logins.of': 'عمليات دخول {address}',
  'admin.logins.of.none': 'لا توجد عمليات دخول معروفة.',
  'admin.logins.hour':
    '{count, plural, zero {ولا مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}} في تلك الساعة، آخرها {time}',
  'admin.logins.link': 'آخر عمليات الدخول',
  'admin.done.login-released': 'يمكن المحاولة مجددًا على الفور.',
  'admin.act.release-login': 'السماح بدخول موقوف',
};
