// What messages-en-monitor.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnMonitor } from '../messages-en-monitor.ts';

export const monitorJa: Translation<typeof messagesEnMonitor> = {
  'monitor.title': 'モニター',
  'monitor.lead': 'このDispatchの直近1時間と現在の状態です。最後の10秒はまだ集計中です。',
  'monitor.live': '10秒ごとに再読み込み',
  'monitor.still': '再読み込みを停止',
  'monitor.facts': 'Dispatch',
  'monitor.graphs': '直近1時間',
  'monitor.from': '{minutes, plural, =60 {1時間前} other {#分前}}',
  'monitor.to': '現在',
  'monitor.most': '最大{most}',
  'monitor.described':
    '直近{minutes, plural, =60 {1時間} other {#分}}の{title}: 現在{now}、最大{most}。',
  'monitor.none': 'なし',

  'monitor.graph.requests': '1秒あたりのリクエスト',
  'monitor.graph.times': '応答時間',
  'monitor.graph.busy': '処理中のワーカー',
  'monitor.graph.memory': 'メモリー',
  'monitor.graph.failures': '1分あたりのエラー',
  'monitor.graph.connections': '開いている接続',
  'monitor.key.p50': '中央値',
  'monitor.key.p99': '99 %',
  'monitor.key.busy': '処理中',
  'monitor.key.workers': '全体',

  'monitor.unit.number': '{number, number, ::.##}',
  'monitor.unit.ms':
    '{size, select, small {{number, number, ::.0} ミリ秒} middle {{number, number, ::.} ミリ秒} other {{number, number, ::.0} 秒}}',
  'monitor.unit.memory': '{number, number, ::.} MB',
  'monitor.unit.age':
    '{size, select, seconds {{number, number}秒} minutes {{number, number}分} hours {{number, number}時間} other {{number, plural, other {#日}}}}',

  'monitor.summary.version': 'バージョン',
  'monitor.summary.up': '稼働時間',
  'monitor.summary.generation': '再読み込み回数',
  'monitor.summary.listeners': '待ち受けアドレス',
  'monitor.summary.workers': 'ワーカー',
  'monitor.summary.workers.value':
    '起動{started, number}、終了{died, number}、強制終了{killed, number}',
  'monitor.summary.requests': 'リクエスト',
  'monitor.summary.requests.value':
    '{requests, number}件、うち{failures, plural, =0 {失敗なし} other {#件失敗}}',

  'monitor.summary.indexer': '検索インデックス',
  'monitor.summary.indexer.idle': '最新',
  'monitor.summary.indexer.busy':
    '{maildir}の{total, number}通中{indexed, number}通{more, plural, =0 {} other {、ほか#個のメールボックスが待機中}}',
  'monitor.summary.scheduler': '予定された処理',
  'monitor.summary.scheduler.value':
    '{accounts, plural, =0 {実行中のものはありません} other {メールボックス#個で実行中}}、完了{done, number}、{failed, plural, =0 {失敗なし} other {失敗#回}}',
  'monitor.summary.background': 'その他のプロセス',
  'monitor.summary.background.value':
    '{count, number}個、{memory}。{restarts, plural, =0 {再起動なし} other {障害後の再起動#回}}',

  'monitor.workers': 'ワーカー',
  'monitor.worker.pid': 'プロセス',
  'monitor.worker.state': '状態',
  'monitor.worker.state.value':
    '{state, select, starting {起動中} standby {予備} idle {待機中} busy {処理中} spent {交代待ち} retiring {終了処理中} other {強制終了}}',
  'monitor.worker.age': '経過時間',
  'monitor.worker.requests': 'リクエスト',
  'monitor.worker.connections': '接続',
  'monitor.worker.memory': 'メモリー',
  'monitor.worker.route': '応答中',

  'monitor.table': '表で見る',
  'monitor.table.lead': '1行が5分です。リクエストとエラーは件数、そのほかは最大値を表示します。',
  'monitor.table.when': '何分前',
  'monitor.table.when.value': '{from, number}～{to, number}',
  'monitor.table.requests': 'リクエスト',
  'monitor.table.failures': 'エラー',
  'monitor.table.p50': '中央値',
  'monitor.table.p99': '99 %の応答',
  'monitor.table.busy': '処理中',
  'monitor.table.connections': '接続',
  'monitor.table.memory': 'メモリー',
};
