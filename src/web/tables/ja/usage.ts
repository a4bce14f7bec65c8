// The pages of usage, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnUsage } from '../messages-en-usage.ts';

export const usageJa: Translation<typeof messagesEnUsage> = {
  'admin.place.usage': '使用状況',
  'admin.usage.title': '使用状況',
  'admin.usage.lead': '数と容量、利用の様子です。',
  'admin.usage.measured': '各メールボックスは1日に約1回計測されます。',
  'admin.usage.graphs': 'グラフ',
  'admin.usage.period': '期間',
  'admin.usage.period.value': '{period, select, m {月別} other {日別}}',
  'admin.usage.table': '同じ数値の表',
  'admin.usage.day': '日付',
  'admin.usage.month': '月',
  'admin.usage.none': 'まだ不明',
  'admin.usage.described': '{title}：現在 {now}、最大 {most}。',
  'admin.usage.figure.accounts': 'メールボックス',
  'admin.usage.figure.storage': '使用容量',
  'admin.usage.figure.domains': 'ドメイン',
  'admin.usage.figure.login-done': 'ログイン',
  'admin.usage.figure.login-wrong': 'ログイン失敗',
  'admin.usage.figure.sent': '送信したメール',
  'admin.usage.figure.sent-bytes': '送信メールの通信量',
  'admin.usage.list.largest': '容量の大きいメールボックス',
  'admin.usage.list.full': '満杯のメールボックス',
  'admin.usage.list.expiring': '期限の近いメールボックス',
  'admin.usage.list.unused': '未使用のメールボックス',
  'admin.usage.list.none': '該当するものはありません。',
  'admin.usage.account': 'メールボックス',
  'admin.usage.holds': '使用量',
  'admin.usage.folders': '大きいフォルダー',
  'admin.usage.expires': '最終日',
  'admin.usage.login': '最終ログイン',
  'admin.usage.never': 'なし',
  'admin.usage.folder': '{name}（{size}）',
};
