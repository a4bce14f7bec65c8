// English words of the administration panel and of the settings pages.

import { messagesEnDomains } from './messages-en-domains.ts';
import { messagesEnMailboxes } from './messages-en-mailboxes.ts';

export const messagesEnPanel = {
  ...messagesEnDomains,
  ...messagesEnMailboxes,

  'form.error.missing': 'Please fill this in.',
  'form.error.password-again': 'The two passwords are not the same. Please type both again.',

  'admin.sections': 'Sections of this domain',
  'admin.tab.mailboxes': 'Mailboxes',
  'admin.tab.forwarders': 'Forwarders',
  'admin.tab.password': 'Password',
  'admin.tab.settings': 'Settings',
  'admin.add': 'Add',
  'admin.number': '{number, number}',
  'admin.pages': 'Pages of the list',
  'admin.pages.first': 'Back to the first page',
  'admin.pages.next': 'Next page',
  'admin.pages.past-end': 'Nothing more in this list',
  'admin.pages.past-end.help': 'The list ends before this page.',
  'admin.search.label': 'Find names that begin with …',
  'admin.search.submit': 'Find',
  'admin.search.clear': 'Show all',
  'admin.search.none': 'Nothing here begins with “{sought}”',
  'admin.search.none.help': 'Only the beginning of a name is looked at.',

  'admin.field.password': 'Password',
  'admin.field.password.help':
    'Several words in a row are easy to keep and hard to guess. Its owner can change it under Settings.',
  'admin.field.password-new': 'New password',
  'admin.field.password-again': 'Password again',
  'admin.field.password-again.help': 'Leave empty if you are sure of what you typed.',
  'admin.error.local-part':
    '“{localPart}” cannot be used. Letters a to z, digits, and between them dots, hyphens and underscores can; 64 characters at most.',
  'admin.error.limit': 'Please type a number, or nothing for no limit.',
  'admin.error.domain-name':
    '“{name}” cannot be the name of a domain. It looks like example.org: letters a to z, digits and hyphens, with dots between.',
  'admin.error.domain-path':
    'This path cannot be used: it must be absolute and lie inside the mail directory of the server.',
  'admin.error.limit-reached': 'All mailboxes of this domain are in use.',
  'admin.error.target':
    '“{address}” cannot be used: please name a whole address such as name@example.org.',
  'admin.error.target-too-many':
    'That is more than one forwarder can hold. Put some of the addresses into a second forwarder, and name that one here.',

  'admin.domains.title': 'Domains',
  'admin.domains.lead': 'Open a domain to look after its mailboxes and forwarders.',
  'admin.domains.name': 'Domain',
  'admin.domains.mailboxes': 'Mailboxes',
  'admin.domains.forwarders': 'Forwarders',
  'admin.domains.used': '{used, number} of {max, number}',
  'admin.domains.empty': 'There is no domain yet',
  'admin.domains.empty.help': 'Add the first one with the form on this page.',
  'admin.domains.gone.help': 'The domains that you looked after have been removed.',
  'admin.domains.add': 'Add a domain',
  'admin.domains.add.lead':
    'Its mailboxes can be added right away. The mail server takes mail for it from then on.',
  'admin.domains.field.name': 'Name of the domain',
  'admin.domains.field.limit': 'Mailboxes at most',
  'admin.domains.field.limit.help': 'Leave empty for no limit.',
  'admin.domains.field.password.help':
    'For whoever looks after this domain alone. Leave empty if nobody is to log in with its name.',
  'admin.domains.field.path.more': 'Where its mail lies',
  'admin.domains.field.path': 'Directory',
  'admin.domains.field.path.help':
    'An absolute path inside the mail directory of the server. Left empty, it is the name of the domain there.',

  'admin.domain.names': 'Other names',
  'admin.domain.names.lead':
    'Mail to an address at one of these names goes to the same address at {domain}.',
  'admin.domain.names.field': 'Another name of the domain',
  'admin.domain.names.submit': 'Add the name',
  'admin.domain.names.removal': 'Remove the name {name}',
  'admin.domain.removal': 'Remove this domain',
  'admin.domain.removal.lead':
    'New mail to it is refused from then on. Nothing on the disk is touched.',
  'admin.domain.removal.submit': 'Remove the domain',

  'admin.mailboxes.title': 'Mailboxes',
  'admin.mailboxes.lead': 'Each mailbox is one person’s login and mail.',
  'admin.mailboxes.used': '{used, number} of {max, number} used',
  'admin.mailboxes.count':
    '{count, plural, =0 {None yet} one {# mailbox} other {# mailboxes}}, no limit',
  'admin.mailboxes.empty': 'No mailbox yet',
  'admin.mailboxes.empty.help':
    'Add the first one with the form on this page. Its owner can log in right away.',
  'admin.mailboxes.add': 'Add a mailbox',
  'admin.mailboxes.local-part': 'Name before the @',
  'admin.mailboxes.local-part.help': 'For example first.last. A forwarder can give a second name.',
  'admin.mailboxes.full': 'All mailboxes of this domain are in use',
  'admin.mailboxes.full.super': 'Delete one that nobody needs any more, or raise the limit.',
  'admin.mailboxes.full.raise': 'Change the limit',
  'admin.mailboxes.full.help':
    'Delete one that nobody needs any more, or ask whoever runs the server to raise the limit.',

  'admin.mailbox.password': 'Set a new password',
  'admin.mailbox.password.lead':
    'For somebody who has forgotten theirs. The old password stops working at once, in mail programs too.',
  'admin.mailbox.password.submit': 'Set the password',
  'admin.mailbox.removal': 'Delete this mailbox',
  'admin.mailbox.removal.lead':
    'The login ends everywhere, and new mail to {address} is refused, unless the catch-all takes it. The mail it holds is not erased: it is moved aside on the server, where whoever runs the server can bring it back.',
  'admin.mailbox.disabled': 'switched off',
  'admin.mailbox.quota': 'up to {size}',
  'admin.mailbox.unsafe.mark': 'cannot be opened',
  'admin.mailbox.unsafe.lead':
    'The path of this mailbox leads out of the mail directory, or its name is none that anybody can log in with. Whoever runs the server can correct the row, or it can be deleted here.',
  'admin.mailbox.unsafe.removal.lead':
    'New mail to {address} is refused from then on, unless the catch-all takes it. What lies on the disk where the row points is not touched.',
  'admin.mailbox.removal.confirm': 'Yes, delete {address}',
  'admin.mailbox.removal.submit': 'Delete the mailbox',
  'admin.mailbox.removal.unconfirmed': 'Please tick the box first. Nothing has been deleted.',

  'admin.forwarders.title': 'Forwarders',
  'admin.forwarders.lead': 'A forwarder is an address without a mailbox: it sends mail on.',
  'admin.forwarders.count': '{count, plural, =0 {None yet} one {# forwarder} other {# forwarders}}',
  'admin.forwarders.empty': 'No forwarder yet',
  'admin.forwarders.empty.help':
    'Use one for a role such as info or sales, for a second name of a mailbox, or for a small group.',
  'admin.forwarders.address': 'Address',
  'admin.forwarders.target': 'Goes to',
  'admin.forwarders.add': 'Add a forwarder',
  'admin.forwarders.local-part': 'Name before the @',
  'admin.forwarders.local-part.help':
    'For example info. It must not be the name of a mailbox here.',
  'admin.forwarders.target.label': 'Send mail on to',
  'admin.forwarders.target.help':
    'One address, here or elsewhere. For several, put commas between them; each gets a copy.',
  'admin.forwarders.default': 'Every other address',
  'admin.forwarders.default.mark': 'catch-all',
  'admin.forwarders.default.title': 'Catch-all',
  'admin.forwarders.default.lead':
    'Mail to a name that does not exist here is refused, and its sender is told. A catch-all takes all of it instead: typing errors, and a good deal of junk.',
  'admin.forwarders.default.open': 'Set up or change it',

  'admin.forwarder.change': 'Change where it goes',
  'admin.forwarder.change.submit': 'Save',
  'admin.forwarder.removal': 'Delete this forwarder',
  'admin.forwarder.removal.lead':
    'New mail to {address} is refused from then on, unless the catch-all takes it. Mail already sent on stays where it is.',
  'admin.forwarder.removal.submit': 'Delete the forwarder',
  'admin.forwarder.default.lead':
    'It takes mail for every name at {domain} that is neither a mailbox nor a forwarder. In the database it is the forwarder named _default_.',
  'admin.forwarder.default.add': 'Set up the catch-all',
  'admin.forwarder.default.removal': 'Turn the catch-all off',
  'admin.forwarder.default.removal.lead':
    'Mail to names that do not exist at {domain} is refused from then on, and its sender is told.',

  'admin.password.title': 'Domain password',
  'admin.password.lead':
    'Whoever logs in with the domain name {domain} and this password may add, change and delete everything on these pages. When it changes, everybody who is logged in with the old one has to log in again.',
  'admin.password.current': 'Current domain password',
  'admin.password.next': 'New domain password',
  'admin.password.next.help': 'Share it only with those who look after this domain.',
  'admin.password.submit': 'Change the password',

  'admin.done.mailbox-added': 'The mailbox has been added.',
  'admin.done.mailbox-removed': 'The mailbox has been deleted. Its mail is kept aside.',
  'admin.done.password-set': 'The new password is set.',
  'admin.done.forwarder-added': 'The forwarder has been added.',
  'admin.done.forwarder-changed': 'The forwarder has been changed.',
  'admin.done.forwarder-removed': 'The forwarder has been deleted.',
  'admin.done.domain-added': 'The domain has been added.',
  'admin.done.domain-removed': 'The domain has been removed.',
  'admin.done.domain-name-added': 'The name has been added.',
  'admin.done.domain-name-removed': 'The name has been removed.',
  'admin.done.domain-password': 'The domain password has been changed.',

  'settings.title': 'Settings',
  'settings.place.general': 'General',
  'settings.place.security': 'Login and security',
  'settings.place.writing': 'Writing',
  'settings.place.templates': 'Templates',
  'settings.place.sorting': 'Sorting mail',
  'settings.place.import': 'Import',
  'settings.place.export': 'Export',
  'settings.identity': 'Name and signature',
  'settings.display-name': 'Your name',
  'settings.display-name.help':
    'What people see beside {address} when you write to them. Leave it empty to show the address alone.',
  'settings.signature': 'Signature',
  'settings.signature.help': 'Plain text, put below every message that you begin.',
  'settings.submit': 'Save',
  'settings.password': 'Password',
  'settings.password.lead':
    'The new password also counts for mail programs on your computer and phone.',
  'settings.password.current': 'Current password',
  'settings.password.next': 'New password',
  'settings.password.next.help': 'A few words that only you would put together are best.',
  'settings.password.again': 'New password again',
  'settings.password.submit': 'Change the password',
  'settings.zone': 'Time zone',
  'settings.zone.label': 'Times are shown as they are in',
  'settings.zone.server': 'The zone of the server ({zone})',
  'settings.zone.help': 'There it is now: {time}.',
  'settings.zone.own': 'Take the zone of this device:',
  'settings.done.saved': 'Saved.',
  'settings.done.password':
    'Your password has been changed. You stay logged in here; everywhere else you are logged out.',
} as const;
