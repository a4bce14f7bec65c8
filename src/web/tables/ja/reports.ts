// What messages-en-reports.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnReports } from '../messages-en-reports.ts';

export const reportsJa: Translation<typeof messagesEnReports> = {
  'admin.place.reports': 'レポート',
  'admin.reports.title': 'メールでのレポート',
  'admin.reports.lead':
    'ドメインで起きたことと、確認が必要なこと：新規・削除されたメールボックス、満杯や期限間近のもの、失敗したログイン、DNS、メールボックスを待つ人。',
  'admin.reports.every': '{address} にレポートが届く頻度',
  'admin.reports.never': '届けない',
  'admin.reports.daily': '毎日',
  'admin.reports.daily.help': 'お使いのタイムゾーンの午前 7 時。',
  'admin.reports.weekly': '毎週月曜日',
  'admin.reports.weekly.help': '前の週について。',
  'admin.reports.monthly': '毎月 1 日',
  'admin.reports.monthly.help': '前の月について。',
  'admin.reports.one': '今すぐ 1 通送る',
  'admin.reports.one.help': '過去 7 日間についてのもので、1 分ほどで届きます。',
  'admin.reports.no-mailbox':
    'ご自身のメールボックスなしでログインしているため、レポートの送り先がありません。管理を行うアカウントでログインしてください。',
  'admin.done.report-changed': '選択を保存しました。',
  'admin.done.report-sent': 'レポートが受信トレイに向かっています。',
  'report.subject': 'ドメインのレポート：{span}',
  'report.span': '{from}～{until}',
  'report.lead': '起きたことと、確認が必要なこと：',
  'report.nothing': 'お知らせすることは何もありませんでした。',
  'report.waiting': 'メールボックスを待つ人',
  'report.waiting.line': '{domain}：{count, plural, other {# 人が返事を待っています}}',
  'report.dns': 'DNS の誤りや不足',
  'report.dns.line': '{domain}：{topics}',
  'report.added': '新しいメールボックス：{count, number}',
  'report.removed': '削除されたメールボックス：{count, number}',
  'report.more': 'ほか {count, number} 件',
  'report.full': 'ほぼ満杯',
  'report.full.line': '{address}：{max} のうち {used}',
  'report.expiring': 'まもなく終わる、または終わったもの',
  'report.line': '{address}：{what}',
  'report.logins': '失敗したログイン',
  'report.logins.failed': '{count, plural, other {失敗 # 回}}',
  'report.logins.throttled': '{count, plural, other {制限 # 回}}',
  'report.failing.line': '{name}：{count, plural, other {直近 1 日に # 回失敗}}',
  'report.largest': '最大のメールボックス',
  'report.off.link': '{address} 宛てです。頻度の変更や停止はこちら：',
  'report.off': '{address} 宛てです。管理のレポートで頻度の変更や停止ができます。',
};
