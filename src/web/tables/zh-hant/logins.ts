// The pages of logins, in Chinese in traditional characters.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogins } from '../messages-en-logins.ts';

export const loginsZhHant: Translation<typeof messagesEnLogins> = {
  'admin.place.logins': '登入',
  'admin.logins.title': '登入',
  'admin.logins.lead': '誰以密碼登入成功，誰沒有成功。日期以 UTC 計。',
  'admin.logins.days': '按日',
  'admin.logins.day': '日期',
  'admin.logins.done': '成功',
  'admin.logins.wrong': '密碼錯誤',
  'admin.logins.throttled': '被限制',
  'admin.logins.closed': '帳號已關閉',
  'admin.logins.held': '目前被限制',
  'admin.logins.held.none': '沒有人需要等待重試。',
  'admin.logins.held.from': '來自 {remote}，直到 {time}',
  'admin.logins.nobody': '無地址',
  'admin.logins.release': '解除限制',
  'admin.logins.release.label': '解除 {who} 來自 {remote} 的限制',
  'admin.logins.failing.accounts': '一天內失敗最多的帳號',
  'admin.logins.failing.remotes': '一天內失敗最多的網路位址',
  'admin.logins.failing.none': '最近一天沒有。',
  'admin.logins.failing.times': '{count, plural, other {# 次}}，最近一次 {time}',
  'admin.logins.of': '{address} 的登入',
  'admin.logins.of.none': '沒有已知的登入。',
  'admin.logins.hour': '該小時內 {count, plural, other {# 次}}，最近一次 {time}',
  'admin.logins.link': '最近登入',
  'admin.done.login-released': '現在可以立即重試。',
  'admin.act.release-login': '解除登入限制',
};
