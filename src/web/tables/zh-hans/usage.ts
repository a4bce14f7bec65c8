// The pages of usage, in Chinese in simplified characters.

import type { Translation } from '../../texts.ts';
import type { messagesEnUsage } from '../messages-en-usage.ts';

export const usageZhHans: Translation<typeof messagesEnUsage> = {
  'admin.place.usage': '用量',
  'admin.usage.title': '用量',
  'admin.usage.lead': '有多少、占用多少以及如何使用。',
  'admin.usage.measured': '每个邮箱大约每天测量一次。',
  'admin.usage.graphs': '图表',
  'admin.usage.period': '时间段',
  'admin.usage.period.value': '{period, select, m {按月} other {按天}}',
  'admin.usage.table': '以表格显示',
  'admin.usage.day': '日期',
  'admin.usage.month': '月份',
  'admin.usage.none': '尚未知晓',
  'admin.usage.described': '{title}：现在 {now}，最高 {most}。',
  'admin.usage.figure.accounts': '邮箱',
  'admin.usage.figure.storage': '存储空间',
  'admin.usage.figure.domains': '域名',
  'admin.usage.figure.login-done': '登录',
  'admin.usage.figure.login-wrong': '登录失败',
  'admin.usage.figure.sent': '已发送邮件',
  'admin.usage.figure.sent-bytes': '发信流量',
  'admin.usage.list.largest': '最大的邮箱',
  'admin.usage.list.full': '已满的邮箱',
  'admin.usage.list.expiring': '即将到期的邮箱',
  'admin.usage.list.unused': '从未使用的邮箱',
  'admin.usage.list.none': '没有。',
  'admin.usage.account': '邮箱',
  'admin.usage.holds': '已用',
  'admin.usage.folders': '最大的文件夹',
  'admin.usage.expires': '最后一天',
  'admin.usage.login': '上次登录',
  'admin.usage.never': '从未',
  'admin.usage.folder': '{name}（{size}）',
};
