// English words of what is said about a sender, and about pictures and links that watch.

export const messagesEnTrust = {
  'trust.signed': 'Signed by {domain}',
  'trust.signed.help': 'The mail server has checked that this message comes from there.',
  'trust.warn.failed':
    'The mail server could not confirm that this comes from {other}. Somebody else may have written it.',
  'trust.warn.homograph':
    'The sender’s domain {other} is written with letters that look like others.',
  'trust.warn.look-alike':
    'The sender’s domain is not {other}, which you know, but can be taken for it.',
  'trust.warn.claims': 'The sender’s name says {other}, but that is not where this comes from.',
  'trust.warn.several': 'This message names more than one sender.',
  'trust.warn.reply': 'Answers do not go to the sender but to {other}.',
  'trust.warn.lures':
    '{count, plural, one {A link names} other {# links name}} another place than the one it leads to. The real one stands beside it.',
  'trust.warn.first': 'You have not been in touch with {other} lately.',
  'trust.detail.sender': 'Sent by',
  'trust.detail.return-path': 'Bounces go to',
  'trust.detail.resent': 'Passed on by',
  'trust.detail.receipt': 'Receipt',
  'trust.receipt': 'The sender asks to be told that you read this ({address}). Nothing was sent.',
  'trust.images-never':
    '{count, plural, one {# picture from elsewhere is} other {# pictures from elsewhere are}} not loaded, as your settings say.',
  'trust.images-settings': 'Settings',
  'trust.images-shown':
    'Pictures are fetched by this server: the sender does not learn where you are.',
  'trust.images-hide': 'Hide pictures',
  'trust.images-sender': 'Always from {address}',
  'trust.trackers':
    '{count, plural, one {# hidden picture that would have reported you was} other {# hidden pictures that would have reported you were}} removed.',
  'unsubscribe.link': 'Leave this mailing list',
  'unsubscribe.title': 'Leave this mailing list?',
  'unsubscribe.one-click':
    'This server will tell {host} that you no longer want these messages. Nothing else about you goes there.',
  'unsubscribe.one-click.submit': 'Leave the list',
  'unsubscribe.mail': 'A mail with your address goes to {address}.',
  'unsubscribe.mail.submit': 'Send it',
  'unsubscribe.web':
    'The list has a page for this at {host}. Opening it tells {host} that you read the message.',
  'unsubscribe.web.open': 'Open the page at {host}',
  'unsubscribe.unproven':
    'No mail server of yours confirmed who sent this message. Who leaves a list of spam only shows that somebody reads it.',
  'unsubscribe.failed': 'The list did not take it. Try again later, or another way.',
  'unsubscribe.back': 'Back to the message',
  'trust.links-freed':
    '{count, plural, one {# link was} other {# links were}} freed of what tells who follows it.',

  'trust.pictures': 'Pictures from elsewhere',
  'trust.pictures.lead':
    'Loading a picture from another server tells its owner that you read the message. So they are only loaded when you say so, and then by this server.',
  'trust.pictures.mode': 'When a message has such pictures',
  'trust.pictures.ask': 'Ask me',
  'trust.pictures.never': 'Never load them',
  'trust.pictures.submit': 'Save',
  'trust.pictures.senders': 'Pictures of these senders are always loaded:',
  'trust.pictures.revoke': 'Stop for {address}',
} as const;
