// Japanese words of the pages on which mail comes in from elsewhere and goes away as a file.

export const transferJa = {
  'refusal.mail-unreadable':
    'このファイルには読み取れるメールがありません。mbox、1 通のメール（.eml）、または Maildir やこれらのファイルを収めた zip を使えます。',
  'refusal.archive-unsafe':
    'このアーカイブは見かけよりはるかに大きいか、ファイルが多すぎます。フォルダーを 1 つずつ送ってください。',
  'import.title': 'メールのインポート',
  'import.file-title': 'ファイルからのメール',
  'import.about':
    'ほとんどのメールソフトは、フォルダーをファイルに保存できます。mbox、1 通のメール、または Maildir・mbox・メールを収めた zip を取り込めます。このプログラムで書き出したものも、もう一度取り込めます。',
  'import.file': 'ファイル',
  'import.file.help': '最大 {gigabytes, number} GB です。',
  'import.target': 'メールの保存先',
  'import.folders': 'ファイルのフォルダーを保つ（ないものは作成する）',
  'import.doubles': 'フォルダーにすでにあるメールを除く',
  'import.submit': 'インポート',
  'import.progress': 'ファイルの送信状況',
  'import.waits': '接続がありません。自動的に再開します。',
  'import.failed': 'ファイルを送信できませんでした。もう一度お試しください。',
  'import.gone': 'ファイルが最後まで届きませんでした。もう一度送ってください。',
  'import.looking': 'ファイルを調べています。このページを離れても続きます。',
  'import.skipped': '{count, plural, other {# 通はすでにあったため除きました。}}',
  'import.others': '{count, plural, other {メールではない # 個のファイルや部分を除きました。}}',
  'import.broken.over-quota': 'メールボックスに、これらのメールをすべて入れる空きがありません。',
  'import.broken.disk-full':
    'サーバーのディスクがいっぱいです。しばらくしてからもう一度お試しください。',
  'import.broken.mail-unreadable': 'このファイルには読み取れるメールがありません。',
  'import.broken.archive-unsafe':
    'このアーカイブは見かけよりはるかに大きいか、ファイルが多すぎます。フォルダーを 1 つずつ送ってください。',
  'import.broken.limit-reached':
    'このファイルにはメールが多すぎます。分割して、それぞれインポートしてください。',
  'import.broken.not-found': 'ファイルはもうありません。もう一度送ってください。',
  'tasks.import': 'メールをインポート中',
  'export.title': 'すべてをエクスポート',
  'export.all': 'ここにあるすべてのもの',
  'export.about':
    '{folders, plural, other {# 個のフォルダー}}の{messages, plural, other {# 通のメール}}、vCard ファイルの連絡先、設定を 1 つの zip にまとめます。時間がかかることがあります。安全な場所に保管してください。',
  'export.mbox': 'フォルダーごとに 1 ファイル（mbox）',
  'export.mbox.help': 'Thunderbird、Apple Mail など、ほとんどのソフトで読めます。',
  'export.maildir': 'メールごとに 1 ファイル（Maildir）',
  'export.maildir.help':
    'ほかのメールサーバー向けです。すべてのフラグと、届いたままのメールを含みます。',
};
