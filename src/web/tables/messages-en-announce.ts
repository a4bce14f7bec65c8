// English words of messages to all people of a domain.

export const messagesEnAnnounce = {
  'admin.tab.announce': 'Announcement',
  'announce.title': 'Write to the people of this domain',
  'announce.lead':
    'Everybody gets a mail of their own and sees no other address. It is plain text, and goes out after you have looked at it once more.',
  'announce.subject': 'Subject',
  'announce.text': 'What there is to say',
  'announce.to': 'To',
  'announce.to.all': 'Every mailbox',
  'announce.to.full': 'Mailboxes that are nearly full',
  'announce.to.ending': 'Mailboxes that end soon',
  'announce.to.never': 'Mailboxes that nobody has opened yet',
  'announce.to.some': 'These alone:',
  'announce.names': 'Names of mailboxes',
  'announce.names.help': 'With blanks, commas or lines between them, such as “bob, alice”.',
  'announce.look': 'Look at it first',
  'announce.nobody': 'That is nobody. Name at least one mailbox, or choose others.',
  'announce.preview': 'Before it goes',
  'announce.count': '{count, plural, one {It goes to one mailbox} other {It goes to # mailboxes}}',
  'announce.more': '{count, plural, one {and one more} other {and # more}}',
  'announce.once':
    'Nobody gets it twice, even if the server is restarted meanwhile. Mailboxes that are switched off are left out. You can stop it; what has arrived stays.',
  'announce.send': '{count, plural, one {Send it} other {Send # mails}}',
  'admin.task.announce': 'Announcement',
  'admin.task.undelivered': '{address} did not get it.',
  'admin.task.unsure':
    'Whether {address} got it is not known: the server was stopped at that moment. It was not sent again.',
  'admin.act.announce': 'Announcement sent',
} as const;
