// The pages of logins, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogins } from '../messages-en-logins.ts';

export const loginsJa: Translation<typeof messagesEnLogins> = {
  'admin.place.logins': 'ログイン',
  'admin.logins.title': 'ログイン',
  'admin.logins.lead': 'パスワードでログインできた人とできなかった人です。日付は UTC です。',
  'admin.logins.days': '日別',
  'admin.logins.day': '日付',
  'admin.logins.done': '成功',
  'admin.logins.wrong': 'パスワード誤り',
  'admin.logins.throttled': '一時停止',
  'admin.logins.closed': 'アカウント停止中',
  'admin.logins.held': '現在一時停止中',
  'admin.logins.held.none': '再試行を待っている人はいません。',
  'admin.logins.held.from': '接続元 {remote}、{time} まで',
  'admin.logins.nobody': 'アドレスなし',
  'admin.logins.release': '解除',
  'admin.logins.release.label': '{remote} からの {who} の一時停止を解除',
  'admin.logins.failing.accounts': '1日で失敗の多いアカウント',
  'admin.logins.failing.remotes': '1日で失敗の多い接続元アドレス',
  'admin.logins.failing.none': '過去1日にはありません。',
  'admin.logins.failing.times': '{count, plural, other {#回}}、最後は {time}',
  'admin.logins.of': '{address} のログイン',
  'admin.logins.of.none': 'ログインの記録はありません。',
  'admin.logins.hour': 'その1時間に {count, plural, other {#回}}、最後は {time}',
  'admin.logins.link': '最近のログイン',
  'admin.done.login-released': 'すぐに再試行できます。',
  'admin.act.release-login': 'ログインの一時停止の解除',
};
