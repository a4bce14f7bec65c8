// What messages-en-monitor.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnMonitor } from '../messages-en-monitor.ts';

export const monitorZhHant: Translation<typeof messagesEnMonitor> = {
  'monitor.title': '監控',
  'monitor.lead': '此 Dispatch 最近一小時的情況和目前狀態。最後十秒仍在統計中。',
  'monitor.live': '每 10 秒重新整理',
  'monitor.still': '停止重新整理',
  'monitor.facts': 'Dispatch',
  'monitor.graphs': '最近一小時',
  'monitor.from': '{minutes, plural, =60 {1 小時前} other {# 分鐘前}}',
  'monitor.to': '現在',
  'monitor.most': '最高 {most}',
  'monitor.described':
    '最近 {minutes, plural, =60 {1 小時} other {# 分鐘}}的{title}：現在 {now}，最高 {most}。',
  'monitor.none': '無',

  'monitor.graph.requests': '每秒請求數',
  'monitor.graph.times': '回應時間',
  'monitor.graph.busy': '忙碌的工作處理程序',
  'monitor.graph.memory': '記憶體',
  'monitor.graph.failures': '每分鐘錯誤數',
  'monitor.graph.connections': '開啟的連線',
  'monitor.key.p50': '中位數',
  'monitor.key.p99': '99 %',
  'monitor.key.busy': '忙碌',
  'monitor.key.workers': '全部',

  'monitor.unit.number': '{number, number, ::.##}',
  'monitor.unit.ms':
    '{size, select, small {{number, number, ::.0} 毫秒} middle {{number, number, ::.} 毫秒} other {{number, number, ::.0} 秒}}',
  'monitor.unit.memory': '{number, number, ::.} MB',
  'monitor.unit.age':
    '{size, select, seconds {{number, number} 秒} minutes {{number, number} 分鐘} hours {{number, number} 小時} other {{number, plural, other {# 天}}}}',

  'monitor.summary.version': '版本',
  'monitor.summary.up': '已執行',
  'monitor.summary.generation': '重新載入次數',
  'monitor.summary.listeners': '監聽位址',
  'monitor.summary.workers': '工作處理程序',
  'monitor.summary.workers.value':
    '啟動 {started, number}，退出 {died, number}，強制結束 {killed, number}',
  'monitor.summary.requests': '請求',
  'monitor.summary.requests.value':
    '{requests, number}，其中{failures, plural, =0 {沒有失敗} other { # 個失敗}}',

  'monitor.summary.indexer': '搜尋索引',
  'monitor.summary.indexer.idle': '最新',
  'monitor.summary.indexer.busy':
    '{maildir} 的 {indexed, number}/{total, number} 封郵件{more, plural, =0 {} other {，另有 # 個信箱等待中}}',
  'monitor.summary.scheduler': '到期任務',
  'monitor.summary.scheduler.value':
    '{accounts, plural, =0 {沒有正在執行的任務} other {正在為 # 個信箱執行}}；已完成 {done, number}，{failed, plural, =0 {沒有失敗} other {失敗 # 次}}',
  'monitor.summary.background': '其他處理程序',
  'monitor.summary.background.value':
    '{count, number} 個，共 {memory}；{restarts, plural, =0 {沒有重啟} other {故障後重啟 # 次}}',

  'monitor.workers': '工作處理程序',
  'monitor.worker.pid': '處理程序',
  'monitor.worker.state': '狀態',
  'monitor.worker.state.value':
    '{state, select, starting {啟動中} standby {備用} idle {閒置} busy {忙碌} spent {待替換} retiring {收尾中} other {已強制結束}}',
  'monitor.worker.age': '執行時間',
  'monitor.worker.requests': '請求',
  'monitor.worker.connections': '連線',
  'monitor.worker.memory': '記憶體',
  'monitor.worker.route': '正在回應',

  'monitor.table': '以表格顯示',
  'monitor.table.lead': '每列五分鐘：請求和錯誤為計數，其餘顯示最高值。',
  'monitor.table.when': '幾分鐘前',
  'monitor.table.when.value': '{from, number} 至 {to, number}',
  'monitor.table.requests': '請求',
  'monitor.table.failures': '錯誤',
  'monitor.table.p50': '中位數',
  'monitor.table.p99': '99 % 在此以內',
  'monitor.table.busy': '忙碌',
  'monitor.table.connections': '連線',
  'monitor.table.memory': '記憶體',
};
