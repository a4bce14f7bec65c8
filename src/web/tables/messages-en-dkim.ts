// English words about the keys that mail of a domain is signed with.

export const messagesEnDkim = {
  'admin.dkim.title': 'Keys for signatures',
  'admin.dkim.lead':
    'Make a key and publish its record. As soon as the DNS has it, the mail server signs with it: by itself after an hour or so, or when you choose “Use now”.',
  'admin.dkim.server':
    'The mail server has to be set up to read the keys here. The manual says how, on its page about the mail of a domain.',
  'admin.dkim.empty': 'There is no key yet.',
  'admin.dkim.state.next': 'Not used yet',
  'admin.dkim.state.used': 'In use',
  'admin.dkim.state.old': 'Was in use until {day}',
  'admin.dkim.made': 'Made on {day}',
  'admin.dkim.use': 'Use now',
  'admin.dkim.use.label': 'Use the key {selector} now',
  'admin.dkim.remove': 'Delete',
  'admin.dkim.remove.label': 'Delete the key {selector}',
  'admin.dkim.make.rsa': 'Make an RSA key',
  'admin.dkim.make.ed25519': 'Make an Ed25519 key',
  'admin.dkim.make.help':
    'Every server can check RSA. Ed25519 is newer and shorter: use it beside RSA, not in its place.',
  'admin.dkim.old.help':
    'A key that was in use is kept for some days, for mail that is still on its way, and then deleted. Leave its record in the DNS until then.',
  'admin.done.key-made': 'The key was made. Now publish its record, which stands under Signatures.',
  'admin.done.key-used': 'From now on mail is signed with this key.',
  'admin.done.key-removed': 'The key was deleted.',
  'admin.act.set-services': 'Servers for mail programs changed',
  'admin.act.make-dkim-key': 'Key for signatures made',
  'admin.act.use-dkim-key': 'Key for signatures put into use',
  'admin.act.remove-dkim-key': 'Key for signatures deleted',
  'refusal.key-unpublished':
    'The DNS does not have this key yet, so its signatures would look forged. Publish its record, wait until it can be seen, and try again.',
} as const;
