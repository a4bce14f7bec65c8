// What messages-en-tokens.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnTokens } from '../messages-en-tokens.ts';

export const tokensJa: Translation<typeof messagesEnTokens> = {
  'admin.place.tokens': 'プログラム',
  'admin.tokens.title': '管理を行うプログラム',
  'admin.tokens.lead':
    'ショップやスクリプトなどのプログラムは、パスワードの代わりにトークンを使い、{address}で管理を行います。',
  'admin.tokens.description': '要求できる内容',
  'admin.tokens.list': 'トークン',
  'admin.tokens.empty': '管理を行うプログラムはまだありません',
  'admin.tokens.empty.help': 'トークンを追加し、プログラムに必要な権限だけを与えてください。',
  'admin.tokens.line': '{rights} · {domains}',
  'admin.tokens.domains.all': '{owner}のすべてのドメイン',
  'admin.tokens.domains.count':
    '{count, plural, other {{first}{more, plural, =0 {} other {ほか#件}}}}',
  'admin.tokens.used': '最終使用: {day}',
  'admin.tokens.unused': '未使用',
  'admin.tokens.until': '{day}まで',
  'admin.tokens.over': '期限切れ',
  'admin.tokens.trusted': '信頼済み',
  'admin.tokens.remove': '削除',
  'admin.tokens.remove.label': 'トークン{name}を削除',
  'admin.tokens.add': 'トークンを追加',
  'admin.token.name': '名前',
  'admin.token.name.help': 'この一覧と監査ログで、どのプログラムかを示します。',
  'admin.token.reach': 'できること',
  'admin.token.reach.every': '自分にできることすべて',
  'admin.token.reach.every.help': '自分の権限が変わると、トークンの権限も変わります。',
  'admin.token.reach.some': '一部だけ',
  'admin.token.reach.some.help': '下に挙げたものだけ。',
  'admin.token.domains': '対象のドメイン',
  'admin.token.domains.help': '1行に1つずつ。空にすると、自分が管理するすべてが対象です。',
  'admin.token.domains.super':
    '1行に1つずつ。特権管理者はドメインを挙げるか、上ですべてを選ぶ必要があります。',
  'admin.token.may': '変更できるもの',
  'admin.token.may.help': 'どれも選ばないと、すべてを見られますが、何も変更できません。',
  'admin.token.trusted': '削除とパスワードの設定を許可',
  'admin.token.trusted.help':
    '本人ならパスワードを求められる操作です。プログラムには確認できないため、許可するかしないかを決めます。',
  'admin.token.networks': '接続元のアドレス',
  'admin.token.networks.help':
    '192.0.2.7や2001:db8::/32のようなアドレスまたはネットワークを、1行に1つずつ。空にすると、どこからでも使えます。',
  'admin.token.networks.wrong': 'アドレスでもネットワークでもないものが含まれています。',
  'admin.token.until': '期限',
  'admin.token.until.help': '使える最後の日。空にすると無期限です。',
  'admin.token.until.wrong': 'これから来る日を選んでください。',
  'admin.token.limit': 'トークンがすでに{max, number}個あります。不要なものを削除してください。',
  'admin.token.made': '{name}のトークン',
  'admin.token.made.help':
    '今すぐコピーしてください。表示されるのは今回だけです。持っている人は誰でも、許可された操作を行えます。パスワードと同じように保管してください。',
  'admin.token.made.back': '完了',
  'admin.done.token-removed': 'トークンを削除しました。プログラムは何もできなくなりました。',
};
