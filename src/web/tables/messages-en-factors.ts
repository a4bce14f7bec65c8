// English words of what administrators decide about second factors, and of messages about them.

export const messagesEnFactors = {
  'admin.factor': 'Second factor',
  'admin.factor.domain.lead': 'Beside the password, at login in the browser',
  'admin.factor.optional': 'Everybody may add one',
  'admin.factor.optional.help': 'An authenticator app, or a passkey.',
  'admin.factor.required': 'Everybody needs one',
  'admin.factor.required.help': 'Who has none is led to set one up before anything else.',
  'admin.factor.off': 'Nobody may add one',
  'admin.factor.off.help': 'Those that are there are still asked for.',
  'admin.factor.apps': 'Mail programs may have passwords of their own',
  'admin.factor.apps.help': 'Those that are there go on to work until they are removed.',
  'admin.factor.mailbox':
    '{address} logs in with a second factor. If it is lost, reset it: the password alone is enough then, and a message in the mailbox tells of it.',
  'admin.factor.reset': 'Reset the second factor',
  'admin.done.factor-reset': 'The second factor was reset.',
  'admin.act.set-second-factor-rule': 'Rule about second factors changed',
  'admin.act.add-second-factor': 'Second factor added',
  'admin.act.remove-second-factor': 'Second factor removed',
  'admin.act.reset-second-factor': 'Second factor reset',
  'admin.act.renew-recovery-codes': 'Recovery codes made',
  'admin.act.end-sessions': 'Sessions signed out',
  'admin.act.set-app-password-rule': 'Rule about app passwords changed',
  'admin.act.add-app-password': 'App password made',
  'admin.act.remove-app-password': 'App password removed',
  'notice.factor-reset.subject': 'Your second factor was reset',
  'notice.factor-reset.text':
    'An administrator has reset the second factor of {address}: the password alone is enough to log in now. If you did not ask for this, change your password and tell your administrator.',
  'notice.new-device.subject': 'Login with a new browser',
  'notice.new-device.text':
    'Somebody has logged in to {address} with {device} from {remote} on {time}. If it was you, there is nothing to do. If it was not, change your password and sign out all other sessions in the settings.',
} as const;
