// The webhooks of the panel, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnWebhooks } from '../messages-en-webhooks.ts';

export const webhooksJa: Translation<typeof messagesEnWebhooks> = {
  'admin.place.webhooks': 'Webhook',
  'admin.webhooks.title': 'Webhook',
  'admin.webhooks.lead':
    'メールボックス、転送アドレス、ドメインの追加・変更・削除が、プログラムへすぐに通知されます。',
  'admin.webhooks.add': 'Webhookを追加',
  'admin.webhooks.empty': '通知先のプログラムはまだありません',
  'admin.webhooks.empty.help': '下で通知先のアドレスを追加してください。',
  'admin.webhook.name': '名前',
  'admin.webhook.name.wrong': '特殊文字を含まない名前を付けてください。',
  'admin.webhook.url': 'アドレス',
  'admin.webhook.url.help': 'プログラムが待ち受けるhttpsのアドレスです。',
  'admin.webhook.url.wrong': 'Webのアドレスではありません。',
  'admin.webhook.domains': 'ドメイン',
  'admin.webhook.domains.help': '1行に1つ。空欄は、管理するすべてのドメインを意味します。',
  'admin.webhook.events': 'イベント',
  'admin.webhook.events.help': '何も選ばないとすべてになります。',
  'admin.webhook.active': '通知を送信する',
  'admin.webhook.facts': '送信内容と送信先',
  'admin.webhook.off': '無効',
  'admin.webhook.failing': '失敗中',
  'admin.webhook.disabled': '失敗が続いたため無効',
  'admin.webhook.disabled.note':
    '3日間何も届かなかったため、{day} に無効になりました。プログラムが再び応答するようになったら、下で有効にしてください。',
  'admin.webhook.failing.note': '{time} から何も届いていません。3日間、再送を続けます。',
  'admin.webhook.deliveries': '最近の通知',
  'admin.webhook.deliveries.none': 'まだ何も送信されていません。',
  'admin.webhook.delivery': '{object} · {time} · {tries, plural, =0 {未送信} other {#回試行}}',
  'admin.webhook.status': '{status, select, done {到着} failed {失敗} other {待機中}}',
  'admin.webhook.again': '再送',
  'admin.webhook.again.label': '{object} の {event} を再送',
  'admin.webhook.ping': 'テスト送信',
  'admin.webhook.secret': '「{name}」のシークレット',
  'admin.webhook.secret.help':
    '通知が本物であることをプログラムが確かめるために必要です。表示されるのは今回だけです。',
  'admin.webhook.secret.back': '保管しました',
  'admin.webhook.rotate': 'シークレット',
  'admin.webhook.rotate.help': '新しいシークレットにしても、1日間は古いものでも署名されます。',
  'admin.webhook.rotate.submit': '新しいシークレットを作成',
  'admin.webhook.rotating': '古いシークレットは {time} まで併用されます。',
  'admin.webhook.remove': 'Webhookを削除',
  'admin.done.webhook-changed': 'Webhookを変更しました。',
  'admin.done.webhook-sent': 'まもなく送信されます。',
  'admin.done.webhook-removed': 'Webhookを削除しました。',
  'admin.act.add-webhook': 'Webhookの追加',
  'admin.act.change-webhook': 'Webhookの変更',
  'admin.act.rotate-webhook': 'Webhookのシークレットの更新',
  'admin.act.disable-webhook': '失敗によるWebhookの無効化',
  'admin.act.remove-webhook': 'Webhookの削除',
  'notice.webhook-off.subject': 'ウェブフック「{name}」を停止しました',
  'notice.webhook-off.text':
    '{url} はウェブフック「{name}」のメッセージを 3 日間受け取らなかったため、送信を止めました。受け取られなかったものは数日間、管理のそのページに残ります。アドレスが再び応答したら、そこでウェブフックを有効にし、届かなかったものを送ってください。',
};
