// Every text that a person sees, in English; ICU MessageFormat where there are holes. Keys are
// `<place>.<what>`. Sentences are calm, say what happened and what to do, and never blame.

import { messagesEnTokens } from './messages-en-tokens.ts';
import { messagesEnAdministrators } from './messages-en-administrators.ts';
import { messagesEnCompose } from './messages-en-compose.ts';
import { messagesEnContacts } from './messages-en-contacts.ts';
import { messagesEnDevice } from './messages-en-device.ts';
import { messagesEnDisplay } from './messages-en-display.ts';
import { messagesEnAnnounce } from './messages-en-announce.ts';
import { messagesEnSts } from './messages-en-sts.ts';
import { messagesEnReports } from './messages-en-reports.ts';
import { messagesEnDkim } from './messages-en-dkim.ts';
import { messagesEnDns } from './messages-en-dns.ts';
import { messagesEnDiagnostics } from './messages-en-diagnostics.ts';
import { messagesEnLists } from './messages-en-lists.ts';
import { messagesEnMonitor } from './messages-en-monitor.ts';
import { messagesEnFolders } from './messages-en-folders.ts';
import { messagesEnPhone } from './messages-en-phone.ts';
import { messagesEnPanel } from './messages-en-panel.ts';
import { messagesEnReading } from './messages-en-reading.ts';
import { messagesEnTransfer } from './messages-en-transfer.ts';
import { messagesEnOwn } from './messages-en-own.ts';
import { messagesEnTrust } from './messages-en-trust.ts';
import { messagesEnSearch } from './messages-en-search.ts';
import { messagesEnSorting } from './messages-en-sorting.ts';
import { messagesEnFactors } from './messages-en-factors.ts';
import { messagesEnLogo } from './messages-en-logo.ts';
import { messagesEnSignUp } from './messages-en-sign-up.ts';
import { messagesEnSecurity } from './messages-en-security.ts';
import { messagesEnParts } from './messages-en-parts.ts';
import { messagesEnAudit } from './messages-en-audit.ts';
import { messagesEnLogins } from './messages-en-logins.ts';
import { messagesEnWebhooks } from './messages-en-webhooks.ts';
import { messagesEnUsage } from './messages-en-usage.ts';

