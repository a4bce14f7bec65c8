// English words of the panel's pages about domains, beside those in messages-en-panel.ts.

export const messagesEnDomains = {
  'refusal.external-target':
    '“{address}” is on another server, and forwarders of this domain may not lead there.',
  'admin.domain.out': 'Forwarders may lead to other servers',
  'admin.domain.out.help':
    'Switched off, new ones lead to addresses on this server only. Those that are there stay as they are.',

  'admin.error.day': 'Please type a day such as 2027-12-31, or nothing.',
  'admin.day.placeholder': 'YYYY-MM-DD',
  'admin.not-held': 'The tables of this server have no place for: {list}.',
  'admin.fact.description': 'a description',
  'admin.fact.isActive': 'closing a domain',
  'admin.fact.expiresMs': 'a last day',
  'admin.fact.accountsMax': 'most mailboxes',
  'admin.fact.aliasesMax': 'most forwarders',
  'admin.fact.quotaBytesMax': 'most storage',
  'admin.fact.defaultQuotaBytes': 'a quota of new mailboxes',

  'admin.domains.storage': 'Storage given',
  'admin.domains.storage.of': '{used} of {max}',
  'admin.domains.closed': 'closed',
  'admin.domains.due': 'goes on {day}',
  'admin.size.gb': '{number, number} GB',
  'admin.size.mb': '{number, number} MB',
  'admin.size.none': 'none',

  'admin.domain.settings.none':
    'There is nothing here that you may change. Whoever runs the server decides about limits and names.',
  'admin.domain.general': 'In general',
  'admin.domain.limits': 'Limits and defaults',
  'admin.domain.access': 'Access',
  'admin.domain.field.description': 'Description',
  'admin.domain.field.description.help': 'For those who administer: whose it is, what it is for.',
  'admin.domain.field.accounts_max': 'Mailboxes at most',
  'admin.domain.field.accounts_max.help': 'Empty is no limit. A lower one takes nothing away.',
  'admin.domain.field.aliases_max': 'Forwarders at most',
  'admin.domain.field.aliases_max.help': 'Empty is no limit.',
  'admin.domain.field.quota_max': 'Storage of all mailboxes together',
  'admin.domain.field.quota_max.help':
    'Such as 100 GB; empty is no limit. With one, every mailbox needs a quota: give a default as well.',
  'admin.domain.field.default_quota': 'Quota of a new mailbox',
  'admin.domain.field.default_quota.help':
    'Such as 2 GB. Mailboxes that are there already keep theirs. Empty is no quota.',
  'admin.domain.field.expires': 'Last day',
  'admin.domain.field.expires.help': 'After it nobody of this domain logs in. Empty is never.',
  'admin.domain.active': 'Open: people may log in',
  'admin.domain.active.help':
    'Closed, nobody of this domain gets in, here and in mail programs that look at it. Mail and settings stay as they are.',
  'admin.domain.closed': 'This domain is closed',
  'admin.domain.closed.lead':
    'Nobody logs in, and nothing in it has been touched. On {day} everything in it is removed for good, mail included. Until then you can open it again as it was.',
  'admin.domain.restore': 'Open it again',
  'admin.domain.removal.close':
    'It holds {accounts, plural, =0 {no mailbox} one {# mailbox} other {# mailboxes}} and {aliases, plural, =0 {no forwarder} one {# forwarder} other {# forwarders}}. It is closed at once and goes for good, with all of that, only after some days; until then you can open it again.',

  'admin.tab.look': 'Look',
  'admin.look.title': 'How it looks to its people',
  'admin.look.lead': 'Shown on the login page at the host below, instead of the usual words.',
  'admin.look.name': 'Name',
  'admin.look.name.help': 'Such as the name of the company or the club. Empty shows the usual one.',
  'admin.look.welcome': 'Word of welcome',
  'admin.look.welcome.help':
    'A sentence or two, for instance whom to ask for help. Everybody can read it, logged in or not.',
  'admin.look.hue': 'Colour',
  'admin.look.hue.usual': 'The usual one',
  'admin.look.hue.one': 'Colour {number, number}',
  'admin.look.host': 'Host of its own',
  'admin.look.host.help':
    'Such as mail.{domain}, without https://. The web server must hand it on to Dispatch. There a name without @ is one of this domain.',
  'admin.look.host.bad': '“{host}” is no name of a host, such as mail.example.org.',
  'admin.done.look-changed': 'Saved. The login page shows it within seconds.',

  'admin.done.domain-changed': 'The settings are saved.',
  'admin.done.domain-closed': 'The domain is closed.',
  'admin.done.domain-restored': 'The domain is open again, as it was.',
} as const;
