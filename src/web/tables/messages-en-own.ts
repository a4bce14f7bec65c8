// English words of what people do about their own account, of the way back for who has forgotten
// their password, and of the pages on which that is allowed.

export const messagesEnOwn = {
  'refusal.link-over':
    'This link is used up or too old, or something has changed since it was sent. Please ask for a new one.',
  'settings.place.account': 'Your account',
  'own.title': 'Your account',
  'own.nothing':
    'Your domain leaves nothing of this to its people. Your administrator can change your forwarding and your password.',
  'own.done.asked':
    'A link is on its way to that address. The address counts once you have opened the link.',
  'own.done.removed': 'The recovery address is removed.',
  'own.done.forwarded': 'Your forwarding is saved.',
  'own.done.added': 'The address is ready.',
  'own.done.ended': 'The address has ended.',
  'recovery.title': 'Recovery address',
  'recovery.about':
    'If you forget your password, a link to a new one is sent there. It must be an address of another mailbox that you can open.',
  'recovery.none': 'There is none yet.',
  'recovery.kept': 'It is now',
  'recovery.address': 'Recovery address',
  'recovery.new': 'New recovery address',
  'recovery.submit': 'Send a link there',
  'recovery.remove': 'Remove it',
  'recovery.confirm':
    'If the password of {address} is forgotten, a link to a new one will be sent to {recovery}.',
  'recovery.confirm.submit': 'Yes, that is my address',
  'recovery.confirmed': 'The recovery address is confirmed.',
  'forward.title': 'Forwarding',
  'forward.about': 'All mail that comes for you goes on to these addresses as well, or instead.',
  'forward.to': 'Forward to',
  'forward.to.help': 'At most {max, number} addresses, with commas between them. Empty for none.',
  'forward.copy': 'Keep a copy here',
  'forward.no-copy': 'No copy stays here: this mail server cannot keep one of forwarded mail.',
  'forward.submit': 'Save the forwarding',
  'temporary.title': 'Temporary addresses',
  'temporary.about':
    'Mail for such an address comes to you until its last day. Give it to shops and forms that need not know your own.',
  'temporary.none': 'There are none now.',
  'temporary.word': 'Begins with',
  'temporary.word.help': 'Letters and figures, or nothing. The rest of the address is made up.',
  'temporary.ends': 'Ends after',
  'temporary.days': '{count, plural, one {# day} other {# days}}',
  'temporary.submit': 'Make an address',
  'temporary.until': 'until {time}',
  'temporary.remove': 'End {address} now',
  'login.reset': 'Your new password is set. Log in with it.',
  'forgotten.link': 'Forgotten your password?',
  'forgotten.title': 'A new password',
  'forgotten.lead':
    'Type the address of your mailbox. If it has a recovery address, a link to a new password is sent there.',
  'forgotten.submit': 'Send a link',
  'forgotten.back': 'Back to the log-in page',
  'forgotten.asked':
    'If there is a recovery address for this mailbox, a link is on its way there. It is good for 30 minutes.',
  'forgotten.asked.help': 'If nothing comes, your administrator can help you.',
  'forgotten.choose': 'Choose a new password for {address}. All open sessions end.',
  'letter.reset.subject': 'A new password',
  'letter.reset':
    'Somebody, perhaps you, has asked for a new password for the mailbox {address}.\n\nChoose it here within 30 minutes:\n\n{link}\n\nIf it was not you, there is nothing to do: without this link nothing changes.\n',
  'letter.recovery.subject': 'Is this your recovery address?',
  'letter.recovery':
    'This address was given as the recovery address of the mailbox {address}. If its password is forgotten, a link to a new one will be sent here.\n\nConfirm it here within a day:\n\n{link}\n\nIf you do not know this mailbox, there is nothing to do.\n',
  'self.title': 'What people may do themselves',
  'self.lead':
    'These are for the people with a mailbox in {domain}, on the page “Your account” of their settings.',
  'self.no-origin':
    'Links to a new password can only be sent once the configuration says where the pages are reached (web.origin).',
  'self.reset': 'Have a link to a new password sent',
  'self.reset.help':
    'To a recovery address that they have confirmed, or that you have set on the page of the mailbox.',
  'self.forward': 'Forward their mail',
  'self.forward.help':
    'Where forwarders of the domain may not lead to other servers, theirs may not either.',
  'self.temporary': 'Make temporary addresses',
  'self.temporary.help': 'With names that are made up, which end after a year at the latest.',
  'self.recovery.lead':
    'A link to a new password can be sent to this address. What you set here counts without a confirmation.',
  'self.recovery.help': 'Empty for none.',
  'self.link': 'A link to a new password',
  'self.link.lead': 'It goes to the recovery address and is good for 30 minutes, once.',
  'self.link.submit': 'Send the link',
  'admin.done.reset-sent': 'The link is on its way.',
  'admin.act.set-self-service': 'What people may do themselves was set',
  'admin.act.confirm-recovery': 'A recovery address was confirmed',
  'admin.act.set-recovery': 'A recovery address was set',
  'admin.act.remove-recovery': 'A recovery address was removed',
  'admin.act.send-reset': 'A link to a new password was sent',
  'admin.act.reset-password': 'A password was set by a link',
  'admin.act.set-forwarding': 'Forwarding was set',
  'admin.act.add-temporary-address': 'A temporary address was made',
  'admin.act.remove-temporary-address': 'A temporary address was ended',
  'admin.domains.show': 'Which domains are shown',
  'admin.domains.show.all': 'All',
  'admin.domains.show.off': 'Switched off',
  'admin.domains.show.full': 'Nearly full',
  'admin.domains.show.empty': 'Without mailboxes',
  'admin.domains.show.none': 'No domain is like that',
} as const;
