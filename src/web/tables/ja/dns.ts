// What messages-en-dns.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDns } from '../messages-en-dns.ts';

export const dnsJa: Translation<typeof messagesEnDns> = {
  'admin.tab.dns': 'DNS',
  'admin.dns.lead':
    '{domain}を調べたときに世界から見える内容です。メールの届け先、送信を許された相手、メールソフトの接続先を示します。',
  'admin.dns.looked': '{time}に確認しました。',
  'admin.dns.again': 'もう一度確認',
  'admin.dns.all-right': 'メールに必要なものはすべて整っています。',
  'admin.dns.to-do': '{count, plural, other {直すべき点が#件あります。}}',
  'admin.dns.found': '現在のDNSの内容',
  'admin.dns.publish': '公開する内容',
  'admin.dns.publish.help':
    '足りないものは下の「公開する内容」にあります。{domain}のDNSを管理しているところ（通常はドメイン名を取得した会社）で入力してください。全員に見えるようになるまで数時間かかることがあります。',
  'admin.dns.publish.ptr':
    'これを入力できるのは、アドレスを割り当てた会社（通常はホスティング会社）だけです。',
  'admin.dns.publish.file': 'この内容のファイルを、上のアドレスでウェブサーバーに置いてください。',
  'admin.dns.name': '名前',
  'admin.dns.type': '種類',
  'admin.dns.type.file': 'ファイル',
  'admin.dns.value': '値',
  'admin.dns.copy': 'コピー',
  'admin.dns.copied': 'コピーしました',
  'admin.dns.copy.name': '名前{name}をコピー',
  'admin.dns.copy.value': '{name}の値をコピー',
  'admin.dns.services': 'メールソフト用のサーバー',
  'admin.dns.services.label': 'このドメインのサーバー',
  'admin.dns.services.help':
    '1行に1つ、imaps://mail.example.org:993 や submissions://mail.example.org:465 のように入力します。空欄の場合は全体の設定を使います。',
  'admin.dns.services.wrong':
    '「{address}」はサーバーではありません。たとえば imaps:// に続けて名前を入力してください。',
  'admin.done.services-changed': 'メールソフト用のサーバーを変更しました。',
  'dns.verdict.right': '正常',
  'dns.verdict.better': '改善できます',
  'dns.verdict.unknown': '不明',
  'dns.verdict.missing': 'ありません',
  'dns.verdict.wrong': '誤り',
  'dns.topic.mx': 'メールの届け先（MX）',
  'dns.about.mx': 'MXレコードは、{domain}宛てのメールを受け取るサーバーを示します。',
  'dns.topic.reverse': 'このサーバーの名前（PTR）',
  'dns.about.reverse':
    'ほかのサーバーは送信元アドレスの名前を調べ、名前のないものはほとんど信用しません。',
  'dns.topic.spf': '送信を許された相手（SPF）',
  'dns.about.spf': 'SPFレコードは、{domain}からメールを送ってよいサーバーの一覧です。',
  'dns.topic.dkim': '署名（DKIM）',
  'dns.about.dkim':
    '{domain}からのメールは鍵で署名されます。DNSにはその公開鍵があり、相手はそれを使って、本物であり途中で変更されていないことを確かめます。',
  'dns.topic.dmarc': 'あなたの名前を使うメール（DMARC）',
  'dns.about.dmarc':
    'DMARCレコードは、{domain}からと偽るメールをどう扱うかをほかのサーバーに伝えます。',
  'dns.topic.sts': '暗号化された配送（MTA-STS）',
  'dns.about.sts':
    'これがあると、ほかのサーバーは{domain}宛てのメールを、暗号化され検証された接続だけで配送します。',
  'dns.topic.tlsrpt': '暗号化の報告（TLSRPT）',
  'dns.about.tlsrpt': '暗号化された配送に失敗したときに知らせる宛先を示します。',
  'dns.topic.services': 'メールソフトの接続先（SRV）',
  'dns.about.services': 'メールソフトは、受信と送信に使うサーバーをここで調べます。',
  'dns.topic.setup': 'メールソフトの自動設定',
  'dns.about.setup':
    'Thunderbird、Outlookなどは、これらの名前でこのサーバーに設定を問い合わせます。',
  'dns.say.unanswered':
    'DNSから応答がなかったため、わかりません。しばらくしてからもう一度確認してください。',
  'dns.say.host-unset':
    'Dispatchはこのメールサーバーの名前を知りません。設定の[dns]セクションで mail_host を指定してください。',
  'dns.say.host-missing':
    '設定ではこのメールサーバーの名前は{host}ですが、その名前のアドレスがDNSにありません。',
  'dns.say.mx.right': '{domain}宛てのメールは{host}、つまりこのサーバーに届きます。',
  'dns.say.mx.same':
    '{domain}宛てのメールは{hosts}に届きます。これはこのサーバー{host}の別名です。',
  'dns.say.mx.also':
    'メールは{hosts}にも届くことがあり、そこからこのサーバーに渡す必要があります。',
  'dns.say.mx.elsewhere':
    '{domain}宛てのメールは、このサーバー{host}ではなく{hosts}に届きます。ここで受け取るときは変更してください。',
  'dns.say.mx.missing':
    '{domain}宛てのメールの届け先が示されていないため、ほかのサーバーは確実に配送できません。',
  'dns.say.mx.null':
    'DNSは、{domain}がメールを一切受け取らないと示しています。ほかのサーバーは配送を試みません。',
  'dns.say.mx.no-address': '{host}にはアドレスがないため、そこには配送できません。',
  'dns.say.reverse.right': '{address}の名前は{name}で、その名前は同じアドレスを指しています。',
  'dns.say.reverse.missing':
    '{address}には名前がありません。そのため多くのサーバーがメールを拒否します。',
  'dns.say.reverse.other':
    '{address}の名前は{name}ですが、その名前は同じアドレスを指していません。そのため多くのサーバーがメールを拒否します。',
  'dns.say.spf.right':
    'このサーバーからのメールは合格します。レコードは、許された{max, number}回の照会のうち{count, number}回を使います。',
  'dns.say.spf.missing':
    '{domain}からメールを送ってよいサーバーが示されていません。誰でも送れるため、あなたのメールもほかと区別できません。',
  'dns.say.spf.several':
    'SPFレコードが{count, number}件あります。2件以上あると無効になるため、1件にまとめてください。',
  'dns.say.spf.broken': 'ほかのサーバーはこのレコードを読めません。誤りは「{term}」にあります。',
  'dns.say.spf.fails':
    'このサーバーは{address}から送信しますが、そのメールは合格しません（結果：{result}）。このアドレスをレコードに加えてください。',
  'dns.say.spf.many':
    'レコードは{count, number}回の照会を必要としますが、サーバーは{max, number}回で打ち切ります。使わなくなったサービスの include など、不要なものを取り除いてください。',
  'dns.say.spf.everybody':
    'このレコードは世界中の誰にでも送信を許しています。末尾の「all」を「~all」に変えてください。',
  'dns.say.spf.open':
    'レコードは、載っていないサーバーの扱いを示していません。末尾を「~all」にしてください。',
  'dns.say.dkim.none': 'Dispatchには{domain}の鍵がまだありません。',
  'dns.say.dkim.right': 'メールは、公開されている鍵「{selector}」で署名されています。',
  'dns.say.dkim.next': '次の鍵「{selector}」は公開されており、使用できます。',
  'dns.say.dkim.waiting':
    '次の鍵「{selector}」はまだ公開されていません。公開されると、メールはこの鍵で署名されます。',
  'dns.say.dkim.missing': '鍵「{selector}」が公開されていないため、誰も署名を確認できません。',
  'dns.say.dkim.other': 'DNSの内容が鍵「{selector}」と異なるため、署名が偽造に見えます。',
  'dns.say.dmarc.missing':
    '{domain}からと偽るメールの扱いが、ほかのサーバーに伝えられていません。まず、報告を求めるだけで何も変えないレコードから始めてください。',
  'dns.say.dmarc.several':
    'DMARCレコードが{count, number}件あります。2件以上あると無効になるため、1件だけ残してください。',
  'dns.say.dmarc.broken': 'ほかのサーバーはこのレコードを読めません。誤りは「{tag}」にあります。',
  'dns.say.dmarc.parent': '{name}のレコードがここにも適用されます。',
  'dns.say.dmarc.none':
    '{domain}からと偽るメールは、ほかのメールと同じに扱われます（p=none）。自分のメールが合格することを報告で確かめたら、p=quarantine に変えてください。',
  'dns.say.dmarc.quarantine':
    '{domain}からと偽るメールは、迷惑メールに入れられます（p=quarantine）。',
  'dns.say.dmarc.reject': '{domain}からと偽るメールは拒否されます（p=reject）。',
  'dns.say.dmarc.part': 'これが適用されるのは、そのうちの{percent, number} %だけです（pct）。',
  'dns.say.dmarc.reports': '報告は{addresses}に送られます。',
  'dns.say.dmarc.silent':
    '誰も報告を受け取らないため、あなたの名前で送っている相手がわかりません。rua=mailto: と自分のアドレスを加えてください。',
  'dns.say.dmarc.stranger':
    '{other}が受け取ると示していないため、{address}には報告が送られません。{other}のDNSを管理する人が下のレコードを公開する必要があります。',
  'dns.say.dmarc.strict':
    '{domain}自身だけが認められ、その下の名前は認められません（adkim=s または aspf=s）。すべての送信元がこれに従っているか確認してください。',
  'dns.say.sts.missing':
    'ほかのサーバーは暗号化せずに配送することもあり、途中にいる誰かがそう仕向けることもできます。',
  'dns.say.sts.broken': 'レコードを読めません。英数字の id を持つものが1件だけ必要です。',
  'dns.say.sts.no-policy':
    '{host}からポリシーを取得できません。その名前の証明書を持つウェブサーバーが応答する必要があります。',
  'dns.say.sts.bad-policy': 'ポリシーは取得できましたが、読めません。',
  'dns.say.sts.other-host':
    'ポリシーに{hosts}が含まれていないため、これに従うサーバーはそこに配送しません。',
  'dns.say.sts.testing':
    'ポリシーは試験中で、失敗は報告されるだけです。報告に問題がなければ「mode: enforce」に変え、レコードの id を新しくしてください。',
  'dns.say.sts.off': 'ポリシーは何も求めていません（mode: none）。',
  'dns.say.sts.right': 'ほかのサーバーは、暗号化された接続だけで{host}に配送します。',
  'dns.say.tlsrpt.missing':
    'ほかのサーバーが暗号化して配送できなかったとき、誰にも知らされません。',
  'dns.say.tlsrpt.broken': 'レコードを読めません。rua= と宛先を持つものが1件だけ必要です。',
  'dns.say.tlsrpt.right': '失敗は報告されます。',
  'dns.say.services.right': '{name}は正常です。',
  'dns.say.services.missing': '{name}がありません。ソフトは推測するか、利用者に尋ねます。',
  'dns.say.services.other': '{name}の指す先は、{host}のポート{port}ではありません。',
  'dns.say.services.none':
    'Dispatchはメールソフトの受信先と送信先を知りません。設定の[dns]セクションで mail_host と services を指定してください。',
  'dns.say.setup.right': '{name}はあります。',
  'dns.say.setup.missing': '{name}がありません。これを探すソフトは、代わりに利用者に尋ねます。',
};
