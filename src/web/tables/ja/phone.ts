// What messages-en-phone.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnPhone } from '../messages-en-phone.ts';

export const phoneJa: Translation<typeof messagesEnPhone> = {
  'settings.place.phone': 'スマートフォンとソフト',
  'phone.title': 'スマートフォンやソフトの設定',
  'phone.none': 'メールソフトに必要なサーバーを、管理者がまだ指定していません。',
  'phone.apple': 'iPhone、iPad、Mac',
  'phone.apple.lead':
    'このページをデバイスで開いてプロファイルを取得し、デバイスの設定でインストールしてください。その際にパスワードの入力を求められます。プロファイルにパスワードは含まれていません。',
  'phone.apple.get': 'プロファイルを取得',
  'phone.apple.unsigned':
    'プロファイルが署名されていないと表示されますが、自分のメールサーバーのものであれば問題ありません。',
  'phone.programs': 'そのほかのスマートフォンとソフト',
  'phone.programs.lead':
    'アドレスとパスワードを入力してください。多くのソフトは残りを自動で見つけます。尋ねられたときは、次の内容を入力してください。',
  'phone.imap': '受信（IMAP）',
  'phone.pop3': '取り込み（POP3）',
  'phone.submission': '送信（SMTP）',
  'phone.host': 'サーバー',
  'phone.port': 'ポート',
  'phone.way': 'セキュリティ',
  'phone.way.tls': 'SSL/TLS',
  'phone.way.starttls': 'STARTTLS',
  'phone.user': 'ユーザー名',
};
