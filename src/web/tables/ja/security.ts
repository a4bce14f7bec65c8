// What messages-en-security.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnSecurity } from '../messages-en-security.ts';

export const securityJa: Translation<typeof messagesEnSecurity> = {
  'refusal.login-over': '時間がかかりすぎました。最初からやり直してください。',
  'refusal.code-wrong':
    'このコードは正しくないか、すでに使われています。アプリのコードは 30 秒ごとに変わります。',
  'refusal.second-factor-required':
    'ここでは 2 つ目の要素が必要です。メールのウェブページでログインし、案内に従ってください。',
  'login.over': '時間がかかりすぎました。もう一度ログインしてください。',
  'login.second.title': 'あと 1 ステップ',
  'login.second.lead':
    '認証アプリに表示される {address} のコード、またはリカバリーコードを入力してください。',
  'login.second.lead.codes': '{address} のリカバリーコードを 1 つ入力してください。',
  'login.second.code': 'コード',
  'login.second.code.help': 'アプリの 6 桁の数字、またはリカバリーコードの英数字 10 文字です。',
  'login.second.lost': 'すべてなくした場合は、管理者が 2 つ目のステップをリセットできます。',
  'login.second.back': '別のアカウントでログイン',
  'security.link': '2 要素認証、セッション、最近のログイン',
  'security.title': 'ログインとセキュリティ',
  'security.proof.lead':
    'これはクリックひとつでは元に戻せません。続けるには、{address} のパスワードまたはコードを入力してください。',
  'security.proof.code': 'または、アプリのコードかリカバリーコード',
  'security.required': 'このドメインでは 2 要素認証が必須です。続けるには設定してください。',
  'security.required.last':
    'このドメインでは 2 要素認証が必須です。最後のものを削除する前に、別のものを追加してください。',
  'security.off': 'このドメインでは 2 要素認証が無効になっています。',
  'security.since': '{time} に設定しました。',
  'security.since-used': '{time} に設定し、最後に使ったのは {used} です。',
  'security.done.app': '認証アプリを設定しました。',
  'security.done.removed': '削除しました。',
  'security.done.ended': 'ログアウトしました。',
  'security.done.saved': '保存しました。',
  'security.app': '認証アプリ',
  'security.app.about':
    'スマートフォンのアプリに、30 秒ごとに変わるコードが表示されます。パスワードを知られても、コードがなければログインできません。',
  'security.app.add': 'アプリを設定',
  'security.app.replace': '設定し直す',
  'security.app.remove': 'オフにする',
  'security.app.picture': '認証アプリ用の QR コード',
  'security.app.scan': 'この画像を認証アプリで読み取ってください。',
  'security.app.by-hand': '読み取れない場合は、このキーをアプリに入力してください：',
  'security.app.here': 'アプリはこの端末にあります',
  'security.app.code': 'アプリのコード',
  'security.app.code.help': '6 桁の数字です。アプリが画像を正しく読み取ったことを確かめます。',
  'security.app.confirm': 'オンにする',
  'security.codes': 'リカバリーコード',
  'security.codes.about':
    'スマートフォンやパスキーをなくしたとき、1 つにつき 1 回だけログインできます。',
  'security.codes.left':
    '{count, plural, =0 {コードは残っていません。必要になる前に新しく作ってください。} other {残りは # 個です。}}',
  'security.codes.renew': '新しいコードを作る',
  'security.codes.new': 'あなたのリカバリーコード',
  'security.codes.new.lead':
    '書き留めるか印刷して、スマートフォンとは別の場所に保管してください。表示されるのは今だけで、以前のコードは使えなくなりました。',
  'security.codes.go-on': '保管しました',
  'security.sessions': 'セッションとログイン',
  'security.sessions.about': 'どこでログインしているか、誰がログインを試みたかを確認できます。',
  'security.sessions.show': 'セッションを表示',
  'security.sessions.open': '開いているセッション',
  'security.sessions.this': 'このセッション',
  'security.sessions.line': '{remote} · {time} から',
  'security.sessions.seen': '最後の利用 {time}',
  'security.sessions.end': 'ログアウト',
  'security.sessions.end.label': '{device} をログアウト',
  'security.sessions.end-others': 'ほかをすべてログアウト',
  'security.device': '{browser}（{system}）',
  'security.device.unknown': '不明なプログラム',
  'security.notice': '新しい端末',
  'security.notice.label':
    'ここで一度も使われていないブラウザーでログインがあったら、メールで知らせる',
  'security.notice.help': 'ご自身の受信トレイに届きます。',
  'security.logins': '最近のログイン',
  'security.logins.none': '以前のログインの記録はありません。',
  'security.logins.line': '{device} · {remote}',
  'security.logins.in':
    '{method, select, totp {パスワードとアプリでログイン} recovery {リカバリーコードでログイン} passkey {パスキーでログイン} other {パスワードでログイン}}',
  'security.logins.failed':
    '{method, select, totp {拒否：コードの誤り} passkey {拒否：パスキーの誤り} other {拒否：パスワードの誤り}}',
  'refusal.passkey-refused':
    'このパスキーはここでは使えません。もう一度試すか、パスワードでログインしてください。',
  'login.passkey': 'パスキーでログイン',
  'security.passkeys': 'パスキー',
  'security.passkeys.about':
    'パスキーはスマートフォン、パソコン、またはセキュリティキーに保存され、指紋、顔、PIN で開きます。パスワードとコードの両方の代わりになり、このアドレスでのみ使えます。',
  'security.passkeys.add': 'パスキーを追加',
  'security.passkeys.new.lead':
    '次に、パスキーの保存先をブラウザーが尋ねます。秘密の情報が端末の外に出ることはありません。',
  'security.passkeys.name': '名前',
  'security.passkeys.name.help': '一覧で見分けるための名前です。',
  'security.passkeys.make': 'パスキーを作成',
  'security.passkeys.failed':
    '取り消されたか、うまくいきませんでした。もう一度お試しいただけます。',
  'security.passkeys.needs-script':
    'パスキーには、対応したブラウザーとスクリプトの許可が必要です。',
  'security.passkeys.remove': '削除',
  'security.passkeys.remove.label': 'パスキー {name} を削除',
  'security.done.passkey': 'パスキーを追加しました。',
  'security.done.refused': 'パスキーを追加できませんでした。もう一度お試しください。',
  'security.apps': 'アプリパスワード',
  'security.apps.about':
    'スマートフォンやパソコンのメールソフトごとの専用パスワードです。そこでメールを開くだけで、ここでは使えず、個別に取り消せます。',
  'security.apps.show': 'アプリパスワードを表示',
  'security.apps.off-here':
    'このメールサーバーはアプリパスワードを受け付けていません。運用者が変更できます。',
  'security.apps.off-domain': 'このドメインではアプリパスワードが無効になっています。',
  'security.apps.add': 'アプリパスワードを追加',
  'security.apps.name': '使うプログラム',
  'security.apps.name.help': '「スマートフォンのメール」など、後で見つけやすい名前にします。',
  'security.apps.make': 'パスワードを作成',
  'security.apps.made': '新しいアプリパスワード',
  'security.apps.made.lead':
    '今すぐ、ハイフンも含めてプログラムにコピーしてください。表示されるのはこの一度だけです。',
  'security.apps.remove.label': 'アプリパスワード {name} を削除',
};
