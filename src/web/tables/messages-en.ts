// Every text that a person sees, in English; ICU MessageFormat where there are holes. Keys are
// `<place>.<what>`. Sentences are calm, say what happened and what to do, and never blame.

import { messagesEnPanel } from './messages-en-panel.ts';

export const messagesEn = {
  ...messagesEnPanel,

  'shell.skip': 'Skip to the content',
  'shell.places': 'Places',
  'shell.mail': 'Mail',
  'shell.admin': 'Administration',
  'shell.settings': 'Settings',
  'shell.logout': 'Log out',

  'failure.title': 'That did not work',
  'failure.home': 'Back to the start',
  'failure.bug':
    'Something went wrong on our side. Please try again; if it stays like this, tell your administrator the number {requestId}.',

  'refusal.bad-request': 'The request could not be understood.',
  'refusal.bad-form': 'The form arrived incomplete or damaged. Please go back and send it again.',
  'refusal.bad-address': '“{address}” is not an e-mail address that can be used here.',
  'refusal.bad-folder-name': 'A folder cannot have this name.',
  'refusal.password-wrong': 'The current password is not right.',
  'refusal.password-weak':
    'This password is too easy to guess. Use at least {lengthMin} characters, and not a common word or your own name.',
  'refusal.login-failed': 'The address or the password is not right.',
  'refusal.login-throttled':
    'Too many attempts. Please wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  'refusal.login-required': 'Your session has ended. Please log in again.',
  'refusal.cross-site': 'This request came from another site and was not carried out.',
  'refusal.forbidden': 'You may not do this with your account.',
  'refusal.not-found': 'There is nothing at this address.',
  'refusal.message-gone': 'This message is not here any more. It may have been moved or deleted.',
  'refusal.folder-missing': 'This folder does not exist any more.',
  'refusal.method-not-allowed': 'This address does not take such a request.',
  'refusal.already-exists': '{address} exists already.',
  'refusal.limit-reached': 'The domain already has all the accounts it may have ({max}).',
  'refusal.too-large': 'That is more than the {megabytes} MB allowed at once.',
  'refusal.mailbox-unsafe':
    'The mailbox lies where it must not be read. Please tell your administrator.',
  'refusal.mail-refused': 'The mail server did not take the message: {answer}',
  'refusal.sender-not-allowed': 'You may not send as {address}.',
  'refusal.no-recipient': 'Please name at least one recipient.',
  'refusal.directory-away':
    'The user directory does not answer at the moment. Please try again shortly.',
  'refusal.overloaded': 'The server is busy at the moment. Please try again in a few seconds.',

  'login.title': 'Log in',
  'login.lead': 'Read your mail, or look after your domain.',
  'login.address': 'E-mail address',
  'login.password': 'Password',
  'login.submit': 'Log in',
  'login.ended': 'You are logged out.',
} as const;

export type MessageKey = keyof typeof messagesEn;
