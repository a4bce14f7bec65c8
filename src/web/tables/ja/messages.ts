// Every text that a person sees, in Japanese; see docs/languages.md for its terms.

import type { Translation } from '../../texts.ts';
import type { messagesEn } from '../messages-en.ts';
import { administratorsJa } from './administrators.ts';
import { announceJa } from './announce.ts';
import { composeJa } from './compose.ts';
import { contactsJa } from './contacts.ts';
import { deviceJa } from './device.ts';
import { diagnosticsJa } from './diagnostics.ts';
import { displayJa } from './display.ts';
import { dnsJa } from './dns.ts';
import { stsJa } from './sts.ts';
import { reportsJa } from './reports.ts';
import { dkimJa } from './dkim.ts';
import { domainsJa } from './domains.ts';
import { foldersJa } from './folders.ts';
import { listsJa } from './lists.ts';
import { mailboxesJa } from './mailboxes.ts';
import { monitorJa } from './monitor.ts';
import { panelJa } from './panel.ts';
import { phoneJa } from './phone.ts';
import { partsJa } from './parts.ts';
import { readingJa } from './reading.ts';
import { searchJa } from './search.ts';
import { sortingJa } from './sorting.ts';
import { securityJa } from './security.ts';
import { factorsJa } from './factors.ts';
import { tokensJa } from './tokens.ts';
import { transferJa } from './transfer.ts';
import { ownJa } from './own.ts';
import { logoJa } from './logo.ts';
import { signUpJa } from './sign-up.ts';
import { trustJa } from './trust.ts';
import { auditJa } from './audit.ts';
import { loginsJa } from './logins.ts';
import { webhooksJa } from './webhooks.ts';
import { usageJa } from './usage.ts';

