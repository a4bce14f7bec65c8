// Simplified Chinese words of the pages on which mail comes in from elsewhere and goes away as a file.

export const transferZhHans = {
  'refusal.mail-unreadable':
    '此文件中没有可以读取的邮件。它可以是 mbox、单封邮件（.eml），或包含 Maildir 或此类文件的 zip。',
  'refusal.archive-unsafe': '此压缩包的内容远超其外表，或文件过多。请逐个发送其中的文件夹。',
  'import.title': '导入邮件',
  'import.file-title': '来自文件的邮件',
  'import.about':
    '大多数邮件程序都能把文件夹保存为文件。可以导入 mbox、单封邮件，以及包含 Maildir、mbox 文件或邮件的 zip。本程序导出的内容也可以重新导入。',
  'import.file': '文件',
  'import.file.help': '最大 {gigabytes, number} GB。',
  'import.target': '将邮件放入',
  'import.folders': '保留文件中的文件夹，缺少的将会创建',
  'import.doubles': '略过文件夹中已有的邮件',
  'import.submit': '导入',
  'import.progress': '文件的上传进度',
  'import.waits': '没有连接。连接恢复后会自动继续。',
  'import.failed': '无法发送文件。请重试。',
  'import.gone': '文件没有完整到达。请重新发送。',
  'import.looking': '正在检查文件。您可以离开此页面，任务会继续。',
  'import.skipped': '{count, plural, other {# 封邮件已经存在，已略过。}}',
  'import.others': '{count, plural, other {# 个文件或片段不是邮件，已略过。}}',
  'import.broken.over-quota': '邮箱没有足够的空间存放所有这些邮件。',
  'import.broken.disk-full': '服务器的磁盘已满。请稍后重试。',
  'import.broken.mail-unreadable': '此文件中没有可以读取的邮件。',
  'import.broken.archive-unsafe': '此压缩包的内容远超其外表，或文件过多。请逐个发送其中的文件夹。',
  'import.broken.limit-reached': '此文件中的邮件过多。请将其拆分后分别导入。',
  'import.broken.not-found': '文件已不存在。请重新发送。',
  'tasks.import': '正在导入邮件',
  'export.title': '导出全部内容',
  'export.all': '您在这里的所有内容',
  'export.about':
    '{folders, plural, other {# 个文件夹}}中的{messages, plural, other {# 封邮件}}、vCard 格式的联系人以及您的设置，全部放在一个 zip 中。可能需要一些时间；请妥善保管。',
  'export.mbox': '每个文件夹一个文件（mbox）',
  'export.mbox.help': 'Thunderbird、Apple Mail 和大多数其他程序都能读取。',
  'export.maildir': '每封邮件一个文件（Maildir）',
  'export.maildir.help': '供另一台邮件服务器使用，包含所有标记，每封邮件保持到达时的原样。',
};
