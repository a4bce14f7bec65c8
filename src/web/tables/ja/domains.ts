// What messages-en-domains.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDomains } from '../messages-en-domains.ts';

export const domainsJa: Translation<typeof messagesEnDomains> = {
  'refusal.external-target':
    '「{address}」は別のサーバーにあり、このドメインの転送アドレスからは転送できません。',
  'admin.domain.out': 'ほかのサーバーへの転送を許可する',
  'admin.domain.out.help':
    'オフにすると、新しい転送アドレスの転送先はこのサーバーのアドレスに限られます。既存のものは変わりません。',

  'admin.error.day': '2027-12-31のような日付を入力するか、空にしてください。',
  'admin.day.placeholder': '年-月-日',
  'admin.not-held': 'このサーバーの表には、次の項目を保存する場所がありません: {list}。',
  'admin.fact.description': '説明',
  'admin.fact.isActive': 'ドメインの停止',
  'admin.fact.expiresMs': '最終日',
  'admin.fact.accountsMax': 'メールボックスの最大数',
  'admin.fact.aliasesMax': '転送アドレスの最大数',
  'admin.fact.quotaBytesMax': '容量の上限',
  'admin.fact.defaultQuotaBytes': '新しいメールボックスの容量',

  'admin.domains.storage': '割り当て済みの容量',
  'admin.domains.storage.of': '{max}中{used}',
  'admin.domains.closed': '停止中',
  'admin.domains.due': '{day}に削除',
  'admin.size.gb': '{number, number} GB',
  'admin.size.mb': '{number, number} MB',
  'admin.size.none': 'なし',

  'admin.domain.settings.none':
    'ここで変更できるものはありません。上限と名前はサーバーの運営者が決めます。',
  'admin.domain.general': '全般',
  'admin.domain.limits': '上限と既定値',
  'admin.domain.access': 'アクセス',
  'admin.domain.field.description': '説明',
  'admin.domain.field.description.help': '管理者向けの説明です。誰のもので、何のためのものか。',
  'admin.domain.field.accounts_max': 'メールボックスの最大数',
  'admin.domain.field.accounts_max.help': '空にすると無制限です。小さくしても何も失われません。',
  'admin.domain.field.aliases_max': '転送アドレスの最大数',
  'admin.domain.field.aliases_max.help': '空にすると無制限です。',
  'admin.domain.field.quota_max': 'すべてのメールボックスの合計容量',
  'admin.domain.field.quota_max.help':
    '例: 100 GB。空にすると無制限です。上限を設けると、各メールボックスに容量の指定が必要です。既定値も入力してください。',
  'admin.domain.field.default_quota': '新しいメールボックスの容量',
  'admin.domain.field.default_quota.help':
    '例: 2 GB。既存のメールボックスは変わりません。空にすると容量の指定はありません。',
  'admin.domain.field.expires': '最終日',
  'admin.domain.field.expires.help':
    'この日を過ぎると、このドメインの人はログインできません。空にすると期限なしです。',
  'admin.domain.active': '有効: ログインできます',
  'admin.domain.active.help':
    '停止すると、このドメインの人は、ここからも、この設定に従うメールソフトからもログインできません。メールと設定はそのまま残ります。',
  'admin.domain.closed': 'このドメインは停止中です',
  'admin.domain.closed.lead':
    '誰もログインできませんが、中のものには触れていません。{day}に、メールを含むすべてが完全に削除されます。それまでは元の状態で再開できます。',
  'admin.domain.restore': '再開する',
  'admin.domain.removal.close':
    '{accounts, plural, =0 {メールボックスなし} other {メールボックス#個}}と{aliases, plural, =0 {転送アドレスなし} other {転送アドレス#個}}があります。すぐに停止され、数日後にすべてが完全に削除されます。それまでは再開できます。',

  'admin.tab.look': '外観',
  'admin.look.title': '利用者から見た外観',
  'admin.look.lead': '下のホストのログインページに、通常の文言の代わりに表示されます。',
  'admin.look.name': '名前',
  'admin.look.name.help': '例: 会社や団体の名前。空にすると通常の名前を表示します。',
  'admin.look.welcome': 'あいさつ文',
  'admin.look.welcome.help':
    '1～2文で、問い合わせ先などを書きます。ログインしていない人も含め、誰でも読めます。',
  'admin.look.hue': '色',
  'admin.look.hue.usual': '通常の色',
  'admin.look.hue.one': '色{number, number}',
  'admin.look.host': '専用のホスト',
  'admin.look.host.help':
    '例: mail.{domain}（https://なし）。ウェブサーバーからDispatchに渡す必要があります。そこでは、@のない名前はこのドメインのものとみなします。',
  'admin.look.host.bad': '「{host}」はmail.example.orgのようなホスト名ではありません。',
  'admin.done.look-changed': '保存しました。数秒でログインページに反映されます。',

  'admin.done.domain-changed': '設定を保存しました。',
  'admin.done.domain-closed': 'ドメインを停止しました。',
  'admin.done.domain-restored': 'ドメインを元の状態で再開しました。',
};