export const messagesJa: Translation<typeof messagesEn> = {
  ...administratorsJa,
  ...announceJa,
  ...composeJa,
  ...contactsJa,
  ...deviceJa,
  ...diagnosticsJa,
  ...displayJa,
  ...dnsJa,
  ...dkimJa,
  ...reportsJa,
  ...stsJa,
  ...domainsJa,
  ...foldersJa,
  ...listsJa,
  ...mailboxesJa,
  ...monitorJa,
  ...panelJa,
  ...phoneJa,
  ...partsJa,
  ...readingJa,
  ...searchJa,
  ...sortingJa,
  ...securityJa,
  ...factorsJa,
  ...tokensJa,
  ...transferJa,
  ...ownJa,
  ...logoJa,
  ...signUpJa,
  ...trustJa,
  ...auditJa,
  ...loginsJa,
  ...webhooksJa,
  ...usageJa,

  'shell.skip': '本文へ移動',
  'shell.places': 'メニュー',
  'shell.mail': 'メール',
  'shell.contacts': '連絡先',
  'shell.admin': '管理',
  'shell.settings': '設定',
  'shell.logout': 'ログアウト',

  'failure.title': 'うまくいきませんでした',
  'failure.home': '最初に戻る',
  'failure.bug':
    'こちらで問題が発生しました。もう一度お試しください。続く場合は、番号{requestId}を管理者に伝えてください。',

  'refusal.bad-request': 'リクエストを理解できませんでした。',
  'refusal.bad-form':
    'フォームが不完全または破損した状態で届きました。前のページに戻って、もう一度送信してください。',
  'refusal.bad-address': '「{address}」はここで使えるメールアドレスではありません。',
  'refusal.bad-folder-name': 'この名前はフォルダーに使えません。',
  'refusal.folder-not-chosen': '先に移動先のフォルダーを選んでください。',
  'refusal.password-wrong': '現在のパスワードが正しくありません。',
  'refusal.password-weak':
    '{reason, select, short {短すぎます。{lengthMin}文字以上にしてください。} long {長すぎます。{lengthMax}文字で十分です。} name {アドレスそのもの、またはその一部です。最初に試されてしまいます。} common {最もよく知られたパスワードの1つです。最初に試されてしまいます。} repeated {同じ文字の繰り返しです。すぐに推測されてしまいます。} character {どこでも入力できるとは限らない文字が含まれています。} other {このパスワードは使えません。}}',
  'refusal.login-failed': 'アドレスまたはパスワードが正しくありません。',
  'refusal.login-throttled':
    '試行回数が多すぎます。{seconds, plural, other {#秒}}待ってから、もう一度お試しください。',
  'refusal.login-required': 'セッションが終了しました。もう一度ログインしてください。',
  'refusal.cross-site': 'このリクエストは別のサイトから送られたため、実行しませんでした。',
  'refusal.forbidden': 'このアカウントではこの操作はできません。',
  'refusal.not-found': 'このアドレスには何もありません。',
  'refusal.message-gone':
    'このメールはもうここにありません。移動または削除された可能性があります。',
  'refusal.account-closed':
    'このアカウントは停止中か、期限が切れています。管理者にお問い合わせください。',
  'refusal.folder-missing': 'このフォルダーはもうありません。',
  'refusal.folder-exists': '同じ名前のフォルダーがすでにあります。',
  'refusal.folder-in-use':
    'このフォルダーには送信済みメールの保存などの役割があるため、変更できません。',
  'refusal.over-quota':
    'メールボックスがいっぱいです。容量は{unit, select, bytes {{most, number} MB} other {{most, number}通}}です。不要なものを（ゴミ箱からも）削除して、もう一度お試しください。失われたものはありません。',
  'refusal.disk-full':
    'メールサーバーに空き容量がありません。失われたものはありません。後でもう一度お試しのうえ、管理者に伝えてください。',
  'refusal.job-missing': 'この処理はもう記録にありません。',
  'refusal.undo-over': '元に戻せる期間を過ぎています。',
  'refusal.method-not-allowed': 'このアドレスはこの種類のリクエストを受け付けません。',
  'refusal.already-exists': '{address}はすでに存在します。',
  'refusal.limit-reached': 'ここでは{max, number}個までです。',
  'refusal.over-domain-quota':
    'このドメインのメールボックス全体の容量は{most} MBで、残りは{left} MBです。',
  'refusal.over-granted':
    '管理するすべてのドメインで割り当てられる容量は{most} MBで、残りは{left} MBです。',
  'refusal.proof-required': '本人であることをパスワードで確認してください。',
  'refusal.mailbox-taken': 'メールボックスの場所にすでに何かがあります: {path}',
  'refusal.hash-unusable':
    '{address}のパスワードハッシュは、ここで扱える種類のものではありません。',
  'refusal.restore-over': 'このアカウントはもう復元できません。',
  'refusal.alias-loop':
    '「{address}」に転送したメールは元の場所に戻ってしまい、届くことがありません。',
  'refusal.domain-in-use':
    '{domain}にはまだメールボックス、転送アドレス、または別名があります。先にそれらを削除してください。',
  'refusal.not-held':
    'このディレクトリーの表には、それを保存する場所がありません（{what}）。何も変更していません。',
  'refusal.too-long': '長すぎます。{charsMax, plural, other {#文字}}までです。',
  'refusal.too-large': '一度に許可されている{megabytes} MBを超えています。',
  'refusal.mailbox-busy':
    '別のプログラムがこのメールボックスに書き込んでいます。しばらくしてからもう一度お試しください。何も変更していません。',
  'refusal.mailbox-unsafe':
    'メールボックスが読み取ってはならない場所にあります。管理者に伝えてください。',
  'refusal.mail-refused': 'メールサーバーがメールを受け付けませんでした: {answer}',
  'refusal.sender-not-allowed': '{address}として送信することはできません。',
  'refusal.no-recipient': '宛先を1つ以上入力してください。',
  'refusal.directory-away':
    'ユーザーディレクトリーが現在応答していません。しばらくしてからもう一度お試しください。',
  'refusal.overloaded': 'サーバーが混み合っています。数秒後にもう一度お試しください。',

  'login.title': 'ログイン',
  'login.lead': 'メールを読む、またはドメインを管理します。',
  'login.address': 'メールアドレス',
  'login.password': 'パスワード',
  'login.submit': 'ログイン',
  'login.ended': 'ログアウトしました。',

  'folders.title': 'フォルダー',
  'folders.own': 'フォルダー',
  'folders.new': '新しいフォルダー',
  'folders.name': 'フォルダーの名前',
  'folders.make': '作成',
  'folder.inbox': '受信トレイ',
  'folder.drafts': '下書き',
  'folder.sent': '送信済み',
  'folder.archive': 'アーカイブ',
  'folder.junk': '迷惑メール',
  'folder.trash': 'ゴミ箱',

  'list.pane': 'メール',
  'list.count': '{count, number}',
  'list.bulk': '選択したメールに対する操作',
  'list.pick': '「{subject}」を選択',
  'list.pick-all': 'このページのすべてを選択',
  'list.seen': '既読にする',
  'list.unseen': '未読にする',
  'list.flagged': 'スターを付ける',
  'list.trash': 'ゴミ箱に移動',
  'list.erase': '完全に削除',
  'list.move': 'このフォルダーに移動',
  'list.move-target': '移動先のフォルダー',
  'list.move-to': '移動先…',
  'list.empty': '何もありません。',
  'list.empty-inbox': '何もありません。新しいメールは、このページを開くと自動で表示されます。',
  'list.unread': '未読:',
  'list.from-nobody': '（差出人なし）',
  'list.to-nobody': '（宛先なし）',
  'list.is-answered': '返信済み',
  'list.is-forwarded': '転送済み',
  'list.is-flagged': 'スター付き',
  'list.has-attachment': '添付ファイルあり',
  'list.pages': 'ページ',
  'list.page': '{page, number}/{pages, number}',
  'list.newer': '新しいメール',
  'list.older': '古いメール',

  'day.today': '今日',
  'day.yesterday': '昨日',
  'day.week': '今週',
  'day.month': '今月',

  'message.pane': 'メール',
  'message.none-open': 'メールを選ぶと、ここに表示されます。',
  'message.no-subject': '（件名なし）',
  'message.tools': 'このメールに対する操作',
  'message.to-list': '{folder}に戻る',
  'message.unflag': 'スターを外す',
  'message.to': '宛先: {people}{more, plural, =0 {} other { ほか#人}}',
  'message.more-people': ' ほか{count, number}人',
  'message.reply-to': '返信先',
  'message.date': '日付',
  'message.size': 'サイズ',
  'message.source': 'ソース',
  'message.body': '本文',
  'message.colors-dark': '暗い背景用の配色にする',
  'message.colors-own': '元の配色で表示',
  'message.quoted': '引用文',
  'message.cut': 'このメールは長すぎて全体を表示できません。ソースにはすべてあります。',
  'message.images-blocked':
    'メールを読んでいることが差出人に伝わらないよう、{count, plural, other {外部の画像#個を読み込んでいません。}}',
  'message.show-images': '画像を表示',
  'message.attachments': '添付ファイル',
  'message.more-files': 'ほか{count, number}件',
  'message.part': 'パート-{number}',
  'message.reply': '返信',
  'message.reply-all': '全員に返信',
  'message.forward': '転送',

  'done.sent': '送信しました。',
  'done.draft-kept': '下書きとして保存しました。',
  'done.moved': '{count, plural, other {#通を移動しました。}}',
  'done.trashed': '{count, plural, other {#通をゴミ箱に移動しました。}}',
  'done.erased': '{count, plural, other {#通を完全に削除しました。}}',
  'done.folder-made': 'フォルダーを作成しました。',
  'done.unsubscribed': 'メーリングリストが退会を確認しました。',
  'done.flagged': 'スターを付けました。',
};
