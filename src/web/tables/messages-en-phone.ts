// English words about setting up a phone or another mail program.

export const messagesEnPhone = {
  'settings.place.phone': 'Phone and programs',
  'phone.title': 'Set up a phone or a program',
  'phone.none': 'Your administrator has not said yet which servers a mail program needs.',
  'phone.apple': 'iPhone, iPad or Mac',
  'phone.apple.lead':
    'Open this page on the device, get the profile, and install it in the settings of the device. It asks for your password then: the profile does not hold it.',
  'phone.apple.get': 'Get the profile',
  'phone.apple.unsigned':
    'The device says that the profile is not signed. That is as it should be for one from your own mail server.',
  'phone.programs': 'Other phones and programs',
  'phone.programs.lead':
    'Type your address and your password. Many programs find the rest by themselves; where one asks for it, this is it:',
  'phone.imap': 'Reading (IMAP)',
  'phone.pop3': 'Fetching (POP3)',
  'phone.submission': 'Sending (SMTP)',
  'phone.host': 'Server',
  'phone.port': 'Port',
  'phone.way': 'Security',
  'phone.way.tls': 'SSL/TLS',
  'phone.way.starttls': 'STARTTLS',
  'phone.user': 'User name',
} as const;
