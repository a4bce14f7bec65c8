// What messages-en-trust.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnTrust } from '../messages-en-trust.ts';

export const trustJa: Translation<typeof messagesEnTrust> = {
  'trust.signed': '{domain}の署名あり',
  'trust.signed.help': 'メールサーバーが、このメールがそこから送られたことを確認しました。',
  'trust.warn.failed':
    'メールサーバーは、このメールが{other}からのものだと確認できませんでした。別の人が書いた可能性があります。',
  'trust.warn.homograph': '差出人のドメイン{other}には、ほかの文字に似た文字が使われています。',
  'trust.warn.look-alike':
    '差出人のドメインは、ご存じの{other}ではありませんが、見間違えやすいものです。',
  'trust.warn.claims':
    '差出人の名前には{other}とありますが、このメールはそこからのものではありません。',
  'trust.warn.several': 'このメールには差出人が複数あります。',
  'trust.warn.reply': '返信は差出人ではなく{other}に届きます。',
  'trust.warn.lures':
    '{count, plural, other {#個のリンクが、実際の行き先とは別の場所を示しています。}}実際の行き先をその横に表示しています。',
  'trust.warn.first': '最近{other}とのやり取りはありません。',
  'trust.detail.sender': '送信者',
  'trust.detail.return-path': '不達通知の宛先',
  'trust.detail.resent': '転送者',
  'trust.detail.receipt': '開封確認',
  'trust.receipt': '差出人が開封確認を求めています（{address}）。何も送信していません。',
  'trust.images-never':
    '設定に従い、{count, plural, other {外部の画像#個を読み込みませんでした。}}',
  'trust.images-settings': '設定',
  'trust.images-shown': '画像はこのサーバーが取得します。あなたの居場所は差出人に知られません。',
  'trust.images-hide': '画像を隠す',
  'trust.images-sender': '{address}からは常に表示',
  'trust.trackers': '{count, plural, other {あなたの開封を報告する隠し画像#個を取り除きました。}}',
  'unsubscribe.link': 'メーリングリストの退会',
  'unsubscribe.title': 'このメーリングリストを退会しますか？',
  'unsubscribe.one-click':
    'このメールが不要になったことを、このサーバーから{host}に伝えます。ほかの情報は一切送りません。',
  'unsubscribe.one-click.submit': '退会する',
  'unsubscribe.mail': 'あなたのアドレスを記したメールを{address}に送ります。',
  'unsubscribe.mail.submit': '送信する',
  'unsubscribe.web':
    '退会用のページが{host}にあります。開くと、メールを読んだことが{host}に伝わります。',
  'unsubscribe.web.open': '{host}のページを開く',
  'unsubscribe.unproven':
    'このメールの送信者は、お使いのメールサーバーで確認できていません。迷惑メールのリストから退会しようとすると、読まれていると相手に知らせるだけになります。',
  'unsubscribe.failed':
    '退会の手続きは受け付けられませんでした。後でもう一度、または別の方法でお試しください。',
  'unsubscribe.back': 'メールに戻る',
  'trust.links-freed': '{count, plural, other {リンク#個から追跡用の情報を取り除きました。}}',

  'trust.pictures': '外部の画像',
  'trust.pictures.lead':
    '別のサーバーの画像を読み込むと、メールを読んでいることがその所有者に伝わります。そのため、指示があったときだけ、このサーバーが読み込みます。',
  'trust.pictures.mode': 'メールに外部の画像があるとき',
  'trust.pictures.ask': '確認する',
  'trust.pictures.never': '読み込まない',
  'trust.pictures.submit': '保存',
  'trust.pictures.senders': '次の差出人の画像は常に読み込みます:',
  'trust.pictures.revoke': '{address}の許可を取り消す',
};
