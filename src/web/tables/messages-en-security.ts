// English words of logging in: the second step, the pages where it is set up, sessions and logins.

export const messagesEnSecurity = {
  'refusal.login-over': 'That took too long. Please begin again.',
  'refusal.code-wrong':
    'This code is not right, or it was used before. Codes of an app change every half minute.',
  'refusal.second-factor-required':
    'A second factor is needed here. Please log in on the web page of your mail and follow it there.',

  'refusal.passkey-refused':
    'This passkey does not fit here. Try again, or log in with your password.',

  'login.passkey': 'Log in with a passkey',
  'login.over': 'That took too long. Please log in again.',
  'login.second.title': 'One more step',
  'login.second.lead':
    'Enter the code that your authenticator app shows for {address}, or one of your recovery codes.',
  'login.second.lead.codes': 'Enter one of the recovery codes of {address}.',
  'login.second.code': 'Your code',
  'login.second.code.help':
    'Six digits from the app, or ten letters and digits of a recovery code.',
  'login.second.lost': 'Lost everything? Your administrator can reset the second step.',
  'login.second.back': 'Log in as somebody else',

  'security.link': 'Second factor, sessions and recent logins',
  'security.title': 'Login and security',
  'security.proof.lead':
    'This cannot be taken back by a click. Enter the password of {address}, or a code, to go on.',
  'security.proof.code': 'Or a code from your app, or a recovery code',
  'security.required': 'Your domain lets nobody in without a second factor. Set one up to go on.',
  'security.required.last':
    'Your domain demands a second factor. Add another one before you remove the last.',
  'security.off': 'Your domain has switched second factors off.',
  'security.since': 'Set up on {time}.',
  'security.since-used': 'Set up on {time}, last used on {used}.',
  'security.done.app': 'The authenticator app is set up.',
  'security.done.removed': 'Removed.',
  'security.done.ended': 'Signed out.',
  'security.done.saved': 'Saved.',

  'security.app': 'Authenticator app',
  'security.app.about':
    'An app on your phone shows a code that changes every half minute. Whoever learns your password still needs the code to log in here.',
  'security.app.add': 'Set up an app',
  'security.app.replace': 'Set up anew',
  'security.app.remove': 'Turn off',
  'security.app.picture': 'QR code for your authenticator app',
  'security.app.scan': 'Scan this picture with your authenticator app.',
  'security.app.by-hand': 'If it cannot be scanned, type this key into the app:',
  'security.app.here': 'The app is on this device',
  'security.app.code': 'Code from the app',
  'security.app.code.help': 'Six digits. They show that the app has understood the picture.',
  'security.app.confirm': 'Turn on',

  'security.passkeys': 'Passkeys',
  'security.passkeys.about':
    'A passkey lies in your phone, your computer or a security key, and opens with a finger, a face or a PIN. It stands in for password and code together, and works at this address alone.',
  'security.passkeys.add': 'Add a passkey',
  'security.passkeys.new.lead':
    'Your browser asks you next where the passkey is to be kept. Nothing secret leaves your device.',
  'security.passkeys.name': 'Name',
  'security.passkeys.name.help': 'By which you know it again in the list.',
  'security.passkeys.make': 'Make the passkey',
  'security.passkeys.failed': 'That was cancelled, or did not work. You can try again.',
  'security.passkeys.needs-script':
    'Passkeys need a browser that knows them, with scripts allowed.',
  'security.passkeys.remove': 'Remove',
  'security.passkeys.remove.label': 'Remove the passkey {name}',
  'security.done.passkey': 'The passkey was added.',
  'security.done.refused': 'The passkey was not added. Please try again.',

  'security.codes': 'Recovery codes',
  'security.codes.about': 'Each lets you in once when your phone or your passkey is lost.',
  'security.codes.left':
    '{count, plural, =0 {No code is left. Make new ones before you need them.} one {# code is left.} other {# codes are left.}}',
  'security.codes.renew': 'Make new codes',
  'security.codes.new': 'Your recovery codes',
  'security.codes.new.lead':
    'Write these down or print them, and keep them apart from your phone. They are shown only now, and codes from before work no longer.',
  'security.codes.go-on': 'I have kept them',

  'security.apps': 'App passwords',
  'security.apps.about':
    'A password of its own for each mail program on a phone or a computer. It opens mail there and nothing here, and can be taken away alone.',
  'security.apps.show': 'Show app passwords',
  'security.apps.off-here':
    'The mail server of this installation takes no app passwords. Its operator can change that.',
  'security.apps.off-domain': 'Your domain has switched app passwords off.',
  'security.apps.add': 'Add an app password',
  'security.apps.name': 'For which program',
  'security.apps.name.help': 'Such as “Mail on the phone”, so that you find it again.',
  'security.apps.make': 'Make a password',
  'security.apps.made': 'The new app password',
  'security.apps.made.lead':
    'Copy it into the program now, with its dashes. It is shown only this once.',
  'security.apps.remove.label': 'Remove the app password {name}',

  'security.sessions': 'Sessions and logins',
  'security.sessions.about': 'See where you are logged in, and who has tried to.',
  'security.sessions.show': 'Show sessions',
  'security.sessions.open': 'Open sessions',
  'security.sessions.this': 'This session',
  'security.sessions.line': '{remote} · since {time}',
  'security.sessions.seen': 'last seen {time}',
  'security.sessions.end': 'Sign out',
  'security.sessions.end.label': 'Sign out {device}',
  'security.sessions.end-others': 'Sign out all others',
  'security.device': '{browser} on {system}',
  'security.device.unknown': 'Unknown program',
  'security.notice': 'New devices',
  'security.notice.label':
    'Send me a message when somebody logs in with a browser that was never used here',
  'security.notice.help': 'It comes into your own inbox.',
  'security.logins': 'Recent logins',
  'security.logins.none': 'Nothing is known of earlier logins.',
  'security.logins.line': '{device} · {remote}',
  'security.logins.in':
    '{method, select, totp {Logged in with password and app} recovery {Logged in with a recovery code} passkey {Logged in with a passkey} other {Logged in with the password}}',
  'security.logins.failed':
    '{method, select, totp {Refused: wrong code} passkey {Refused: wrong passkey} other {Refused: wrong password}}',
} as const;
