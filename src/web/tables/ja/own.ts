// Japanese words of what people do about their own account, and of the way back to it.

export const ownJa = {
  'refusal.link-over':
    'このリンクは使用済みか期限切れです。または、送信後に何かが変わりました。新しいリンクを請求してください。',
  'settings.place.account': 'あなたのアカウント',
  'own.title': 'あなたのアカウント',
  'own.nothing':
    'このドメインでは、ここで自分で変更できるものはありません。転送とパスワードは管理者が変更できます。',
  'own.done.asked':
    'そのアドレスにリンクを送っています。リンクを開くと、アドレスが有効になります。',
  'own.done.removed': '再設定用アドレスを削除しました。',
  'own.done.forwarded': '転送を保存しました。',
  'own.done.added': 'アドレスを作成しました。',
  'own.done.ended': 'アドレスを終了しました。',
  'recovery.title': '再設定用アドレス',
  'recovery.about':
    'パスワードを忘れたとき、新しいパスワードへのリンクがここに送られます。自分で開ける別のメールボックスのアドレスにしてください。',
  'recovery.none': 'まだありません。',
  'recovery.kept': '現在のアドレス:',
  'recovery.address': '再設定用アドレス',
  'recovery.new': '新しい再設定用アドレス',
  'recovery.submit': 'リンクを送信',
  'recovery.remove': '削除',
  'recovery.confirm':
    '{address} のパスワードを忘れたとき、新しいパスワードへのリンクが {recovery} に送られます。',
  'recovery.confirm.submit': 'はい、私のアドレスです',
  'recovery.confirmed': '再設定用アドレスを確認しました。',
  'forward.title': '転送',
  'forward.about': 'あなた宛てのメールはすべて、これらのアドレスにも、またはそこだけに送られます。',
  'forward.to': '転送先',
  'forward.to.help':
    'カンマで区切って最大 {max, number} 件。転送しないときは空のままにしてください。',
  'forward.copy': 'ここにコピーを残す',
  'forward.no-copy':
    'ここにはコピーが残りません。このメールサーバーは、転送したメールのコピーを残せません。',
  'forward.submit': '転送を保存',
  'temporary.title': '一時的なアドレス',
  'temporary.about':
    'このアドレス宛てのメールは、最終日まで届きます。自分のアドレスを知らせなくてよい店やフォームに使ってください。',
  'temporary.none': '現在はありません。',
  'temporary.word': '先頭の文字',
  'temporary.word.help': '英数字、または空。アドレスの残りは自動で作られます。',
  'temporary.ends': '終了まで',
  'temporary.days': '{count, plural, other {# 日}}',
  'temporary.submit': 'アドレスを作成',
  'temporary.until': '{time} まで',
  'temporary.remove': '{address} を今すぐ終了',
  'login.reset': '新しいパスワードを設定しました。そのパスワードでログインしてください。',
  'forgotten.link': 'パスワードをお忘れですか？',
  'forgotten.title': '新しいパスワード',
  'forgotten.lead':
    'メールボックスのアドレスを入力してください。再設定用アドレスがあれば、新しいパスワードへのリンクをそこに送ります。',
  'forgotten.submit': 'リンクを送信',
  'forgotten.back': 'ログインページに戻る',
  'forgotten.asked':
    'このメールボックスに再設定用アドレスがあれば、リンクを送っています。30 分間有効です。',
  'forgotten.asked.help': '何も届かないときは、管理者にご相談ください。',
  'forgotten.choose':
    '{address} の新しいパスワードを選んでください。開いているセッションはすべて終了します。',
  'letter.reset.subject': '新しいパスワード',
  'letter.reset':
    'どなたか（おそらくあなた）が、メールボックス {address} の新しいパスワードを請求しました。\n\n30 分以内に、こちらで選んでください。\n\n{link}\n\nお心当たりがなければ、何もする必要はありません。このリンクなしには何も変わりません。\n',
  'letter.recovery.subject': 'これはあなたの再設定用アドレスですか？',
  'letter.recovery':
    'このアドレスが、メールボックス {address} の再設定用アドレスとして入力されました。パスワードを忘れたとき、新しいパスワードへのリンクがここに送られます。\n\n1 日以内に、こちらで確認してください。\n\n{link}\n\nこのメールボックスにお心当たりがなければ、何もする必要はありません。\n',
  'self.title': '利用者が自分でできること',
  'self.lead':
    '{domain} にメールボックスを持つ人が、設定の「あなたのアカウント」のページで使えるものです。',
  'self.no-origin':
    '新しいパスワードへのリンクは、ページの場所（web.origin）が設定されてから送れるようになります。',
  'self.reset': '新しいパスワードへのリンクを請求する',
  'self.reset.help':
    '本人が確認した再設定用アドレス、またはメールボックスのページで設定したアドレスに送られます。',
  'self.forward': 'メールを転送する',
  'self.forward.help': 'ドメインの転送アドレスがほかのサーバーへ送れない場合、これも送れません。',
  'self.temporary': '一時的なアドレスを作成する',
  'self.temporary.help': '名前は自動で作られ、遅くとも 1 年後に終了します。',
  'self.recovery.lead':
    'このアドレスに、新しいパスワードへのリンクを送れます。ここで設定したものは、確認なしで有効です。',
  'self.recovery.help': 'ないときは空のままにしてください。',
  'self.link': '新しいパスワードへのリンク',
  'self.link.lead': '再設定用アドレスに送られ、30 分間、1 回だけ有効です。',
  'self.link.submit': 'リンクを送信',
  'admin.done.reset-sent': 'リンクを送っています。',
  'admin.act.set-self-service': '利用者が自分でできることの設定',
  'admin.act.confirm-recovery': '再設定用アドレスの確認',
  'admin.act.set-recovery': '再設定用アドレスの設定',
  'admin.act.remove-recovery': '再設定用アドレスの削除',
  'admin.act.send-reset': '新しいパスワードへのリンクの送信',
  'admin.act.reset-password': 'リンクによるパスワードの設定',
  'admin.act.set-forwarding': 'メールボックスの転送の設定',
  'admin.act.add-temporary-address': '一時的なアドレスの作成',
  'admin.act.remove-temporary-address': '一時的なアドレスの終了',
  'admin.domains.show': '表示するドメイン',
  'admin.domains.show.all': 'すべて',
  'admin.domains.show.mine': '自分のドメイン',
  'admin.domains.show.off': '停止中',
  'admin.domains.show.full': 'ほぼ満杯',
  'admin.domains.show.empty': 'メールボックスなし',
  'admin.domains.show.none': '該当するドメインはありません',
  'admin.domains.show.none-yet': '今のところありません。まだ調べていないものがあります',
  'admin.forwarder.end': '自動終了',
  'admin.forwarder.end.lead': '誰かが削除するまで残ります。',
  'admin.forwarder.end.day': '自動的に終了します: {day}',
  'admin.forwarder.end.never': '終了しない',
  'admin.act.end-alias': '転送アドレスの終了日の設定',
};
