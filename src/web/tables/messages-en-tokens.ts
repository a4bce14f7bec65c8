// English words of the panel's page about tokens, with which programs administer.

export const messagesEnTokens = {
  'admin.place.tokens': 'Programs',
  'admin.tokens.title': 'Programs that administer',
  'admin.tokens.lead':
    'A program, such as a shop or a script, administers with a token in the place of a password, at {address}.',
  'admin.tokens.description': 'What it can ask for',
  'admin.tokens.list': 'Tokens',
  'admin.tokens.empty': 'No program administers yet',
  'admin.tokens.empty.help': 'Add a token, and give it no more rights than the program needs.',
  'admin.tokens.line': '{rights} · {domains}',
  'admin.tokens.domains.all': 'all domains of {owner}',
  'admin.tokens.domains.count':
    '{count, plural, one {{first}} other {{first} and {more, number} more}}',
  'admin.tokens.used': 'used on {day}',
  'admin.tokens.unused': 'never used',
  'admin.tokens.until': 'until {day}',
  'admin.tokens.over': 'expired',
  'admin.tokens.trusted': 'trusted',
  'admin.tokens.remove': 'Remove',
  'admin.tokens.remove.label': 'Remove the token {name}',
  'admin.tokens.add': 'Add a token',
  'admin.token.name': 'Name',
  'admin.token.name.help': 'Says in this list and in the audit log which program it was.',
  'admin.token.reach': 'What it may do',
  'admin.token.reach.every': 'Everything that I may do',
  'admin.token.reach.every.help': 'When my rights change, so do those of the token.',
  'admin.token.reach.some': 'Less than that',
  'admin.token.reach.some.help': 'Only what is named below.',
  'admin.token.domains': 'In these domains',
  'admin.token.domains.help': 'One on each line. Empty means all that I administer.',
  'admin.token.domains.super':
    'One on each line. A super administrator has to name them, or choose everything above.',
  'admin.token.may': 'It may change',
  'admin.token.may.help': 'Without any of it, it may look at everything and change nothing.',
  'admin.token.trusted': 'It may delete, and set passwords',
  'admin.token.trusted.help':
    'What you are asked your password for. A program cannot be asked, so it may or may not.',
  'admin.token.networks': 'From these addresses',
  'admin.token.networks.help':
    'Addresses or networks, such as 192.0.2.7 or 2001:db8::/32, one on each line. Empty means from anywhere.',
  'admin.token.networks.wrong': 'One of these is no address and no network.',
  'admin.token.until': 'Until',
  'admin.token.until.help': 'The last day on which it works. Empty means for ever.',
  'admin.token.until.wrong': 'Please choose a day that is still to come.',
  'admin.token.limit': 'There are {max, number} tokens already. Remove one that is not needed.',
  'admin.token.made': 'The token of {name}',
  'admin.token.made.help':
    'Copy it now: it is shown this once. Whoever has it can do what it may, so keep it like a password.',
  'admin.token.made.back': 'Done',
  'admin.done.token-removed': 'The token was removed. The program can do nothing any more.',
} as const;
