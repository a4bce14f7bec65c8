// What messages-en-mailboxes.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnMailboxes } from '../messages-en-mailboxes.ts';

export const mailboxesDe: Translation<typeof messagesEnMailboxes> = {
  'refusal.password-expired': 'Bitte wählen Sie zuerst ein eigenes Passwort.',
  'refusal.import-list':
    'Das ist keine Liste mit einer Zeile je Postfach. Eine CSV-Datei, wie eine Tabellenkalkulation sie speichert, genügt.',

  'admin.account-fact.displayName': 'ein angezeigter Name',
  'admin.account-fact.quota': 'eine Quota',
  'admin.account-fact.expiresMs': 'ein letzter Tag',
  'admin.account-fact.services': 'wofür es genutzt werden darf',
  'admin.account-fact.isActive': 'das Abschalten',
  'admin.account-fact.mayChangePassword': 'wer das Passwort ändern darf',

  'admin.mailboxes.show': 'Welche Postfächer gezeigt werden',
  'admin.mailboxes.show.all': 'Alle',
  'admin.mailboxes.show.off': 'Abgeschaltet',
  'admin.mailboxes.show.full': 'Fast voll',
  'admin.mailboxes.show.ending': 'Endet bald',
  'admin.mailboxes.show.never': 'Nie angemeldet',
  'admin.mailboxes.show.none': 'Kein Postfach ist so',
  'admin.mailboxes.show.none-yet': 'Bisher keines; es sind noch weitere durchzusehen',
  'admin.mailboxes.password.help':
    'Bleibt es leer, wird ein gutes erzeugt und einmal zum Weitergeben angezeigt.',

  'admin.mailbox.glance': 'Auf einen Blick',
  'admin.mailbox.holds': 'Enthält',
  'admin.mailbox.no-quota': 'keine Quota',
  'admin.mailbox.last-login': 'Letzte Anmeldung',
  'admin.mailbox.last-login.never': 'Nie',
  'admin.mailbox.aliases': 'Weiterleitungen, die hierher führen',
  'admin.mailbox.aliases.none': 'Keine',
  'admin.mailbox.over': 'beendet',
  'admin.mailbox.facts': 'Wofür es genutzt werden darf',
  'admin.mailbox.name': 'Name der Person',
  'admin.mailbox.name.help': 'Wird in Listen wie dieser neben der Adresse gezeigt.',
  'admin.mailbox.quota.field': 'Quota',
  'admin.mailbox.quota.help':
    'Zum Beispiel 2 GB. Nachrichten, die nicht hineinpassen, werden abgewiesen. Leer heißt unbegrenzt.',
  'admin.mailbox.quota-messages': 'Höchstzahl der Nachrichten',
  'admin.mailbox.quota-messages.help': 'Leer heißt unbegrenzt, wie es üblich ist.',
  'admin.mailbox.services': 'Wege hinein und hinaus',
  'admin.service.webmail': 'Webmail',
  'admin.service.imap': 'IMAP, für Mailprogramme und Telefone',
  'admin.service.pop3': 'POP3, für Programme, die Nachrichten abholen',
  'admin.service.smtp': 'SMTP, zum Senden mit einem Mailprogramm',
  'admin.mailbox.expires': 'Letzter Tag',
  'admin.mailbox.expires.help':
    'Danach meldet sich niemand mehr an; Nachrichten kommen weiterhin an. Leer heißt nie.',
  'admin.mailbox.active': 'Eingeschaltet',
  'admin.mailbox.active.help':
    'Ausgeschaltet meldet sich niemand an, und jede offene Sitzung endet innerhalb von Sekunden. Nachrichten und Einstellungen bleiben.',
  'admin.mailbox.own_password': 'Der Inhaber darf das Passwort ändern',
  'admin.mailbox.own_password.help': 'Aus bei Postfächern, die sich mehrere Personen teilen.',
  'admin.mailbox.password.must-change':
    'Der Inhaber muss bei der nächsten Anmeldung ein anderes wählen',
  'admin.mailbox.password.must-change.help':
    'Im Browser. Mailprogramme verwenden bis dahin weiter dieses.',
  'new-password.title': 'Eigenes Passwort wählen',
  'new-password.lead':
    'Das Passwort, mit dem Sie sich angemeldet haben, wurde von jemand anderem gesetzt. Bitte wählen Sie eines, das nur Sie kennen; dann geht es weiter.',
  'admin.mailbox.password.make': 'Eines erzeugen und einmal anzeigen',
  'admin.mailbox.password.own': 'Oder eines eingeben',
  'admin.mailbox.made': 'Das Passwort von {address}',
  'admin.mailbox.made.lead':
    'Es wird nicht noch einmal angezeigt und steht nirgends in lesbarer Form. Geben Sie es auf sicherem Weg weiter; der Inhaber kann es unter Einstellungen ändern.',
  'admin.mailbox.rename': 'Umbenennen',
  'admin.mailbox.rename-or-move': 'Umbenennen oder in eine andere Domain verschieben',
  'admin.mailbox.rename.lead':
    'Nachrichten, Einstellungen und Rechte ziehen mit um, und alle werden abgemeldet. Weiterleitungen, die zur alten Adresse führen, tun das weiterhin: Ändern Sie auch diese, oder legen Sie eine von der alten zur neuen Adresse an.',
  'admin.mailbox.name.domain': 'Domain',
  'admin.mailbox.rename.submit': 'Adresse ändern',

  'admin.export': 'Liste herunterladen (CSV)',
  'admin.import.title': 'Viele Postfächer anlegen',
  'admin.import.list': 'Liste von Postfächern',
  'admin.import.lead':
    'Eine Zeile für jedes, wie eine Tabellenkalkulation sie als CSV speichert. Es wird nichts angelegt, bevor Sie gesehen haben, was angelegt würde.',
  'admin.import.file': 'Eine Datei',
  'admin.import.paste': 'Oder Zeilen hier einfügen',
  'admin.import.columns':
    'Spalten: address, password, name, quota, expires, services, active. Ohne eine erste Zeile, die sie benennt, gilt die Reihenfolge address, password, name, quota. Ein Superadministrator darf password_hash statt password angeben.',
  'admin.import.look': 'Ansehen, was geschehen würde',
  'admin.import.nothing': 'Bitte wählen Sie eine Datei oder fügen Sie Zeilen ein.',
  'admin.import.preview': 'Was geschehen würde',
  'admin.import.fresh':
    '{count, plural, =0 {Es würde nichts angelegt.} one {# Postfach würde angelegt.} other {# Postfächer würden angelegt.}}',
  'admin.import.more': '{count, plural, one {Und # weiteres.} other {Und # weitere.}}',
  'admin.import.begin': '{count, plural, one {# Postfach anlegen} other {# Postfächer anlegen}}',
  'admin.import.other': 'Andere Liste nehmen',
  'admin.import.taken':
    '{count, plural, one {# Name ist bereits vergeben} other {# Namen sind bereits vergeben}}',
  'admin.import.taken.lead': 'Sie bleiben, wie sie sind, was immer in ihren Zeilen steht.',
  'admin.import.problems':
    '{count, plural, one {# Zeile kann nicht verwendet werden} other {# Zeilen können nicht verwendet werden}}',
  'admin.import.problems.lead':
    'Sie werden ausgelassen. Sie können die übrigen jetzt anlegen, diese berichtigen und dieselbe Liste noch einmal hochladen: Was dann schon da ist, bleibt, wie es ist.',
  'admin.import.line': 'Zeile {line, number}',
  'admin.import.problem.address': 'ist keine Adresse, die verwendet werden kann',
  'admin.import.problem.other-domain': 'gehört zu einer anderen Domain',
  'admin.import.problem.twice': 'steht zweimal in der Liste',
  'admin.import.problem.no-password': 'hat kein Passwort',
  'admin.import.problem.weak-password': 'hat ein Passwort, das zu leicht zu erraten ist',
  'admin.import.problem.hash': 'hat einen Passwort-Hash unbekannter Art',
  'admin.import.problem.quota': 'hat eine Quota, die keine Größe ist',
  'admin.import.problem.expires': 'hat einen letzten Tag, der keiner ist',
  'admin.import.problem.services': 'nennt einen Dienst, den es nicht gibt',

  'admin.task.title': 'Arbeit an vielen Postfächern',
  'admin.task.import': 'Postfächer werden angelegt',
  'admin.task.change': 'Postfächer werden geändert',
  'admin.task.waiting': 'Noch nicht begonnen.',
  'admin.task.running': '{position, number} von {total, number} …',
  'admin.task.done': 'Fertig: {done, number} von {total, number}.',
  'admin.task.stopped':
    'Angehalten nach {position, number} von {total, number}. Was getan ist, bleibt.',
  'admin.task.failed':
    'Abgebrochen nach {position, number} von {total, number}. Was bis dahin getan ist, bleibt.',
  'admin.task.lost':
    'Seit einer Minute war nach {position, number} von {total, number} nichts mehr davon zu hören: Der Server wurde vielleicht neu gestartet. Beginnen Sie noch einmal; was schon da ist, bleibt, wie es ist.',
  'admin.task.stop': 'Anhalten',
  'admin.task.back': 'Zu den Postfächern',
  'admin.task.left': '{address} war bereits da und blieb, wie es ist.',

  'admin.task.refused': '{address}: {why}',

  'admin.bulk': 'Mit den ausgewählten',
  'admin.bulk.all': 'Alle angezeigten, auf jeder Seite',
  'admin.bulk.pick': '{address} auswählen',
  'admin.bulk.off': 'Abschalten',
  'admin.bulk.on': 'Einschalten',
  'admin.bulk.quota': 'Quota setzen auf',
  'admin.bulk.remove': 'Löschen',

  'admin.deleted.title': 'Gelöschte Postfächer',
  'admin.deleted.lead':
    'Sie können mit ihren Nachrichten, ihrem Passwort und ihren Einstellungen zurückgeholt werden, bis ihre Frist abläuft; danach werden sie endgültig gelöscht.',
  'admin.deleted.none': 'In letzter Zeit wurde nichts gelöscht',
  'admin.deleted.on': 'gelöscht am {day}',
  'admin.deleted.restore': 'Zurückholen',
  'admin.done.mailbox-restored': 'Das Postfach ist wieder da, mit seinen Nachrichten.',

  'admin.done.mailbox-changed': 'Das Postfach wurde geändert.',
  'admin.done.mailbox-renamed':
    'Das Postfach hat seine neue Adresse. Seine Nachrichten sind mit umgezogen.',
};
