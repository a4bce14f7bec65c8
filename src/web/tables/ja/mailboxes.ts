// What messages-en-mailboxes.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnMailboxes } from '../messages-en-mailboxes.ts';

export const mailboxesJa: Translation<typeof messagesEnMailboxes> = {
  'refusal.password-expired': '先に自分のパスワードを設定してください。',
  'refusal.import-list':
    'メールボックスごとに1行の一覧ではありません。表計算ソフトで保存したCSVファイルを使えます。',

  'admin.account-fact.displayName': '表示名',
  'admin.account-fact.quota': '容量',
  'admin.account-fact.expiresMs': '最終日',
  'admin.account-fact.services': '利用できるサービス',
  'admin.account-fact.isActive': '停止',
  'admin.account-fact.mayChangePassword': 'パスワードを変更できる人',

  'admin.mailboxes.show': '表示するメールボックス',
  'admin.mailboxes.show.all': 'すべて',
  'admin.mailboxes.show.off': '停止中',
  'admin.mailboxes.show.full': 'ほぼ満杯',
  'admin.mailboxes.show.ending': 'まもなく終了',
  'admin.mailboxes.show.never': '未ログイン',
  'admin.mailboxes.show.none': '該当するメールボックスはありません',
  'admin.mailboxes.show.none-yet': '今のところありません。まだ調べていないものがあります',
  'admin.mailboxes.password.help':
    '空にすると、安全なパスワードを作成し、本人に渡せるよう一度だけ表示します。',

  'admin.mailbox.glance': '概要',
  'admin.mailbox.holds': '使用量',
  'admin.mailbox.no-quota': '容量の指定なし',
  'admin.mailbox.last-login': '最後のログイン',
  'admin.mailbox.last-login.never': 'なし',
  'admin.mailbox.aliases': 'ここに届く転送アドレス',
  'admin.mailbox.aliases.none': 'なし',
  'admin.mailbox.over': '終了',
  'admin.mailbox.facts': '利用できること',
  'admin.mailbox.name': '本人の名前',
  'admin.mailbox.name.help': 'このような一覧で、アドレスの横に表示されます。',
  'admin.mailbox.quota.field': '容量',
  'admin.mailbox.quota.help': '例: 2 GB。入りきらないメールは拒否されます。空にすると無制限です。',
  'admin.mailbox.quota-messages': 'メールの最大数',
  'admin.mailbox.quota-messages.help': '空にすると無制限です。通常は空のままにします。',
  'admin.mailbox.services': '送受信の手段',
  'admin.service.webmail': 'ウェブメール',
  'admin.service.imap': 'IMAP（メールソフトとスマートフォン用）',
  'admin.service.pop3': 'POP3（メールを取り込むソフト用）',
  'admin.service.smtp': 'SMTP（メールソフトからの送信用）',
  'admin.mailbox.expires': '最終日',
  'admin.mailbox.expires.help':
    'この日を過ぎると誰もログインできませんが、メールは届き続けます。空にすると期限なしです。',
  'admin.mailbox.active': '有効',
  'admin.mailbox.active.help':
    '無効にすると誰もログインできず、開いているセッションは数秒で終了します。メールと設定は残ります。',
  'admin.mailbox.own_password': '本人がパスワードを変更できる',
  'admin.mailbox.own_password.help': '複数の人で共有するメールボックスではオフにします。',
  'admin.mailbox.password.must-change': '次回のログイン時に、本人が別のパスワードを設定する',
  'admin.mailbox.password.must-change.help':
    'ブラウザーでのログインに適用されます。メールソフトではそれまでこのパスワードを使えます。',
  'new-password.title': '自分のパスワードの設定',
  'new-password.lead':
    'ログインに使ったパスワードは、ほかの人が設定したものです。自分だけが知るパスワードを設定すると、先に進めます。',
  'admin.mailbox.password.make': '作成して一度だけ表示する',
  'admin.mailbox.password.own': 'または入力する',
  'admin.mailbox.made': '{address}のパスワード',
  'admin.mailbox.made.lead':
    '二度と表示されず、読める形ではどこにも保存されません。安全な方法で渡してください。本人は「設定」で変更できます。',
  'admin.mailbox.rename': '名前を変更',
  'admin.mailbox.rename-or-move': '名前の変更、または別のドメインへの移動',
  'admin.mailbox.rename.lead':
    'メール、設定、権限も一緒に移り、全員がログアウトされます。以前のアドレスへの転送はそのまま残ります。それらも変更するか、以前のアドレスから新しいアドレスへの転送を追加してください。',
  'admin.mailbox.name.domain': 'ドメイン',
  'admin.mailbox.rename.submit': 'アドレスを変更',

  'admin.export': '一覧をダウンロード（CSV）',
  'admin.import.title': '多数のメールボックスを追加',
  'admin.import.list': 'メールボックスの一覧',
  'admin.import.lead':
    '1件につき1行です。表計算ソフトがCSVとして保存する形式です。内容を確認するまで何も追加されません。',
  'admin.import.file': 'ファイル',
  'admin.import.paste': 'または行をここに貼り付け',
  'admin.import.columns':
    '列: address、password、name、quota、expires、services、active。列名を示す1行目がない場合は、address、password、name、quotaの順とみなします。特権管理者はpasswordの代わりにpassword_hashを指定できます。',
  'admin.import.look': '結果を確認',
  'admin.import.nothing': 'ファイルを選ぶか、行を貼り付けてください。',
  'admin.import.preview': '実行した場合の結果',
  'admin.import.fresh':
    '{count, plural, =0 {何も追加されません。} other {メールボックス#個が追加されます。}}',
  'admin.import.more': '{count, plural, other {ほか#件。}}',
  'admin.import.begin': '{count, plural, other {メールボックス#個を追加}}',
  'admin.import.other': '別の一覧を使う',
  'admin.import.taken': '{count, plural, other {#件の名前はすでに使われています}}',
  'admin.import.taken.lead': '行の内容にかかわらず、そのまま残ります。',
  'admin.import.problems': '{count, plural, other {#行は使えません}}',
  'admin.import.problems.lead':
    'これらの行は除かれます。残りを今追加し、これらを直してから同じ一覧をもう一度アップロードできます。その時点で存在するものは変更されません。',
  'admin.import.line': '{line, number}行目',
  'admin.import.problem.address': '使えるアドレスではありません',
  'admin.import.problem.other-domain': '別のドメインのものです',
  'admin.import.problem.twice': '一覧に2回あります',
  'admin.import.problem.no-password': 'パスワードがありません',
  'admin.import.problem.weak-password': 'パスワードが推測されやすすぎます',
  'admin.import.problem.hash': 'パスワードハッシュの種類が不明です',
  'admin.import.problem.quota': '容量の値が正しくありません',
  'admin.import.problem.expires': '最終日が正しくありません',
  'admin.import.problem.services': '存在しないサービス名があります',

  'admin.task.title': '多数のメールボックスに対する処理',
  'admin.task.import': 'メールボックスを追加しています',
  'admin.task.change': 'メールボックスを変更しています',
  'admin.task.waiting': 'まだ始まっていません。',
  'admin.task.running': '{total, number}件中{position, number}件…',
  'admin.task.done': '完了: {total, number}件中{done, number}件。',
  'admin.task.stopped':
    '{total, number}件中{position, number}件で中止しました。済んだ分はそのままです。',
  'admin.task.failed':
    '{total, number}件中{position, number}件で終了しました。それまでに済んだ分はそのままです。',
  'admin.task.lost':
    '{total, number}件中{position, number}件の後、1分間応答がありません。サーバーが再起動された可能性があります。もう一度始めてください。すでにあるものは変更されません。',
  'admin.task.stop': '中止',
  'admin.task.back': 'メールボックスへ',
  'admin.task.left': '{address}はすでに存在するため、そのままにしました。',

  'admin.task.refused': '{address}: {why}',

  'admin.bulk': 'チェックしたものに対して',
  'admin.bulk.all': 'すべてのページに表示されているもの全部',
  'admin.bulk.pick': '{address}を選択',
  'admin.bulk.off': '停止する',
  'admin.bulk.on': '有効にする',
  'admin.bulk.quota': '容量の設定',
  'admin.bulk.remove': '削除',

  'admin.deleted.title': '削除したメールボックス',
  'admin.deleted.lead':
    '期限までは、メール、パスワード、設定とともに元に戻せます。その後は完全に消去されます。',
  'admin.deleted.none': '最近削除したものはありません',
  'admin.deleted.on': '{day}に削除',
  'admin.deleted.restore': '元に戻す',
  'admin.done.mailbox-restored': 'メールボックスをメールとともに元に戻しました。',

  'admin.done.mailbox-changed': 'メールボックスを変更しました。',
  'admin.done.mailbox-renamed': 'メールボックスのアドレスを変更しました。メールも移りました。',
};
