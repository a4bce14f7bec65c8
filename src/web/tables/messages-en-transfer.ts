// English words of the pages on which mail comes in from elsewhere and goes away as a file.

export const messagesEnTransfer = {
  'refusal.mail-unreadable':
    'There is no mail in this file that could be read. It can be an mbox, a single message (.eml), or a zip of a Maildir or of such files.',
  'refusal.archive-unsafe':
    'This archive holds far more than it looks like, or too many files. Please send its folders one by one.',
  'import.title': 'Import mail',
  'import.file-title': 'Mail from a file',
  'import.about':
    'Most mail programs can save folders as files. An mbox, a single message, and a zip of a Maildir, of mbox files or of messages can be taken in. What comes out of the export of this program can be taken in again.',
  'import.file': 'File',
  'import.file.help': 'At most {gigabytes, number} GB.',
  'import.target': 'Put the messages into',
  'import.folders': 'Keep the folders of the file; those that are missing are made',
  'import.doubles': 'Leave out what its folder has already',
  'import.submit': 'Import',
  'import.progress': 'How much of the file has gone up',
  'import.waits': 'There is no connection. It goes on by itself.',
  'import.failed': 'The file could not be sent. Please try again.',
  'import.gone': 'The file did not arrive whole. Please send it again.',
  'import.looking': 'The file is being looked through. You may leave this page; it goes on.',
  'import.skipped':
    '{count, plural, one {# message was there already and was left out.} other {# messages were there already and were left out.}}',
  'import.others':
    '{count, plural, one {# file or piece was left out because it is no mail.} other {# files or pieces were left out because they are no mail.}}',
  'import.broken.over-quota': 'There is not enough room in the mailbox for all of these messages.',
  'import.broken.disk-full': 'The disk of the server is full. Please try again later.',
  'import.broken.mail-unreadable': 'There is no mail in this file that could be read.',
  'import.broken.archive-unsafe':
    'This archive holds far more than it looks like, or too many files. Please send its folders one by one.',
  'import.broken.limit-reached':
    'There are too many messages in this file. Please divide it and import the parts.',
  'import.broken.not-found': 'The file is not there any more. Please send it again.',
  'tasks.import': 'Importing mail',
  'export.title': 'Export everything',
  'export.all': 'Everything that you have here',
  'export.about':
    '{messages, plural, one {# message} other {# messages}} in {folders, plural, one {# folder} other {# folders}}, your contacts as a vCard file and your settings, in one zip. It may take a while; keep it in a safe place.',
  'export.mbox': 'One file for each folder (mbox)',
  'export.mbox.help': 'Thunderbird, Apple Mail and most other programs read it.',
  'export.maildir': 'One file for each message (Maildir)',
  'export.maildir.help': 'For another mail server, with all flags, each message as it arrived.',
} as const;
