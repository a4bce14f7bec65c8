// English words of the panel's pages about mailboxes, beside those in messages-en-panel.ts.

export const messagesEnMailboxes = {
  'refusal.password-expired': 'Please choose a password of your own first.',
  'refusal.import-list':
    'This is no list with a line for each mailbox. A CSV file that a spreadsheet saves will do.',

  'admin.account-fact.displayName': 'a name that is shown',
  'admin.account-fact.quota': 'a quota',
  'admin.account-fact.expiresMs': 'a last day',
  'admin.account-fact.services': 'what it may be used for',
  'admin.account-fact.isActive': 'switching it off',
  'admin.account-fact.mayChangePassword': 'who may change the password',

  'admin.mailboxes.show': 'Which mailboxes are shown',
  'admin.mailboxes.show.all': 'All',
  'admin.mailboxes.show.off': 'Switched off',
  'admin.mailboxes.show.full': 'Nearly full',
  'admin.mailboxes.show.ending': 'Ending soon',
  'admin.mailboxes.show.never': 'Never logged in',
  'admin.mailboxes.show.none': 'No mailbox is like that',
  'admin.mailboxes.show.none-yet': 'None so far; there are more to look through',
  'admin.mailboxes.password.help':
    'Leave it empty and a good one is made, and shown once for you to hand on.',

  'admin.mailbox.glance': 'At a glance',
  'admin.mailbox.holds': 'Holds',
  'admin.mailbox.no-quota': 'no quota',
  'admin.mailbox.last-login': 'Last login',
  'admin.mailbox.last-login.never': 'Never',
  'admin.mailbox.aliases': 'Forwarders that lead here',
  'admin.mailbox.aliases.none': 'None',
  'admin.mailbox.over': 'ended',
  'admin.mailbox.facts': 'What it may be used for',
  'admin.mailbox.name': 'Name of the person',
  'admin.mailbox.name.help': 'Shown beside the address in lists like this one.',
  'admin.mailbox.quota.field': 'Quota',
  'admin.mailbox.quota.help': 'Such as 2 GB. Mail that does not fit is refused. Empty is no limit.',
  'admin.mailbox.quota-messages': 'Messages at most',
  'admin.mailbox.quota-messages.help': 'Empty is no limit, which is usual.',
  'admin.mailbox.services': 'Ways in and out',
  'admin.service.webmail': 'Webmail',
  'admin.service.imap': 'IMAP, for mail programs and phones',
  'admin.service.pop3': 'POP3, for programs that fetch mail away',
  'admin.service.smtp': 'SMTP, to send with a mail program',
  'admin.mailbox.expires': 'Last day',
  'admin.mailbox.expires.help': 'After it nobody logs in; mail still arrives. Empty is never.',
  'admin.mailbox.active': 'Switched on',
  'admin.mailbox.active.help':
    'Off, nobody logs in and every open session ends within seconds. Mail and settings stay.',
  'admin.mailbox.own_password': 'Its owner may change the password',
  'admin.mailbox.own_password.help': 'Off for mailboxes that several people share.',
  'admin.mailbox.password.must-change': 'Its owner has to choose another one at the next login',
  'admin.mailbox.password.must-change.help':
    'In the browser. Mail programs go on with this one until then.',
  'new-password.title': 'Choose your own password',
  'new-password.lead':
    'The password that you logged in with was set by somebody else. Please choose one that only you know; then you go on.',
  'admin.mailbox.password.make': 'Make one and show it once',
  'admin.mailbox.password.own': 'Or type one',
  'admin.mailbox.made': 'The password of {address}',
  'admin.mailbox.made.lead':
    'It is not shown again and stands nowhere in readable form. Hand it on in a safe way; its owner can change it under Settings.',
  'admin.mailbox.rename': 'Give it another name',
  'admin.mailbox.rename-or-move': 'Give it another name, or move it to another domain',
  'admin.mailbox.rename.lead':
    'Its mail, its settings and its rights go along, and everybody is logged out. Forwarders that lead to the old address still do: change them too, or add one from the old address to the new.',
  'admin.mailbox.name.domain': 'Domain',
  'admin.mailbox.rename.submit': 'Change the address',

  'admin.export': 'Download the list (CSV)',
  'admin.import.title': 'Add many mailboxes',
  'admin.import.list': 'A list of mailboxes',
  'admin.import.lead':
    'One line for each, such as a spreadsheet saves as CSV. Nothing is added before you have seen what would be.',
  'admin.import.file': 'A file',
  'admin.import.paste': 'Or paste the lines here',
  'admin.import.columns':
    'Columns: address, password, name, quota, expires, services, active. Without a first line that names them they are taken in the order address, password, name, quota. A super administrator may give password_hash instead of password.',
  'admin.import.look': 'See what would happen',
  'admin.import.nothing': 'Please choose a file, or paste some lines.',
  'admin.import.preview': 'What would happen',
  'admin.import.fresh':
    '{count, plural, =0 {Nothing would be added.} one {# mailbox would be added.} other {# mailboxes would be added.}}',
  'admin.import.more': '{count, plural, one {And # more.} other {And # more.}}',
  'admin.import.begin': '{count, plural, one {Add # mailbox} other {Add # mailboxes}}',
  'admin.import.other': 'Take another list',
  'admin.import.taken':
    '{count, plural, one {# name is taken already} other {# names are taken already}}',
  'admin.import.taken.lead': 'They stay as they are, whatever their lines say.',
  'admin.import.problems':
    '{count, plural, one {# line cannot be used} other {# lines cannot be used}}',
  'admin.import.problems.lead':
    'They are left out. You can add the rest now, mend these, and upload the same list again: what is there by then is left as it is.',
  'admin.import.line': 'Line {line, number}',
  'admin.import.problem.address': 'is no address that can be used',
  'admin.import.problem.other-domain': 'belongs to another domain',
  'admin.import.problem.twice': 'stands in the list twice',
  'admin.import.problem.no-password': 'has no password',
  'admin.import.problem.weak-password': 'has a password that is too easy to guess',
  'admin.import.problem.hash': 'has a password hash of no known kind',
  'admin.import.problem.quota': 'has a quota that is no size',
  'admin.import.problem.expires': 'has a last day that is none',
  'admin.import.problem.services': 'names a service that there is not',

  'admin.task.title': 'Work on many mailboxes',
  'admin.task.import': 'Adding mailboxes',
  'admin.task.change': 'Changing mailboxes',
  'admin.task.waiting': 'Not begun yet.',
  'admin.task.running': '{position, number} of {total, number} …',
  'admin.task.done': 'Done: {done, number} of {total, number}.',
  'admin.task.stopped': 'Stopped after {position, number} of {total, number}. What was done stays.',
  'admin.task.failed':
    'It ended after {position, number} of {total, number}. What was done until then stays.',
  'admin.task.lost':
    'Nothing was heard of it for a minute, after {position, number} of {total, number}: the server may have been started anew. Begin again; what is there is left as it is.',
  'admin.task.stop': 'Stop',
  'admin.task.back': 'To the mailboxes',
  'admin.task.left': '{address} was there already and was left as it is.',

  'admin.task.refused': '{address}: {why}',

  'admin.bulk': 'With those that are ticked',
  'admin.bulk.all': 'All that are shown, on every page',
  'admin.bulk.pick': 'Tick {address}',
  'admin.bulk.off': 'Switch off',
  'admin.bulk.on': 'Switch on',
  'admin.bulk.quota': 'Set the quota to',
  'admin.bulk.remove': 'Delete',

  'admin.deleted.title': 'Deleted mailboxes',
  'admin.deleted.lead':
    'They can be brought back with their mail, their password and their settings until their days are over; then they are erased for good.',
  'admin.deleted.none': 'Nothing was deleted lately',
  'admin.deleted.on': 'deleted on {day}',
  'admin.deleted.restore': 'Bring it back',
  'admin.done.mailbox-restored': 'The mailbox is back, with its mail.',

  'admin.done.mailbox-changed': 'The mailbox has been changed.',
  'admin.done.mailbox-renamed': 'The mailbox has its new address. Its mail went along.',
} as const;
