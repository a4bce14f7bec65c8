// What messages-en-administrators.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnAdministrators } from '../messages-en-administrators.ts';

export const administratorsJa: Translation<typeof messagesEnAdministrators> = {
  'admin.places': '管理のメニュー',
  'admin.place.domains': 'ドメイン',
  'admin.place.administrators': '管理者',
  'admin.place.monitor': 'プロセス',
  'admin.place.diagnostics': '診断',
  'admin.save': '保存',
  'admin.cancel': 'キャンセル',
  'admin.error.size': '500 MBや2 GBのような容量を入力するか、制限なしなら空にしてください。',

  'admin.proof.title': 'ご本人の確認',
  'admin.proof.lead':
    'この操作は簡単には元に戻せません。ログインに使った{address}のパスワードを入力してください。この後10分間は再び求められません。',
  'admin.proof.password': 'あなたのパスワード',
  'admin.proof.submit': '続ける',

  'admin.administrators.title': '管理者',
  'admin.administrators.lead':
    'ドメインを管理する人と、その権限の範囲です。全員がメールと同じページでログインします。',
  'admin.administrators.add': '管理者を追加',
  'admin.administrators.empty': 'ほかに管理者はいません',
  'admin.administrators.empty.help':
    'ドメインを管理する権限をほかの人に与えると、すべてを自分でする必要がなくなります。設定ファイルに書かれた特権管理者はこの一覧に表示されません。',

  'admin.administrator.super': '特権',
  'admin.administrator.line': '{domains} · {rights}',
  'admin.administrator.who': '対象者',
  'admin.administrator.what': 'できること',
  'admin.administrator.kind': 'ログインの方法',
  'admin.administrator.kind.account': 'このサーバーのアカウントで',
  'admin.administrator.kind.account.help':
    'パスワードはそのままで、メールの横に管理画面が表示されます。',
  'admin.administrator.kind.own': '管理専用の名前とパスワードで',
  'admin.administrator.kind.own.help':
    'ここにメールボックスはありません。下にパスワードを入力してください。',
  'admin.administrator.name': 'アドレス',
  'admin.administrator.name.help': 'ここにあるアカウントのアドレス。例: name@example.org',
  'admin.administrator.name.either':
    'ここにあるアカウントのアドレス、またはアドレスの形をした新しい名前。',
  'admin.administrator.no-account':
    'アカウント{name}はここにありません。先にアカウントを追加してください。',
  'admin.administrator.password.help':
    'いくつかの単語を並べると、覚えやすく推測されにくくなります。最終的には本人だけが知るようにしてください。',
  'admin.administrator.reach': '範囲',
  'admin.administrator.reach.some': '一部のドメイン',
  'admin.administrator.reach.some.help': '下に挙げたドメインだけを、そこで選んだ権限で管理します。',
  'admin.administrator.reach.every': 'すべてのドメイン',
  'admin.administrator.reach.every.help':
    '特権管理者は、ドメインや管理者の追加と削除を含め、すべてを行えます。',
  'admin.administrator.domains': 'ドメイン',
  'admin.administrator.domains.help': '1行に1つずつ。すでに存在するものに限ります。',
  'admin.administrator.domains.none': 'ドメインを1つ以上選んでください。',
  'admin.administrator.domains.unknown': 'ドメイン「{name}」はここにありません。',
  'admin.administrator.domains.count':
    '{count, plural, =0 {ドメインなし} other {{first}{more, plural, =0 {} other {ほか#件}}}}',
  'admin.administrator.may': 'これらのドメインで変更できるもの',
  'admin.administrator.may.help': 'どれも選ばないと、すべてを見られますが、何も変更できません。',
  'admin.right.accounts': 'メールボックス',
  'admin.right.accounts.help': 'メールボックスの追加、変更、停止、削除と、パスワードの設定。',
  'admin.right.aliases': '転送アドレス',
  'admin.right.aliases.help':
    'メールボックスのない宛先のメールの行き先。キャッチオールを含みます。',
  'admin.right.quotas': '容量',
  'admin.right.quotas.help':
    'メールボックスの容量。この権限がないと、新しいメールボックスにはドメインの既定値が使われます。',
  'admin.right.settings': 'ドメインの設定',
  'admin.right.settings.help': '説明と外観。上限は含みません。',
  'admin.right.all': 'すべて',
  'admin.right.none': '閲覧のみ',
  'admin.administrator.accounts-max': 'メールボックスの最大数',
  'admin.administrator.accounts-max.help': 'これらのドメイン全体での数。空にすると無制限です。',
  'admin.administrator.quota-max': '割り当てられる容量',
  'admin.administrator.quota-max.help':
    'すべての容量の合計。例: 50 GB。空にすると無制限です。上限を設けると、各メールボックスに容量の指定が必要です。',
  'admin.administrator.active': 'ログインを許可',
  'admin.administrator.active.help': '停止しても、権限は後のために残ります。',
  'admin.administrator.is-account':
    'このサーバーのアカウントです。ここで何を変更しても、名前、パスワード、メールはそのままです。',
  'admin.administrator.self':
    'これはあなたです。自分の権限は変更できません。別の特権管理者が変更できます。',
  'admin.administrator.removal': '権限を取り消す',
  'admin.administrator.removal.account':
    '今後は何も管理できなくなり、ログアウトされます。アカウントとメールは残ります。',
  'admin.administrator.removal.own': '今後はログインできなくなります。メールには触れません。',
  'admin.administrator.removal.confirm': 'はい、{name}の管理権限をすべて取り消します',

  'admin.done.administrator-added': '管理者を追加しました。',
  'admin.done.administrator-changed': '権限を変更しました。数秒で反映されます。',
  'admin.done.administrator-removed': '権限を取り消しました。',
};