export const messagesEn = {
  ...messagesEnCompose,
  ...messagesEnTokens,
  ...messagesEnContacts,
  ...messagesEnTransfer,
  ...messagesEnOwn,
  ...messagesEnSignUp,
  ...messagesEnLogo,
  ...messagesEnTrust,
  ...messagesEnPhone,
  ...messagesEnPanel,
  ...messagesEnAdministrators,
  ...messagesEnSearch,
  ...messagesEnSorting,
  ...messagesEnParts,
  ...messagesEnDiagnostics,
  ...messagesEnDevice,
  ...messagesEnDisplay,
  ...messagesEnAnnounce,
  ...messagesEnDkim,
  ...messagesEnReports,
  ...messagesEnSts,
  ...messagesEnDns,
  ...messagesEnFolders,
  ...messagesEnLists,
  ...messagesEnMonitor,
  ...messagesEnReading,
  ...messagesEnAudit,
  ...messagesEnSecurity,
  ...messagesEnLogins,
  ...messagesEnWebhooks,
  ...messagesEnFactors,
  ...messagesEnUsage,

  'shell.skip': 'Skip to the content',
  'shell.places': 'Places',
  'shell.mail': 'Mail',
  'shell.contacts': 'Contacts',
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
  'refusal.folder-not-chosen': 'Please choose the folder to move to first.',
  'refusal.password-wrong': 'The current password is not right.',
  'refusal.password-weak':
    '{reason, select, short {That is too short. Use at least {lengthMin} characters.} long {That is too long. {lengthMax} characters are enough.} name {That is the address itself, or part of it. It would be tried first.} common {That is one of the best known passwords. It would be tried first.} repeated {That is the same character again and again. It would be guessed soon.} character {There is a character in it that cannot be typed everywhere.} other {That password cannot be used.}}',
  'refusal.login-failed': 'The address or the password is not right.',
  'refusal.login-throttled':
    'Too many attempts. Please wait {seconds, plural, one {# second} other {# seconds}} and try again.',
  'refusal.login-required': 'Your session has ended. Please log in again.',
  'refusal.cross-site': 'This request came from another site and was not carried out.',
  'refusal.forbidden': 'You may not do this with your account.',
  'refusal.not-found': 'There is nothing at this address.',
  'refusal.message-gone': 'This message is not here any more. It may have been moved or deleted.',
  'refusal.account-closed':
    'This account is switched off or its time is over. Please ask your administrator.',
  'refusal.folder-missing': 'This folder does not exist any more.',
  'refusal.folder-exists': 'There is a folder of this name already.',
  'refusal.folder-in-use':
    'This folder has a task of its own, such as holding sent mail, and stays as it is.',
  'refusal.over-quota':
    'The mailbox is full: it may hold {unit, select, bytes {{most, number} MB} other {{most, number} messages}}. Delete what is not needed, also from Trash, and try again. Nothing was lost.',
  'refusal.disk-full':
    'There is no room left on the mail server. Nothing was lost; please try again later, and tell your administrator.',
  'refusal.job-missing': 'This task is not known any more.',
  'refusal.undo-over': 'It is too late to undo this.',
  'refusal.method-not-allowed': 'This address does not take such a request.',
  'refusal.already-exists': '{address} exists already.',
  'refusal.limit-reached': 'No more than {max, number} are allowed here.',
  'refusal.over-domain-quota':
    'All mailboxes of this domain together may hold {most} MB, and {left} MB of it are left.',
  'refusal.over-granted':
    'You may give {most} MB in all domains that you look after, and {left} MB of it are left.',
  'refusal.proof-required': 'Please confirm with your password that it is you.',
  'refusal.mailbox-taken': 'Something lies already where the mailbox would go: {path}',
  'refusal.hash-unusable': 'The password hash of {address} is of no kind that is known here.',
  'refusal.restore-over': 'This account cannot be brought back any more.',
  'refusal.alias-loop':
    'Mail sent on to “{address}” would come back to where it started and never arrive.',
  'refusal.domain-in-use':
    '{domain} still has mailboxes, forwarders or other names. Please remove those first.',
  'refusal.not-held':
    'The tables of this directory have no place for that ({what}); nothing was changed.',
  'refusal.too-long':
    'That is too long: {charsMax, plural, one {# character} other {# characters}} at most.',
  'refusal.too-large': 'That is more than the {megabytes} MB allowed at once.',
  'refusal.mailbox-busy':
    'Another program is writing to this mailbox. Please try again in a moment; nothing was changed.',
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

  'folders.title': 'Folders',
  'folders.own': 'Folders',
  'folders.new': 'New folder',
  'folders.name': 'Name of the folder',
  'folders.make': 'Make',
  'folder.inbox': 'Inbox',
  'folder.drafts': 'Drafts',
  'folder.sent': 'Sent',
  'folder.archive': 'Archive',
  'folder.junk': 'Junk',
  'folder.trash': 'Trash',

  'list.pane': 'Messages',
  'list.count': '{count, number}',
  'list.bulk': 'With the chosen messages',
  'list.pick': 'Choose “{subject}”',
  'list.pick-all': 'Choose all on this page',
  'list.seen': 'Mark as read',
  'list.unseen': 'Mark as unread',
  'list.flagged': 'Flag',
  'list.trash': 'Move to Trash',
  'list.erase': 'Delete for good',
  'list.move': 'Move to this folder',
  'list.move-target': 'Folder to move to',
  'list.move-to': 'Move to …',
  'list.empty': 'Nothing here.',
  'list.empty-inbox': 'Nothing here. New mail appears by itself when you open this page.',
  'list.unread': 'Unread:',
  'list.from-nobody': '(no sender)',
  'list.to-nobody': '(no recipient)',
  'list.is-answered': 'Answered',
  'list.is-forwarded': 'Forwarded',
  'list.is-flagged': 'Flagged',
  'list.has-attachment': 'Has an attachment',
  'list.pages': 'Pages',
  'list.page': '{page, number} of {pages, number}',
  'list.newer': 'Newer',
  'list.older': 'Older',

  'day.today': 'Today',
  'day.yesterday': 'Yesterday',
  'day.week': 'Earlier this week',
  'day.month': 'Earlier this month',

  'message.pane': 'Message',
  'message.none-open': 'Choose a message to read it here.',
  'message.no-subject': '(no subject)',
  'message.tools': 'What to do with this message',
  'message.to-list': 'Back to {folder}',
  'message.unflag': 'Remove the flag',
  'message.to': 'to {people}{more, plural, =0 {} other { and # more}}',
  'message.more-people': ' and {count, number} more',
  'message.reply-to': 'Answers to',
  'message.date': 'Date',
  'message.size': 'Size',
  'message.source': 'Source',
  'message.body': 'The message',
  'message.colors-dark': 'Colours for dark paper',
  'message.colors-own': 'Show it in its own colours',
  'message.quoted': 'Quoted text',
  'message.cut': 'This message is too long to show whole. The source has all of it.',
  'message.images-blocked':
    '{count, plural, one {# picture from elsewhere is} other {# pictures from elsewhere are}} not loaded, so that the sender does not learn that you read this.',
  'message.show-images': 'Show pictures',
  'message.attachments': 'Attachments',
  'message.more-files': 'and {count, number} more',
  'message.part': 'part-{number}',
  'message.reply': 'Reply',
  'message.reply-all': 'Reply to all',
  'message.forward': 'Forward',

  'done.sent': 'Sent.',
  'done.draft-kept': 'Kept as a draft.',
  'done.moved': '{count, plural, one {# message} other {# messages}} moved.',
  'done.trashed': '{count, plural, one {# message} other {# messages}} moved to Trash.',
  'done.erased': '{count, plural, one {# message} other {# messages}} deleted for good.',
  'done.folder-made': 'The folder is there.',
  'done.unsubscribed': 'The list said that you are off it.',
  'done.flagged': 'Flagged.',
} as const;

export type MessageKey = keyof typeof messagesEn;
