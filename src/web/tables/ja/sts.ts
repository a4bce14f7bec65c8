// What messages-en-sts.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnSts } from '../messages-en-sts.ts';

export const stsJa: Translation<typeof messagesEnSts> = {
  'admin.sts.title': 'ほかのメールサーバー向けのポリシー',
  'admin.sts.lead':
    'ほかのサーバーに、暗号化して配送するか、まったく配送しないかを求めることができます（MTA-STS）。Dispatch は {host} でポリシーを配信します。ウェブサーバーはこの名前に証明書付きで応答する必要があります。変更のたびに上のレコードを公開してください。',
  'admin.sts.hosts':
    'ポリシーには、保存したときの MX レコードのとおり、次のサーバーが記されています：',
  'admin.sts.mode': 'ほかのサーバーに伝えること',
  'admin.sts.mode.off': '何も伝えない',
  'admin.sts.mode.off.help': '以前のポリシーは公に取り下げられます。',
  'admin.sts.mode.testing': '試行',
  'admin.sts.mode.testing.help':
    'メールはすべて届き、失敗するはずのものは報告されるだけです。まずこれで始めてください。',
  'admin.sts.mode.enforce': '暗号化できなければ配送しない',
  'admin.sts.mode.enforce.help':
    '記されたサーバーの証明書が誤っているか期限切れだと、メールは届きません。',
  'admin.done.sts-changed':
    'ポリシーを変更しました。新しい ID の付いたレコードを公開してください。',
  'admin.act.set-mta-sts': 'ほかのメールサーバー向けポリシーの変更',
  'admin.act.set-dkim-rotation': '新しい鍵の時期の変更',
  'admin.dkim.rotation': '次の鍵を自動で作る',
  'admin.dkim.rotation.help':
    '新しい鍵のレコードは「署名」の下で公開を待ちます。DNS に現れるまでは前の鍵で署名します。',
  'admin.dkim.rotation.never': '作らない',
  'admin.dkim.rotation.days': '{days, plural, other {# 日後}}',
  'admin.done.key-rotation': '新しい鍵の時期を変更しました。',
  'refusal.mx-unknown':
    'DNS には {domain} のメールを受け取るサーバーがありません。先に MX レコードを公開し、見えるようになってからもう一度お試しください。',
  'dns.say.sts.old-id':
    'レコードの ID がここで配信しているポリシーと違うため、ほかのサーバーは古いものを使い続けます。下のレコードを公開してください。',
  'dns.say.sts.served':
    'Dispatch がポリシーを配信します。ウェブサーバーはその名前に証明書付きで応答する必要があります。',
};
