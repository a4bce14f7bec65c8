// English words of what is said about a sender, and about pictures and links that watch.

export const messagesEnTrust = {
  'trust.images-never':
    '{count, plural, one {# picture from elsewhere is} other {# pictures from elsewhere are}} not loaded, as your settings say.',
  'trust.images-settings': 'Settings',
  'trust.images-shown':
    'Pictures are fetched by this server: the sender does not learn where you are.',
  'trust.images-hide': 'Hide pictures',
  'trust.images-sender': 'Always from {address}',
  'trust.trackers':
    '{count, plural, one {# hidden picture that would have reported you was} other {# hidden pictures that would have reported you were}} removed.',
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
