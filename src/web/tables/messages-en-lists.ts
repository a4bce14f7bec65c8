// English words of lists and their rows, of folders as somebody arranges them, and of accounts that
// one person has linked.

export const messagesEnLists = {
  'list.rows-conversations': 'One row for each conversation',
  'list.rows-messages': 'One row for each message',
  'list.pick-shown': 'All {count, number} that this list shows',
  'list.me': 'me',
  'list.conversation': 'A conversation of {count, plural, one {# message} other {# messages}}',
  'list.before': 'Previous message',
  'list.after': 'Next message',
} as const;
