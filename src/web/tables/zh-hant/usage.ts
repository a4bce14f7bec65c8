// The pages of usage, in Chinese in traditional characters.

import type { Translation } from '../../texts.ts';
import type { messagesEnUsage } from '../messages-en-usage.ts';

export const usageZhHant: Translation<typeof messagesEnUsage> = {
  'admin.place.usage': '用量',
  'admin.usage.title': '用量',
  'admin.usage.lead': '有多少、佔用多少以及如何使用。',
  'admin.usage.measured': '每個信箱大約每天測量一次。',
  'admin.usage.graphs': '圖表',
  'admin.usage.period': '時段',
  'admin.usage.period.value': '{period, select, m {按月} other {按日}}',
  'admin.usage.table': '以表格顯示',
  'admin.usage.day': '日期',
  'admin.usage.month': '月份',
  'admin.usage.none': '尚未得知',
  'admin.usage.described': '{title}：目前 {now}，最高 {most}。',
  'admin.usage.figure.accounts': '信箱',
  'admin.usage.figure.storage': '儲存空間',
  'admin.usage.figure.domains': '網域',
  'admin.usage.figure.login-done': '登入',
  'admin.usage.figure.login-wrong': '登入失敗',
  'admin.usage.figure.sent': '已寄出郵件',
  'admin.usage.figure.sent-bytes': '寄信流量',
  'admin.usage.list.largest': '最大的信箱',
  'admin.usage.list.full': '已滿的信箱',
  'admin.usage.list.expiring': '即將到期的信箱',
  'admin.usage.list.unused': '從未使用的信箱',
  'admin.usage.list.none': '沒有。',
  'admin.usage.account': '信箱',
  'admin.usage.holds': '已用',
  'admin.usage.folders': '最大的資料夾',
  'admin.usage.expires': '最後一天',
  'admin.usage.login': '上次登入',
  'admin.usage.never': '從未',
  'admin.usage.folder': '{name}（{size}）',
};
