// Operators as they are offered while one types, each with what it does. They are typed the same in
// every language. What ends in a colon takes a value.

import type { MessageKey } from '../../../web/texts.ts';

export const operatorTerms: readonly (readonly [term: string, says: MessageKey])[] = [
  ['from:', 'search.help.people'],
  ['to:', 'search.help.people'],
  ['cc:', 'search.help.people'],
  ['subject:', 'search.help.fields'],
  ['body:', 'search.help.fields'],
  ['filename:', 'search.help.fields'],
  ['has:attachment', 'search.help.has'],
  ['has:image', 'search.help.has'],
  ['has:link', 'search.help.has'],
  ['has:invite', 'search.help.has'],
  ['is:unread', 'search.help.is'],
  ['is:read', 'search.help.is'],
  ['is:flagged', 'search.help.is'],
  ['is:answered', 'search.help.is'],
  ['is:forwarded', 'search.help.is'],
  ['is:draft', 'search.help.is'],
  ['in:', 'search.help.in'],
  ['in:anywhere', 'search.help.in'],
  ['only:', 'search.help.in'],
  ['label:', 'search.help.label'],
  ['before:', 'search.help.time'],
  ['after:', 'search.help.time'],
  ['older_than:1y', 'search.help.time'],
  ['newer_than:7d', 'search.help.time'],
  ['larger:5M', 'search.help.size'],
  ['smaller:100K', 'search.help.size'],
  ['list:', 'search.help.list'],
];
