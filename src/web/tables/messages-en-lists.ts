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
  'folders.favourites': 'Favourites',
  'folders.favourite': 'Among the favourites, above all folders',
  'folders.color': 'Colour',
  'folders.color.none': 'Without a colour',
  'folders.color.red': 'Red',
  'folders.color.orange': 'Orange',
  'folders.color.yellow': 'Yellow',
  'folders.color.green': 'Green',
  'folders.color.teal': 'Teal',
  'folders.color.blue': 'Blue',
  'folders.color.purple': 'Purple',
  'folders.color.pink': 'Pink',
  'done.folder-look': 'The folder looks like that now.',
} as const;
