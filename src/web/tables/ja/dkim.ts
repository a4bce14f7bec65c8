// What messages-en-dkim.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDkim } from '../messages-en-dkim.ts';

export const dkimJa: Translation<typeof messagesEnDkim> = {
  'admin.dkim.title': '署名用の鍵',
  'admin.dkim.lead':
    '鍵を作成し、そのレコードを公開してください。DNSに反映されると、メールサーバーがその鍵で署名します。約1時間後に自動で始まり、「今すぐ使う」を選ぶとすぐに始まります。',
  'admin.dkim.server':
    'メールサーバーが、ここにある鍵を読むように設定されている必要があります。方法は、マニュアルのドメインのメールに関するページにあります。',
  'admin.dkim.empty': '鍵はまだありません。',
  'admin.dkim.state.next': '未使用',
  'admin.dkim.state.used': '使用中',
  'admin.dkim.state.old': '{day}まで使用',
  'admin.dkim.made': '作成日：{day}',
  'admin.dkim.use': '今すぐ使う',
  'admin.dkim.use.label': '鍵{selector}を今すぐ使う',
  'admin.dkim.remove': '削除',
  'admin.dkim.remove.label': '鍵{selector}を削除',
  'admin.dkim.make.rsa': 'RSA鍵を作成',
  'admin.dkim.make.ed25519': 'Ed25519鍵を作成',
  'admin.dkim.make.help':
    'RSAはどのサーバーでも確認できます。Ed25519はより新しく短い鍵です。RSAの代わりではなく、併用してください。',
  'admin.dkim.old.help':
    '使用を終えた鍵は、まだ配送中のメールのために数日間保管され、その後削除されます。それまではレコードをDNSに残してください。',
  'admin.done.key-made': '鍵を作成しました。「署名」にあるレコードを公開してください。',
  'admin.done.key-used': '今後、メールはこの鍵で署名されます。',
  'admin.done.key-removed': '鍵を削除しました。',
  'admin.act.set-services': 'メールソフト用のサーバーの変更',
  'admin.act.make-dkim-key': '署名用の鍵の作成',
  'admin.act.use-dkim-key': '署名用の鍵の使用開始',
  'admin.act.remove-dkim-key': '署名用の鍵の削除',
  'refusal.key-unpublished':
    'この鍵はまだDNSにないため、署名が偽造に見えてしまいます。レコードを公開し、反映されるのを待ってから、もう一度お試しください。',
};
