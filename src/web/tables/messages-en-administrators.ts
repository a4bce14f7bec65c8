// English words of the panel's pages about administrators, and of the proof before what is dangerous.

export const messagesEnAdministrators = {
  'admin.places': 'Places of the administration',
  'admin.place.domains': 'Domains',
  'admin.place.administrators': 'Administrators',
  'admin.place.monitor': 'Processes',
  'admin.place.diagnostics': 'Diagnostics',
  'admin.save': 'Save',
  'admin.cancel': 'Cancel',
  'admin.error.size': 'Please type a size such as 500 MB or 2 GB, or nothing for no limit.',

  'admin.proof.title': 'Is it you?',
  'admin.proof.lead':
    'What you are about to do cannot easily be undone. Please type the password of {address}, with which you logged in. You will not be asked again for ten minutes.',
  'admin.proof.password': 'Your password',
  'admin.proof.submit': 'Go on',

  'admin.administrators.title': 'Administrators',
  'admin.administrators.lead':
    'Who looks after domains, and how far they may go. Everybody logs in on the same page as for mail.',
  'admin.administrators.add': 'Add an administrator',
  'admin.administrators.empty': 'Nobody else administers here',
  'admin.administrators.empty.help':
    'Give somebody the rights to look after a domain, so that you need not do everything yourself. Super administrators who are named in the configuration file are not in this list.',

  'admin.administrator.super': 'super',
  'admin.administrator.line': '{domains} · {rights}',
  'admin.administrator.who': 'Who',
  'admin.administrator.what': 'What they may do',
  'admin.administrator.kind': 'How they log in',
  'admin.administrator.kind.account': 'With an account of this server',
  'admin.administrator.kind.account.help':
    'They keep their password and get a panel beside their mail.',
  'admin.administrator.kind.own': 'With a name and a password for this alone',
  'admin.administrator.kind.own.help': 'They have no mailbox here. Type the password below.',
  'admin.administrator.name': 'Address',
  'admin.administrator.name.help': 'Of an account here, such as name@example.org.',
  'admin.administrator.name.either':
    'Of an account here; or the name of somebody new, in the form of an address.',
  'admin.administrator.no-account': 'There is no account {name} here. Add the account first.',
  'admin.administrator.password.help':
    'Several words in a row are easy to keep and hard to guess. Only they should know it in the end.',
  'admin.administrator.reach': 'Where',
  'admin.administrator.reach.some': 'Some domains',
  'admin.administrator.reach.some.help': 'Only those named below, with the rights chosen there.',
  'admin.administrator.reach.every': 'Every domain',
  'admin.administrator.reach.every.help':
    'A super administrator may do everything, adding and removing domains and administrators included.',
  'admin.administrator.domains': 'Domains',
  'admin.administrator.domains.help': 'One on each line. They must be there already.',
  'admin.administrator.domains.none': 'Please choose at least one domain.',
  'admin.administrator.domains.unknown': 'There is no domain “{name}” here.',
  'admin.administrator.domains.count':
    '{count, plural, =0 {No domain} one {{first}} other {{first} and {more, number} more}}',
  'admin.administrator.may': 'In these domains they may change',
  'admin.administrator.may.help':
    'Without any of it they may look at everything and change nothing.',
  'admin.right.accounts': 'Mailboxes',
  'admin.right.accounts.help':
    'Add, change, switch off and delete mailboxes, and set their passwords.',
  'admin.right.aliases': 'Forwarders',
  'admin.right.aliases.help': 'Where mail goes that has no mailbox, the catch-all included.',
  'admin.right.quotas': 'Quotas',
  'admin.right.quotas.help':
    'How much a mailbox may hold. Without this, new mailboxes get the default of their domain.',
  'admin.right.settings': 'Settings of the domain',
  'admin.right.settings.help': 'Its description and how it looks; never its limits.',
  'admin.right.all': 'everything there',
  'admin.right.none': 'looks only',
  'admin.administrator.accounts-max': 'Mailboxes at most',
  'admin.administrator.accounts-max.help': 'In all these domains together. Empty is no limit.',
  'admin.administrator.quota-max': 'Storage to give away',
  'admin.administrator.quota-max.help':
    'All quotas together, such as 50 GB. Empty is no limit. With one, every mailbox needs a quota.',
  'admin.administrator.active': 'May log in',
  'admin.administrator.active.help': 'Switched off, they keep their rights for another time.',
  'admin.administrator.is-account':
    'An account of this server: name, password and mail stay as they are, whatever you change here.',
  'admin.administrator.self':
    'This is you. Nobody changes their own rights: another super administrator can do it.',
  'admin.administrator.removal': 'Take the rights back',
  'admin.administrator.removal.account':
    'They look after nothing any more and are logged out. The account and its mail stay.',
  'admin.administrator.removal.own': 'They cannot log in any more. No mail is touched.',
  'admin.administrator.removal.confirm': 'Yes, {name} is to administer nothing any more',

  'admin.done.administrator-added': 'The administrator has been added.',
  'admin.done.administrator-changed': 'The rights have been changed. They count within seconds.',
  'admin.done.administrator-removed': 'The rights have been taken back.',
} as const;
