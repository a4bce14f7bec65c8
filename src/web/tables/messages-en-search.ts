// English words of the search and of conversations.

export const messagesEnSearch = {
  'search.title': 'Search',
  'search.for': 'Search: {query}',
  'search.field': 'Search mail',
  'search.go': 'Search',
  'search.terms': 'Ways to narrow the search',
  'search.results': 'Results',
  'search.order': 'Order',
  'search.by-date': 'Newest first',
  'search.by-relevance': 'Best first',
  'search.nothing':
    'Nothing was found for “{query}”. Fewer or shorter words find more; Junk and Trash are only looked through when you ask for them.',
  'search.partly':
    'Searching the newest {indexed, number} of {total, number} messages; the rest is being read in the background.',
  'search.progress': '{indexed, number} of {total, number} messages can be searched so far.',
  'search.in-folder': 'in {folder}',
  'search.pages': 'Pages of the results',
  'search.page': 'Page {page, number}',
  'search.newer': 'Previous page',
  'search.older': 'Next page',
  'search.lead': 'Type words, or narrow things down like this:',
  'search.help.words': 'both words, anywhere in the message',
  'search.help.phrase': 'exactly these words side by side',
  'search.help.or': 'one or the other, but without the third',
  'search.help.people': 'by sender, recipient or copy',
  'search.help.fields': 'in the subject, the text or a file name only',
  'search.help.has': 'with an attachment, a picture, a link or an invitation',
  'search.help.is': 'by its state',
  'search.help.in': 'in a folder and those below it, in it alone, or everywhere',
  'search.help.label': 'with a label',
  'search.help.time': 'by date, or by age in days, weeks, months, years',
  'search.help.size': 'by size',
  'search.help.list': 'from a mailing list',

  'conversation.title': 'In this conversation',
  'conversation.more': 'and {count, number} more',
} as const;
