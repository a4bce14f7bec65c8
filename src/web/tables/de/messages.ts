// Every text that a person sees, in German; see docs/languages.md for its terms.

import type { Translation } from '../../texts.ts';
import type { messagesEn } from '../messages-en.ts';
import { administratorsDe } from './administrators.ts';
import { announceDe } from './announce.ts';
import { composeDe } from './compose.ts';
import { contactsDe } from './contacts.ts';
import { deviceDe } from './device.ts';
import { diagnosticsDe } from './diagnostics.ts';
import { displayDe } from './display.ts';
import { dnsDe } from './dns.ts';
import { stsDe } from './sts.ts';
import { reportsDe } from './reports.ts';
import { dkimDe } from './dkim.ts';
import { domainsDe } from './domains.ts';
import { foldersDe } from './folders.ts';
import { listsDe } from './lists.ts';
import { mailboxesDe } from './mailboxes.ts';
import { monitorDe } from './monitor.ts';
import { panelDe } from './panel.ts';
import { phoneDe } from './phone.ts';
import { partsDe } from './parts.ts';
import { readingDe } from './reading.ts';
import { searchDe } from './search.ts';
import { sortingDe } from './sorting.ts';
import { securityDe } from './security.ts';
import { factorsDe } from './factors.ts';
import { tokensDe } from './tokens.ts';
import { transferDe } from './transfer.ts';
import { ownDe } from './own.ts';
import { logoDe } from './logo.ts';
import { signUpDe } from './sign-up.ts';
import { trustDe } from './trust.ts';
import { auditDe } from './audit.ts';
import { loginsDe } from './logins.ts';
import { webhooksDe } from './webhooks.ts';
import { usageDe } from './usage.ts';

