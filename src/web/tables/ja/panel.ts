// What messages-en-panel.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnPanel } from '../messages-en-panel.ts';

export const panelJa: Translation<typeof messagesEnPanel> = {
  'form.error.missing': '入力してください。',
  'form.error.password-again': '2つのパスワードが一致しません。両方をもう一度入力してください。',

  'admin.sections': 'このドメインの項目',
  'admin.tab.mailboxes': 'メールボックス',
  'admin.tab.forwarders': '転送アドレス',
  'admin.tab.password': 'パスワード',
  'admin.tab.settings': '設定',
  'admin.add': '追加',
  'admin.number': '{number, number}',
  'admin.pages': '一覧のページ',
  'admin.pages.first': '最初のページに戻る',
  'admin.pages.next': '次のページ',
  'admin.pages.past-end': 'この一覧にはこれ以上ありません',
  'admin.pages.past-end.help': '一覧はこのページより前で終わっています。',
  'admin.search.label': '次の文字で始まる名前を検索…',
  'admin.search.submit': '検索',
  'admin.search.clear': 'すべて表示',
  'admin.search.none': '「{sought}」で始まるものはありません',
  'admin.search.none.help': '名前の先頭だけを検索します。',

  'admin.field.password': 'パスワード',
  'admin.field.password.help':
    'いくつかの単語を並べると、覚えやすく推測されにくくなります。本人は「設定」で変更できます。',
  'admin.field.password-new': '新しいパスワード',
  'admin.field.password-again': 'パスワード（確認）',
  'admin.field.password-again.help': '入力が確かなら空のままでかまいません。',
  'admin.error.local-part':
    '「{localPart}」は使えません。使えるのは、英小文字、数字と、その間のピリオド、ハイフン、アンダースコアです。64文字までです。',
  'admin.error.limit': '数を入力するか、制限なしなら空にしてください。',
  'admin.error.domain-name':
    '「{name}」はドメイン名にできません。example.orgのように、英小文字、数字、ハイフンをピリオドで区切ります。',
  'admin.error.domain-path':
    'このパスは使えません。絶対パスで、サーバーのメールディレクトリーの中でなければなりません。',
  'admin.error.limit-reached': 'このドメインのメールボックスはすべて使われています。',
  'admin.error.target':
    '「{address}」は使えません。name@example.orgのような完全なアドレスを入力してください。',
  'admin.error.target-too-many':
    '1つの転送アドレスに入る数を超えています。一部を2つ目の転送アドレスに入れ、それをここに指定してください。',

  'admin.domains.title': 'ドメイン',
  'admin.domains.lead': 'ドメインを開くと、メールボックスと転送アドレスを管理できます。',
  'admin.domains.name': 'ドメイン',
  'admin.domains.mailboxes': 'メールボックス',
  'admin.domains.forwarders': '転送アドレス',
  'admin.domains.used': '{max, number}中{used, number}',
  'admin.domains.empty': 'ドメインはまだありません',
  'admin.domains.empty.help': 'このページのフォームで最初のものを追加してください。',
  'admin.domains.gone.help': '管理していたドメインは削除されました。',
  'admin.domains.add': 'ドメインを追加',
  'admin.domains.add.lead':
    'メールボックスはすぐに追加できます。その時点からメールサーバーがこのドメインのメールを受け付けます。',
  'admin.domains.field.name': 'ドメインの名前',
  'admin.domains.field.limit': 'メールボックスの最大数',
  'admin.domains.field.limit.help': '空にすると無制限です。',
  'admin.domains.field.password.help':
    'このドメインだけを管理する人のためのものです。ドメイン名でのログインを許可しないなら空にしてください。',
  'admin.domains.field.path.more': 'メールの保存場所',
  'admin.domains.field.path': 'ディレクトリー',
  'admin.domains.field.path.help':
    'サーバーのメールディレクトリー内の絶対パスです。空にすると、そこにあるドメイン名のディレクトリーになります。',

  'admin.domain.names': '別名',
  'admin.domain.names.lead':
    'これらの名前のアドレスに届いたメールは、{domain}の同じアドレスに配信されます。',
  'admin.domain.names.field': 'ドメインの別名',
  'admin.domain.names.submit': '別名を追加',
  'admin.domain.names.removal': '別名{name}を削除',
  'admin.domain.removal': 'このドメインを削除',
  'admin.domain.removal.lead': '以後、新しいメールは拒否されます。ディスク上のものには触れません。',
  'admin.domain.removal.submit': 'ドメインを削除',

  'admin.mailboxes.title': 'メールボックス',
  'admin.mailboxes.lead': '1つのメールボックスが、1人のログインとメールになります。',
  'admin.mailboxes.used': '{max, number}中{used, number}を使用',
  'admin.mailboxes.count':
    '{count, plural, =0 {まだありません} other {メールボックス#個}}（無制限）',
  'admin.mailboxes.empty': 'メールボックスはまだありません',
  'admin.mailboxes.empty.help':
    'このページのフォームで最初のものを追加してください。本人はすぐにログインできます。',
  'admin.mailboxes.add': 'メールボックスを追加',
  'admin.mailboxes.local-part': '@より前の名前',
  'admin.mailboxes.local-part.help': '例: first.last。転送アドレスで別の名前を付けられます。',
  'admin.mailboxes.full': 'このドメインのメールボックスはすべて使われています',
  'admin.mailboxes.full.super': '不要なものを削除するか、上限を上げてください。',
  'admin.mailboxes.full.raise': '上限を変更',
  'admin.mailboxes.full.help':
    '不要なものを削除するか、サーバーの運営者に上限を上げてもらってください。',

  'admin.mailbox.password': '新しいパスワードを設定',
  'admin.mailbox.password.lead':
    'パスワードを忘れた人のためのものです。以前のパスワードは、メールソフトでもすぐに使えなくなります。',
  'admin.mailbox.password.submit': 'パスワードを設定',
  'admin.mailbox.removal': 'このメールボックスを削除',
  'admin.mailbox.removal.lead':
    'すべての場所でログインが終了し、{address}への新しいメールは、キャッチオールが受け取る場合を除いて拒否されます。中のメールは消去されず、サーバー上で別の場所に移されます。サーバーの運営者が元に戻せます。',
  'admin.mailbox.disabled': '停止中',
  'admin.mailbox.quota': '{size}まで',
  'admin.mailbox.unsafe.mark': '開けません',
  'admin.mailbox.unsafe.lead':
    'このメールボックスのパスがメールディレクトリーの外を指しているか、誰もログインできない名前です。サーバーの運営者が行を修正するか、ここで削除できます。',
  'admin.mailbox.unsafe.removal.lead':
    '以後、{address}への新しいメールは、キャッチオールが受け取る場合を除いて拒否されます。行が指すディスク上のものには触れません。',
  'admin.mailbox.removal.confirm': 'はい、{address}を削除します',
  'admin.mailbox.removal.submit': 'メールボックスを削除',
  'admin.mailbox.removal.unconfirmed': '先にチェックを入れてください。何も削除していません。',

  'admin.forwarders.title': '転送アドレス',
  'admin.forwarders.lead':
    '転送アドレスはメールボックスのないアドレスで、メールをほかへ転送します。',
  'admin.forwarders.count': '{count, plural, =0 {まだありません} other {転送アドレス#個}}',
  'admin.forwarders.empty': '転送アドレスはまだありません',
  'admin.forwarders.empty.help':
    'infoやsalesなどの役割、メールボックスの別名、小さなグループに使います。',
  'admin.forwarders.address': 'アドレス',
  'admin.forwarders.target': '転送先',
  'admin.forwarders.add': '転送アドレスを追加',
  'admin.forwarders.local-part': '@より前の名前',
  'admin.forwarders.local-part.help':
    '例: info。ここにあるメールボックスと同じ名前にはできません。',
  'admin.forwarders.target.label': 'メールの転送先',
  'admin.forwarders.target.help':
    'ここまたは別の場所のアドレス1つ。複数ならコンマで区切ると、それぞれに届きます。',
  'admin.forwarders.default': 'そのほかのすべてのアドレス',
  'admin.forwarders.default.mark': 'キャッチオール',
  'admin.forwarders.default.title': 'キャッチオール',
  'admin.forwarders.default.lead':
    'ここに存在しない名前へのメールは拒否され、差出人に通知されます。キャッチオールは代わりにそのすべてを受け取ります。打ち間違いや、多くの迷惑メールも含まれます。',
  'admin.forwarders.default.open': '設定または変更',

  'admin.forwarder.change': '転送先を変更',
  'admin.forwarder.change.submit': '保存',
  'admin.forwarder.removal': 'この転送アドレスを削除',
  'admin.forwarder.removal.lead':
    '以後、{address}への新しいメールは、キャッチオールが受け取る場合を除いて拒否されます。転送済みのメールはそのまま残ります。',
  'admin.forwarder.removal.submit': '転送アドレスを削除',
  'admin.forwarder.default.lead':
    '{domain}のうち、メールボックスでも転送アドレスでもないすべての名前宛てのメールを受け取ります。データベースでは_default_という名前の転送アドレスです。',
  'admin.forwarder.default.add': 'キャッチオールを設定',
  'admin.forwarder.default.removal': 'キャッチオールを無効にする',
  'admin.forwarder.default.removal.lead':
    '以後、{domain}に存在しない名前へのメールは拒否され、差出人に通知されます。',

  'admin.password.title': 'ドメインのパスワード',
  'admin.password.lead':
    'ドメイン名{domain}とこのパスワードでログインした人は、これらのページですべてを追加、変更、削除できます。変更すると、以前のパスワードでログイン中の全員が再ログインを求められます。',
  'admin.password.current': '現在のドメインのパスワード',
  'admin.password.next': '新しいドメインのパスワード',
  'admin.password.next.help': 'このドメインを管理する人とだけ共有してください。',
  'admin.password.submit': 'パスワードを変更',

  'admin.done.mailbox-added': 'メールボックスを追加しました。',
  'admin.done.mailbox-removed': 'メールボックスを削除しました。中のメールは別に保管しています。',
  'admin.done.password-set': '新しいパスワードを設定しました。',
  'admin.done.forwarder-added': '転送アドレスを追加しました。',
  'admin.done.forwarder-changed': '転送アドレスを変更しました。',
  'admin.done.forwarder-removed': '転送アドレスを削除しました。',
  'admin.done.domain-added': 'ドメインを追加しました。',
  'admin.done.domain-removed': 'ドメインを削除しました。',
  'admin.done.domain-name-added': '別名を追加しました。',
  'admin.done.domain-name-removed': '別名を削除しました。',
  'admin.done.domain-password': 'ドメインのパスワードを変更しました。',

  'settings.title': '設定',
  'settings.place.general': '全般',
  'settings.place.security': 'ログインとセキュリティ',
  'settings.place.writing': '作成',
  'settings.place.templates': 'テンプレート',
  'settings.place.sorting': 'メールの整理',
  'settings.place.import': 'インポート',
  'settings.place.export': 'エクスポート',
  'settings.identity': '名前と署名',
  'settings.display-name': 'あなたの名前',
  'settings.display-name.help':
    'メールを送ったとき、相手に{address}と並んで表示される名前です。空にするとアドレスだけが表示されます。',
  'settings.signature': '署名',
  'settings.signature.help': '新しく書くメールの末尾に入るテキストです。',
  'settings.submit': '保存',
  'settings.password': 'パスワード',
  'settings.password.lead':
    '新しいパスワードは、パソコンやスマートフォンのメールソフトにも適用されます。',
  'settings.password.current': '現在のパスワード',
  'settings.password.next': '新しいパスワード',
  'settings.password.next.help': '自分だけが思いつく単語の組み合わせが最適です。',
  'settings.password.again': '新しいパスワード（確認）',
  'settings.password.submit': 'パスワードを変更',
  'settings.zone': 'タイムゾーン',
  'settings.zone.label': '時刻の表示に使う地域',
  'settings.zone.server': 'サーバーのタイムゾーン（{zone}）',
  'settings.zone.help': 'そこの現在時刻: {time}',
  'settings.zone.own': 'この端末のタイムゾーンを使う:',
  'settings.done.saved': '保存しました。',
  'settings.done.password':
    'パスワードを変更しました。ここではログインしたままですが、ほかの場所ではすべてログアウトしました。',
};
