// The pages of logins, in Chinese in simplified characters.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogins } from '../messages-en-logins.ts';

export const loginsZhHans: Translation<typeof messagesEnLogins> = {
  'admin.place.logins': '登录',
  'admin.logins.title': '登录',
  'admin.logins.lead': '谁用密码登录成功，谁没有成功。日期按 UTC 计。',
  'admin.logins.days': '按天',
  'admin.logins.day': '日期',
  'admin.logins.done': '成功',
  'admin.logins.wrong': '密码错误',
  'admin.logins.throttled': '被限制',
  'admin.logins.closed': '账号已关闭',
  'admin.logins.held': '当前被限制',
  'admin.logins.held.none': '没有人需要等待重试。',
  'admin.logins.held.from': '来自 {remote}，直到 {time}',
  'admin.logins.nobody': '无地址',
  'admin.logins.release': '解除限制',
  'admin.logins.release.label': '解除 {who} 来自 {remote} 的限制',
  'admin.logins.failing.accounts': '一天内失败最多的账号',
  'admin.logins.failing.remotes': '一天内失败最多的网络地址',
  'admin.logins.failing.none': '最近一天没有。',
  'admin.logins.failing.times': '{count, plural, other {# 次}}，最近一次 {time}',
  'admin.logins.of': '{address} 的登录',
  'admin.logins.of.none': '没有已知的登录。',
  'admin.logins.hour': '该小时内 {count, plural, other {# 次}}，最近一次 {time}',
  'admin.logins.link': '最近登录',
  'admin.done.login-released': '现在可以立即重试。',
  'admin.act.release-login': '解除登录限制',
};
