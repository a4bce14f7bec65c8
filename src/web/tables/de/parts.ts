// What messages-en-parts.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnParts } from '../messages-en-parts.ts';

export const partsDe: Translation<typeof messagesEnParts> = {
  'parts.save': '{name} speichern',
  'parts.save-all': 'Alle als ZIP-Datei speichern',
  'parts.back': 'Zurück zur Nachricht',
  'parts.save-file': 'Datei speichern',
  'parts.table-cut':
    'Es {count, plural, one {wird nur die erste Zeile} other {werden nur die ersten # Zeilen}} mit ihren Spalten angezeigt. Speichern Sie die Datei, um alles zu haben.',
  'parts.pdf-page': 'Seite {number}',
  'parts.pdf-more':
    'Es gibt mehr Seiten, als hier gezeigt werden. Speichern Sie die Datei, um alle zu haben.',
  'parts.pdf-page-broken': 'Diese Seite kann hier nicht gezeigt werden.',
  'parts.pdf-locked':
    'Diese Datei verlangt ein Passwort. Speichern Sie sie und öffnen Sie sie in einem eigenen Programm, um es einzugeben.',
  'parts.pdf-broken':
    'Diese Datei kann hier nicht gezeigt werden: Sie ist beschädigt oder sehr kompliziert. Sie können sie speichern und in einem eigenen Programm öffnen.',
  'parts.pdf-no-script':
    'Ihr Browser führt hier keine Skripte aus, daher kann die Datei nicht gezeigt werden. Sie können sie speichern.',
  'parts.headers': 'Alle Kopfzeilen',
  'parts.save-message': 'Als Datei speichern',
  'parts.print': 'Drucken',

  'enclosed.title': 'Weitergeleitete Nachricht:',

  'delivery.title': 'Zustellbericht',
  'delivery.failed': 'Ihre Nachricht hat {address} nicht erreicht.',
  'delivery.delayed':
    'Ihre Nachricht hat {address} noch nicht erreicht. Der Server versucht es weiter.',
  'delivery.delivered': 'Ihre Nachricht hat {address} erreicht.',
  'delivery.relayed':
    'Ihre Nachricht an {address} wurde weitergereicht; weitere Berichte wird es nicht geben.',
  'delivery.expanded': 'Ihre Nachricht wurde an die Mitglieder von {address} weitergereicht.',
  'delivery.unclear': 'Es gibt einen Bericht über {address}.',
  'delivery.reported-by': 'Gemeldet von {server}.',
  'delivery.said': 'Antwort von {server} (Status {status}):',
  'delivery.no-reason':
    'Der Grund wurde nicht in einer Form angegeben, die hier erklärt werden könnte.',
  'delivery.address-other': 'Etwas an der Adresse wurde nicht akzeptiert.',
  'delivery.no-mailbox': 'Dieses Postfach gibt es nicht. Bitte prüfen Sie den Teil vor dem @.',
  'delivery.no-domain':
    'Diese Domain gibt es nicht, oder sie hat keinen Mailserver. Bitte prüfen Sie den Teil nach dem @.',
  'delivery.address-bad': 'Die Adresse ist nicht so geschrieben, wie eine Adresse sein muss.',
  'delivery.address-ambiguous': 'Die Adresse passt auf mehr als ein Postfach.',
  'delivery.moved': 'Dieses Postfach ist umgezogen, und seine neue Adresse ist nicht bekannt.',
  'delivery.sender-bad': 'Die Gegenseite hat Ihre eigene Adresse nicht als Absender akzeptiert.',
  'delivery.takes-no-mail': 'Diese Domain nimmt überhaupt keine Nachrichten an.',
  'delivery.mailbox-other': 'Mit dem dortigen Postfach stimmt etwas nicht.',
  'delivery.mailbox-disabled':
    'Das Postfach ist abgeschaltet oder nimmt derzeit keine Nachrichten an.',
  'delivery.mailbox-full': 'Das Postfach ist voll.',
  'delivery.too-large': 'Die Nachricht ist größer, als die Gegenseite annimmt.',
  'delivery.list-broken': 'Die Mailingliste konnte sie nicht an ihre Mitglieder weitergeben.',
  'delivery.system-other': 'Der andere Mailserver hat selbst eine Störung.',
  'delivery.system-full': 'Der andere Mailserver hat keinen Platz mehr.',
  'delivery.system-down': 'Der andere Mailserver nimmt derzeit keine Nachrichten an.',
  'delivery.network-other': 'Unterwegs ist etwas schiefgegangen.',
  'delivery.no-answer': 'Der andere Mailserver hat nicht geantwortet.',
  'delivery.connection-lost': 'Die Verbindung zum anderen Mailserver ist abgebrochen.',
  'delivery.lookup-failed': 'Der andere Mailserver konnte nicht ermittelt werden.',
  'delivery.no-route': 'Es gab keinen Weg zum anderen Mailserver.',
  'delivery.busy': 'Der andere Mailserver war zu ausgelastet.',
  'delivery.loop': 'Die Nachricht lief im Kreis und wurde angehalten.',
  'delivery.expired': 'Es wurde versucht, bis die Zeit dafür abgelaufen war.',
  'delivery.protocol': 'Die beiden Mailserver haben einander nicht verstanden.',
  'delivery.too-many': 'Es waren zu viele Empfänger auf einmal.',
  'delivery.content': 'Die Gegenseite konnte den Inhalt der Nachricht nicht verarbeiten.',
  'delivery.policy': 'Die Gegenseite hat die Nachricht nach ihren eigenen Regeln abgewiesen.',
  'delivery.list-closed': 'Sie dürfen nicht an diese Mailingliste schreiben.',
  'delivery.unauthenticated':
    'Die Gegenseite konnte nicht überprüfen, ob die Nachricht aus Ihrer Domain stammt. Ihr Administrator kann helfen.',

  'receipt.title': 'Empfangsbestätigung',
  'receipt.displayed': '{address} hat Ihre Nachricht geöffnet.',
  'receipt.deleted': '{address} hat Ihre Nachricht gelöscht.',
  'receipt.dispatched': '{address} hat Ihre Nachricht weitergegeben.',
  'receipt.processed': 'Ihre Nachricht an {address} wurde bearbeitet.',
  'receipt.other': 'Es gibt eine Bestätigung von {address} zu Ihrer Nachricht.',
  'receipt.automatic':
    'Ein Programm hat das von selbst gemeldet; es muss niemand die Nachricht gesehen haben.',

  'invitation.title': 'Einladung',
  'invitation.updated': 'Geänderte Einladung',
  'invitation.event': 'Termin',
  'invitation.cancelled': 'Dieser Termin wurde abgesagt.',
  'invitation.counter': 'Es wird eine andere Zeit vorgeschlagen.',
  'invitation.replied-accepted': '{name} nimmt teil.',
  'invitation.replied-declined': '{name} nimmt nicht teil.',
  'invitation.replied-tentative': '{name} nimmt vielleicht teil.',
  'invitation.replied-delegated': '{name} schickt eine Vertretung.',
  'invitation.replied-needs-action': '{name} hat sich noch nicht entschieden.',
  'invitation.when': 'Wann',
  'invitation.where': 'Wo',
  'invitation.organizer': 'Eingeladen von',
  'invitation.who': 'Wer',
  'invitation.repeats': 'Wiederholung',
  'invitation.daily': 'täglich',
  'invitation.weekly': 'wöchentlich',
  'invitation.monthly': 'monatlich',
  'invitation.yearly': 'jährlich',
  'invitation.accepted': 'nimmt teil',
  'invitation.declined': 'abgelehnt',
  'invitation.tentative': 'vielleicht',
  'invitation.delegated': 'schickt eine Vertretung',
  'invitation.needs-action': 'noch keine Antwort',
  'invitation.do-accepted': 'Zusagen',
  'invitation.do-tentative': 'Vielleicht',
  'invitation.do-declined': 'Ablehnen',
  'invitation.answers-to': 'Die Antwort geht an {address}.',
  'invitation.mail-accepted': 'Zugesagt: {summary}',
  'invitation.mail-tentative': 'Vielleicht: {summary}',
  'invitation.mail-declined': 'Abgelehnt: {summary}',
  'invitation.text-accepted': '{name} nimmt die Einladung „{summary}“ an.',
  'invitation.text-tentative': '{name} kommt vielleicht zu „{summary}“.',
  'invitation.text-declined': '{name} lehnt die Einladung „{summary}“ ab.',

  'wrapped.title': 'Dateien, die Outlook in eine gepackt hat',
  'wrapped.in-text': 'Dateien, die im Text stehen',
  'wrapped.damaged': 'beschädigt oder unvollständig',

  'protection.signed':
    'Diese Nachricht trägt eine Signatur ({method}). Sie wird hier nicht geprüft; ein Mailprogramm mit {method} kann das.',
  'protection.encrypted':
    'Diese Nachricht ist verschlüsselt ({method}). Öffnen Sie sie in dem Mailprogramm, das Ihren Schlüssel hat.',
  'protection.sealed':
    'Diese Nachricht ist signiert, verschlüsselt oder beides ({method}). Öffnen Sie sie in einem Mailprogramm mit {method}.',
  'protection.compressed':
    'Diese Nachricht ist komprimiert ({method}). Öffnen Sie sie in einem Mailprogramm mit {method}.',
  'protection.certificates': 'Diese Nachricht enthält Zertifikate ({method}).',
  'partial.piece': 'Dies ist Teil {number} einer Nachricht, die für den Weg zerteilt wurde.',
  'partial.piece-of':
    'Dies ist Teil {number} von {total} einer Nachricht, die für den Weg zerteilt wurde. Ein Mailprogramm kann die Teile zusammensetzen, sobald es alle hat.',

  'card.title': 'Visitenkarte',
  'card.organization': 'Firma',
  'card.address': 'E-Mail',
  'card.telephone': 'Telefon',
  'card.place': 'Adresse',
  'card.note': 'Notiz',
};
