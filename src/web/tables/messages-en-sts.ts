// English words about the policy for other mail servers, and keys that are made by themselves.

export const messagesEnSts = {
  'admin.sts.title': 'Policy for other mail servers',
  'admin.sts.lead':
    'Other servers may be told to deliver to yours encrypted or not at all (MTA-STS). Dispatch serves the policy at {host}; the web server has to answer for that name with a certificate. Publish the records above after each change.',
  'admin.sts.hosts': 'The policy names these servers, as the MX records did when it was saved:',
  'admin.sts.mode': 'What other servers are told',
  'admin.sts.mode.off': 'Nothing',
  'admin.sts.mode.off.help': 'A policy that was there before is taken back in public.',
  'admin.sts.mode.testing': 'On trial',
  'admin.sts.mode.testing.help':
    'All mail arrives; what would fail is only reported. Begin with this.',
  'admin.sts.mode.enforce': 'Encrypted or not at all',
  'admin.sts.mode.enforce.help':
    'Mail stays away when the certificate of a named server is wrong or has run out.',
  'admin.done.sts-changed':
    'The policy was changed. Now publish the record for it, which has a new id.',
  'admin.act.set-mta-sts': 'Policy for other mail servers changed',
  'admin.act.set-dkim-rotation': 'Time for new keys changed',
  'admin.dkim.rotation': 'Make the next key by itself',
  'admin.dkim.rotation.help':
    'The record of the new key then waits under Signatures to be published. Until the DNS has it, mail is signed with the key before.',
  'admin.dkim.rotation.never': 'Never',
  'admin.dkim.rotation.days': '{days, plural, one {After # day} other {After # days}}',
  'admin.done.key-rotation': 'The time for new keys was changed.',
  'refusal.mx-unknown':
    'The DNS does not say which servers take mail for {domain}. Publish an MX record first, wait until it can be seen, and try again.',
  'dns.say.sts.old-id':
    'The record has another id than the policy that is served here, so other servers keep an older one. Publish the record below.',
  'dns.say.sts.served':
    'Dispatch serves the policy; the web server has to answer for its name with a certificate.',
} as const;
