// English words about reports by mail.

export const messagesEnReports = {
  'admin.place.reports': 'Reports',
  'admin.reports.title': 'Reports by mail',
  'admin.reports.lead':
    'What happened in your domains, and what wants a look: new and removed mailboxes, full and expiring ones, failed logins, the DNS, and who waits for a mailbox.',
  'admin.reports.every': 'How often a report comes to {address}',
  'admin.reports.never': 'Never',
  'admin.reports.daily': 'Every day',
  'admin.reports.daily.help': 'At seven in the morning in your time zone.',
  'admin.reports.weekly': 'On Mondays',
  'admin.reports.weekly.help': 'About the week before.',
  'admin.reports.monthly': 'On the first of a month',
  'admin.reports.monthly.help': 'About the month before.',
  'admin.reports.one': 'Send me one now',
  'admin.reports.one.help': 'It tells of the last seven days and comes within a minute or so.',
  'admin.reports.no-mailbox':
    'You logged in without a mailbox of your own, so there is nowhere to send a report. Log in with an account that administers.',
  'admin.done.report-changed': 'Your choice was kept.',
  'admin.done.report-sent': 'A report is on its way to your inbox.',
  'report.subject': 'Report on your domains: {span}',
  'report.span': '{from} to {until}',
  'report.lead': 'What happened, and what wants a look:',
  'report.nothing': 'Nothing happened that you need to know.',
  'report.waiting': 'Waiting for a mailbox',
  'report.waiting.line':
    '{domain}: {count, plural, one {# person waits} other {# people wait}} for an answer',
  'report.dns': 'Wrong or missing in the DNS',
  'report.dns.line': '{domain}: {topics}',
  'report.added': 'New mailboxes: {count, number}',
  'report.removed': 'Removed mailboxes: {count, number}',
  'report.more': 'and {count, number} more',
  'report.full': 'Nearly full',
  'report.full.line': '{address}: {used} of {max}',
  'report.expiring': 'End soon or have ended',
  'report.line': '{address}: {what}',
  'report.logins': 'Logins that failed',
  'report.logins.failed': '{count, plural, one {# login failed} other {# logins failed}}',
  'report.logins.throttled':
    '{count, plural, one {# try was held back} other {# tries were held back}}',
  'report.failing.line':
    '{name}: {count, plural, one {# failure} other {# failures}} in the last day',
  'report.largest': 'Largest mailboxes',
  'report.off.link': 'This goes to {address}. Choose how often it comes, or switch it off:',
  'report.off':
    'This goes to {address}. Under Administration, Reports, you choose how often it comes, or switch it off.',
} as const;
