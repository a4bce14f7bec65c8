// English words about the picture of a domain.

export const messagesEnLogo = {
  'admin.look.logo': 'Logo',
  'admin.look.logo.lead':
    'It stands on the log-in page of the domain’s own host and above the mail of its people, in the place of ours.',
  'admin.look.logo.light': 'On light paper',
  'admin.look.logo.dark': 'On dark paper',
  'admin.look.logo.help':
    'PNG, JPEG or WebP, {kilobytes, number} kB at most. Where there is only one, it is shown on both.',
  'admin.look.logo.wrong':
    'Please choose a PNG, JPEG or WebP picture of {kilobytes, number} kB at most.',
  'admin.look.logo.submit': 'Use this picture',
  'admin.look.logo.remove': 'Remove the picture',
  'admin.act.set-logo': 'Logo of the domain set',
  'admin.act.remove-logo': 'Logo of the domain removed',
} as const;