export const messagesDe: Translation<typeof messagesEn> = {
  ...administratorsDe,
  ...announceDe,
  ...composeDe,
  ...contactsDe,
  ...deviceDe,
  ...diagnosticsDe,
  ...displayDe,
  ...dnsDe,
  ...dkimDe,
  ...reportsDe,
  ...stsDe,
  ...domainsDe,
  ...foldersDe,
  ...listsDe,
  ...mailboxesDe,
  ...monitorDe,
  ...panelDe,
  ...phoneDe,
  ...partsDe,
  ...readingDe,
  ...searchDe,
  ...sortingDe,
  ...securityDe,
  ...factorsDe,
  ...tokensDe,
  ...transferDe,
  ...ownDe,
  ...logoDe,
  ...signUpDe,
  ...trustDe,
  ...auditDe,
  ...loginsDe,
  ...webhooksDe,
  ...usageDe,

  'shell.skip': 'Zum Inhalt springen',
  'shell.places': 'Bereiche',
  'shell.mail': 'E-Mail',
  'shell.contacts': 'Kontakte',
  'shell.admin': 'Verwaltung',
  'shell.settings': 'Einstellungen',
  'shell.logout': 'Abmelden',

  'failure.title': 'Das hat nicht geklappt',
  'failure.home': 'Zurück zum Anfang',
  'failure.bug':
    'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal; wenn es dabei bleibt, nennen Sie Ihrem Administrator die Nummer {requestId}.',

  'refusal.bad-request': 'Die Anfrage konnte nicht verstanden werden.',
  'refusal.bad-form':
    'Das Formular kam unvollständig oder beschädigt an. Bitte gehen Sie zurück und senden Sie es noch einmal.',
  'refusal.bad-address': '„{address}“ ist keine E-Mail-Adresse, die hier verwendet werden kann.',
  'refusal.bad-folder-name': 'Ein Ordner kann nicht so heißen.',
  'refusal.folder-not-chosen': 'Bitte wählen Sie zuerst den Zielordner.',
  'refusal.password-wrong': 'Das aktuelle Passwort ist nicht richtig.',
  'refusal.password-weak':
    '{reason, select, short {Das ist zu kurz. Verwenden Sie mindestens {lengthMin} Zeichen.} long {Das ist zu lang. {lengthMax} Zeichen genügen.} name {Das ist die Adresse selbst oder ein Teil davon. Es würde zuerst ausprobiert.} common {Das ist eines der bekanntesten Passwörter. Es würde zuerst ausprobiert.} repeated {Das ist immer wieder dasselbe Zeichen. Es würde bald erraten.} character {Es enthält ein Zeichen, das sich nicht überall eingeben lässt.} other {Dieses Passwort kann nicht verwendet werden.}}',
  'refusal.login-failed': 'Die Adresse oder das Passwort ist nicht richtig.',
  'refusal.login-throttled':
    'Zu viele Versuche. Bitte warten Sie {seconds, plural, one {# Sekunde} other {# Sekunden}} und versuchen Sie es noch einmal.',
  'refusal.login-required': 'Ihre Sitzung ist beendet. Bitte melden Sie sich erneut an.',
  'refusal.cross-site': 'Diese Anfrage kam von einer anderen Website und wurde nicht ausgeführt.',
  'refusal.forbidden': 'Das ist mit Ihrem Konto nicht erlaubt.',
  'refusal.not-found': 'Unter dieser Adresse gibt es nichts.',
  'refusal.message-gone':
    'Diese Nachricht ist nicht mehr hier. Sie wurde vielleicht verschoben oder gelöscht.',
  'refusal.account-closed':
    'Dieses Konto ist abgeschaltet oder abgelaufen. Bitte wenden Sie sich an Ihren Administrator.',
  'refusal.folder-missing': 'Diesen Ordner gibt es nicht mehr.',
  'refusal.folder-exists': 'Einen Ordner mit diesem Namen gibt es bereits.',
  'refusal.folder-in-use':
    'Dieser Ordner hat eine eigene Aufgabe, etwa gesendete Nachrichten aufzunehmen, und bleibt, wie er ist.',
  'refusal.over-quota':
    'Das Postfach ist voll: Es fasst {unit, select, bytes {{most, number} MB} other {{most, number} Nachrichten}}. Löschen Sie, was nicht mehr gebraucht wird, auch aus dem Papierkorb, und versuchen Sie es noch einmal. Es ging nichts verloren.',
  'refusal.disk-full':
    'Auf dem Mailserver ist kein Platz mehr. Es ging nichts verloren; bitte versuchen Sie es später noch einmal und sagen Sie Ihrem Administrator Bescheid.',
  'refusal.job-missing': 'Dieser Vorgang ist nicht mehr bekannt.',
  'refusal.undo-over': 'Das lässt sich nicht mehr rückgängig machen.',
  'refusal.method-not-allowed': 'Diese Adresse nimmt eine solche Anfrage nicht an.',
  'refusal.already-exists': '{address} gibt es bereits.',
  'refusal.limit-reached': 'Mehr als {max, number} sind hier nicht erlaubt.',
  'refusal.over-domain-quota':
    'Alle Postfächer dieser Domain zusammen dürfen {most} MB fassen, und davon sind {left} MB übrig.',
  'refusal.over-granted':
    'In allen von Ihnen verwalteten Domains dürfen Sie {most} MB vergeben, und davon sind {left} MB übrig.',
  'refusal.proof-required': 'Bitte bestätigen Sie mit Ihrem Passwort, dass Sie es sind.',
  'refusal.mailbox-taken': 'Wo das Postfach hinkäme, liegt bereits etwas: {path}',
  'refusal.hash-unusable': 'Der Passwort-Hash von {address} ist von keiner hier bekannten Art.',
  'refusal.restore-over': 'Dieses Konto kann nicht mehr wiederhergestellt werden.',
  'refusal.alias-loop':
    'An „{address}“ weitergeleitete Nachrichten kämen dorthin zurück, wo sie herkamen, und niemals an.',
  'refusal.domain-in-use':
    '{domain} hat noch Postfächer, Weiterleitungen oder weitere Namen. Bitte entfernen Sie diese zuerst.',
  'refusal.not-held':
    'Die Tabellen dieses Verzeichnisses haben dafür keinen Platz ({what}); es wurde nichts geändert.',
  'refusal.too-long':
    'Das ist zu lang: höchstens {charsMax, plural, one {# Zeichen} other {# Zeichen}}.',
  'refusal.too-large': 'Das ist mehr als die {megabytes} MB, die auf einmal erlaubt sind.',
  'refusal.mailbox-busy':
    'Ein anderes Programm schreibt gerade in dieses Postfach. Bitte versuchen Sie es gleich noch einmal; es wurde nichts geändert.',
  'refusal.mailbox-unsafe':
    'Das Postfach liegt, wo es nicht gelesen werden darf. Bitte sagen Sie Ihrem Administrator Bescheid.',
  'refusal.mail-refused': 'Der Mailserver hat die Nachricht nicht angenommen: {answer}',
  'refusal.sender-not-allowed': 'Sie dürfen nicht als {address} senden.',
  'refusal.no-recipient': 'Bitte geben Sie mindestens einen Empfänger an.',
  'refusal.directory-away':
    'Das Benutzerverzeichnis antwortet derzeit nicht. Bitte versuchen Sie es in Kürze noch einmal.',
  'refusal.overloaded':
    'Der Server ist derzeit ausgelastet. Bitte versuchen Sie es in einigen Sekunden noch einmal.',

  'login.title': 'Anmelden',
  'login.lead': 'Lesen Sie Ihre E-Mails oder verwalten Sie Ihre Domain.',
  'login.address': 'E-Mail-Adresse',
  'login.password': 'Passwort',
  'login.submit': 'Anmelden',
  'login.ended': 'Sie sind abgemeldet.',

  'folders.title': 'Ordner',
  'folders.own': 'Ordner',
  'folders.new': 'Neuer Ordner',
  'folders.name': 'Name des Ordners',
  'folders.make': 'Anlegen',
  'folder.inbox': 'Posteingang',
  'folder.drafts': 'Entwürfe',
  'folder.sent': 'Gesendet',
  'folder.archive': 'Archiv',
  'folder.junk': 'Spam',
  'folder.trash': 'Papierkorb',

  'list.pane': 'Nachrichten',
  'list.count': '{count, number}',
  'list.bulk': 'Mit den ausgewählten Nachrichten',
  'list.pick': '„{subject}“ auswählen',
  'list.pick-all': 'Alle auf dieser Seite auswählen',
  'list.seen': 'Als gelesen markieren',
  'list.unseen': 'Als ungelesen markieren',
  'list.flagged': 'Kennzeichnen',
  'list.trash': 'In den Papierkorb verschieben',
  'list.erase': 'Endgültig löschen',
  'list.move': 'In diesen Ordner verschieben',
  'list.move-target': 'Zielordner',
  'list.move-to': 'Verschieben nach …',
  'list.empty': 'Hier ist nichts.',
  'list.empty-inbox':
    'Hier ist nichts. Neue Nachrichten erscheinen von selbst, wenn Sie diese Seite öffnen.',
  'list.unread': 'Ungelesen:',
  'list.from-nobody': '(kein Absender)',
  'list.to-nobody': '(kein Empfänger)',
  'list.is-answered': 'Beantwortet',
  'list.is-forwarded': 'Weitergeleitet',
  'list.is-flagged': 'Gekennzeichnet',
  'list.has-attachment': 'Hat einen Anhang',
  'list.pages': 'Seiten',
  'list.page': '{page, number} von {pages, number}',
  'list.newer': 'Neuere',
  'list.older': 'Ältere',

  'day.today': 'Heute',
  'day.yesterday': 'Gestern',
  'day.week': 'Diese Woche',
  'day.month': 'Diesen Monat',

  'message.pane': 'Nachricht',
  'message.none-open': 'Wählen Sie eine Nachricht, um sie hier zu lesen.',
  'message.no-subject': '(kein Betreff)',
  'message.tools': 'Aktionen für diese Nachricht',
  'message.to-list': 'Zurück zu {folder}',
  'message.unflag': 'Kennzeichnung entfernen',
  'message.to':
    'an {people}{more, plural, =0 {} one { und eine weitere Person} other { und # weitere}}',
  'message.more-people': ' und {count, number} weitere',
  'message.reply-to': 'Antwort an',
  'message.date': 'Datum',
  'message.size': 'Größe',
  'message.source': 'Quelltext',
  'message.body': 'Die Nachricht',
  'message.colors-dark': 'Farben für dunklen Hintergrund',
  'message.colors-own': 'In den eigenen Farben zeigen',
  'message.quoted': 'Zitierter Text',
  'message.cut':
    'Diese Nachricht ist zu lang, um ganz gezeigt zu werden. Der Quelltext enthält sie vollständig.',
  'message.images-blocked':
    '{count, plural, one {# externes Bild wurde} other {# externe Bilder wurden}} nicht geladen, damit der Absender nicht erfährt, dass Sie dies lesen.',
  'message.show-images': 'Bilder anzeigen',
  'message.attachments': 'Anhänge',
  'message.more-files': 'und {count, number} weitere',
  'message.part': 'teil-{number}',
  'message.reply': 'Antworten',
  'message.reply-all': 'Allen antworten',
  'message.forward': 'Weiterleiten',

  'done.sent': 'Gesendet.',
  'done.draft-kept': 'Als Entwurf gespeichert.',
  'done.moved': '{count, plural, one {# Nachricht} other {# Nachrichten}} verschoben.',
  'done.trashed':
    '{count, plural, one {# Nachricht} other {# Nachrichten}} in den Papierkorb verschoben.',
  'done.erased': '{count, plural, one {# Nachricht} other {# Nachrichten}} endgültig gelöscht.',
  'done.folder-made': 'Der Ordner wurde angelegt.',
  'done.unsubscribed': 'Die Liste hat bestätigt, dass Sie nicht mehr darauf stehen.',
  'done.flagged': 'Gekennzeichnet.',
};
