// What messages-en-device.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDevice } from '../messages-en-device.ts';

export const deviceJa: Translation<typeof messagesEnDevice> = {
  'install.about': 'メール、連絡先、設定。',
  'offline.title': '接続がありません',
  'offline.advice': 'サーバーに接続できません。この端末に保存してあるページは、その間も読めます。',
  'offline.again': 'もう一度試す',
  'device.title': 'この端末',
  'device.about':
    'これらの設定はこのブラウザーだけに適用され、ログアウトすると消えます。ほかの人も使う端末ではオフのままにしてください。',
  'device.notify': '新着メールを知らせる',
  'device.notify-help': 'Dispatchのページを見ていない間、差出人と件名をブラウザーが表示します。',
  'device.refused': 'ブラウザーが許可していません。ブラウザーのこのサイトの設定で変更できます。',
  'device.keep': '最近見たページをこの端末に保存する',
  'device.keep-help': 'ログアウトするまで、接続がなくても読めます。',
  'device.needs-script': 'スクリプトが使えるブラウザーと、httpsの接続が必要です。',
};
