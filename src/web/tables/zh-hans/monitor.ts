// What messages-en-monitor.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnMonitor } from '../messages-en-monitor.ts';

export const monitorZhHans: Translation<typeof messagesEnMonitor> = {
  'monitor.title': '监控',
  'monitor.lead': '此 Dispatch 最近一小时的情况和当前状态。最后十秒仍在统计中。',
  'monitor.live': '每 10 秒刷新',
  'monitor.still': '停止刷新',
  'monitor.facts': 'Dispatch',
  'monitor.graphs': '最近一小时',
  'monitor.from': '{minutes, plural, =60 {1 小时前} other {# 分钟前}}',
  'monitor.to': '现在',
  'monitor.most': '最高 {most}',
  'monitor.described':
    '最近 {minutes, plural, =60 {1 小时} other {# 分钟}}的{title}：现在 {now}，最高 {most}。',
  'monitor.none': '无',

  'monitor.graph.requests': '每秒请求数',
  'monitor.graph.times': '响应时间',
  'monitor.graph.busy': '忙碌的工作进程',
  'monitor.graph.memory': '内存',
  'monitor.graph.failures': '每分钟错误数',
  'monitor.graph.connections': '打开的连接',
  'monitor.key.p50': '中位数',
  'monitor.key.p99': '99 %',
  'monitor.key.busy': '忙碌',
  'monitor.key.workers': '全部',

  'monitor.unit.number': '{number, number, ::.##}',
  'monitor.unit.ms':
    '{size, select, small {{number, number, ::.0} 毫秒} middle {{number, number, ::.} 毫秒} other {{number, number, ::.0} 秒}}',
  'monitor.unit.memory': '{number, number, ::.} MB',
  'monitor.unit.age':
    '{size, select, seconds {{number, number} 秒} minutes {{number, number} 分钟} hours {{number, number} 小时} other {{number, plural, other {# 天}}}}',

  'monitor.summary.version': '版本',
  'monitor.summary.up': '已运行',
  'monitor.summary.generation': '重新加载次数',
  'monitor.summary.listeners': '监听地址',
  'monitor.summary.workers': '工作进程',
  'monitor.summary.workers.value':
    '启动 {started, number}，退出 {died, number}，强制结束 {killed, number}',
  'monitor.summary.requests': '请求',
  'monitor.summary.requests.value':
    '{requests, number}，其中{failures, plural, =0 {没有失败} other { # 个失败}}',

  'monitor.summary.indexer': '搜索索引',
  'monitor.summary.indexer.idle': '最新',
  'monitor.summary.indexer.busy':
    '{maildir} 的 {indexed, number}/{total, number} 封邮件{more, plural, =0 {} other {，另有 # 个邮箱等待中}}',
  'monitor.summary.scheduler': '到期任务',
  'monitor.summary.scheduler.value':
    '{accounts, plural, =0 {没有正在运行的任务} other {正在为 # 个邮箱运行}}；已完成 {done, number}，{failed, plural, =0 {没有失败} other {失败 # 次}}',
  'monitor.summary.background': '其他进程',
  'monitor.summary.background.value':
    '{count, number} 个，共 {memory}；{restarts, plural, =0 {没有重启} other {故障后重启 # 次}}',

  'monitor.workers': '工作进程',
  'monitor.worker.pid': '进程',
  'monitor.worker.state': '状态',
  'monitor.worker.state.value':
    '{state, select, starting {启动中} standby {备用} idle {空闲} busy {忙碌} spent {待替换} retiring {收尾中} other {已强制结束}}',
  'monitor.worker.age': '运行时间',
  'monitor.worker.requests': '请求',
  'monitor.worker.connections': '连接',
  'monitor.worker.memory': '内存',
  'monitor.worker.route': '正在响应',

  'monitor.table': '以表格显示',
  'monitor.table.lead': '每行五分钟：请求和错误为计数，其余显示最高值。',
  'monitor.table.when': '几分钟前',
  'monitor.table.when.value': '{from, number} 至 {to, number}',
  'monitor.table.requests': '请求',
  'monitor.table.failures': '错误',
  'monitor.table.p50': '中位数',
  'monitor.table.p99': '99 % 在此以内',
  'monitor.table.busy': '忙碌',
  'monitor.table.connections': '连接',
  'monitor.table.memory': '内存',
};
