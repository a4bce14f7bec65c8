// What messages-en-compose.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnCompose } from '../messages-en-compose.ts';

export const composeDe: Translation<typeof messagesEnCompose> = {
  'compose.write': 'Verfassen',
  'compose.title': 'Neue Nachricht',
  'compose.from': 'Von',
  'compose.to': 'An',
  'compose.cc': 'Kopie',
  'compose.bcc': 'Blindkopie',
  'compose.copies': 'Kopie und Blindkopie',
  'compose.subject': 'Betreff',
  'compose.body': 'Text',
  'compose.placeholder': 'Schreiben Sie Ihre Nachricht',
  'compose.attach': 'Dateien anhängen',
  'compose.attached': 'Wird mitgesendet',
  'compose.send': 'Senden',
  'compose.keep': 'Als Entwurf speichern',
  'compose.discard': 'Verwerfen',
  'compose.attribution': 'Am {time} schrieb {name}:',
  'compose.forwarded': '---------- Weitergeleitete Nachricht ----------',
  'compose.refused':
    'Die Nachricht wurde nicht gesendet und liegt in den Entwürfen. Der Mailserver sagte: {answer}',
  'compose.unknown':
    'Beim Senden brach die Verbindung zum Mailserver ab; es ist nicht sicher, dass die Nachricht hinausging. Sie liegt in den Entwürfen. Zuletzt war zu sehen: {answer}',
  'compose.partly-sent':
    'Die Nachricht ging hinaus, aber der Mailserver hat diese Empfänger abgewiesen: {addresses}. Korrigieren Sie sie und senden Sie noch einmal; die übrigen haben sie bereits.',

  'compose.saving': 'Wird gespeichert …',
  'compose.saved': 'Gespeichert um {time}',
  'compose.forked':
    'Dieser Entwurf wurde auch anderswo geändert. Was hier steht, ist jetzt ein eigener Entwurf, gespeichert um {time}.',
  'compose.unsaved': 'Noch nicht gespeichert',
  'compose.offline':
    'Keine Verbindung. Was Sie schreiben, bleibt auf diesem Gerät und wird gespeichert, sobald sie wieder da ist.',
  'compose.found': 'Auf diesem Gerät gibt es Text, der nicht gespeichert wurde.',
  'compose.restore': 'Wiederherstellen',
  'compose.dismiss': 'Schließen',

  'compose.upload.failed': '{name} konnte nicht hochgeladen werden: {reason}',
  'compose.upload.again': 'Erneut versuchen',
  'compose.upload.waits': 'wartet auf die Verbindung',
  'compose.upload.remove': '{name} entfernen',
  'compose.drop': 'Dateien hier ablegen',
  'compose.uploading':
    'Es werden noch Dateien hochgeladen. Die Nachricht wird gesendet, sobald sie da sind.',

  'compose.rich': 'Formatierter Text',
  'compose.plain': 'Reiner Text',
  'compose.plain.loses': 'Formatierung und Bilder im Text gehen verloren.',
  'compose.tools': 'Formatierung',
  'compose.bold': 'Fett',
  'compose.italic': 'Kursiv',
  'compose.underline': 'Unterstrichen',
  'compose.link': 'Link',
  'compose.link.address': 'Adresse des Links',
  'compose.bullets': 'Aufzählung',
  'compose.numbers': 'Nummerierte Liste',
  'compose.quote': 'Zitat',
  'compose.color': 'Farbe',
  'compose.size': 'Größe',
  'compose.size.small': 'Klein',
  'compose.size.normal': 'Normal',
  'compose.size.large': 'Groß',
  'compose.color.normal': 'Normal',
  'compose.color.red': 'Rot',
  'compose.color.green': 'Grün',
  'compose.color.blue': 'Blau',
  'compose.color.gray': 'Grau',
  'compose.direction': 'Schreibrichtung',
  'compose.clear': 'Formatierung entfernen',

  'compose.remove-person': '{name} entfernen',
  'compose.wrong-person': '„{name}“ ist keine E-Mail-Adresse.',
  'compose.person':
    '{name}. Entf entfernt, die Eingabetaste ändert, Alt mit den Pfeiltasten verschiebt in eine andere Zeile.',

  'compose.hint.attachment': 'Sie haben „{word}“ geschrieben, aber es ist nichts angehängt.',
  'compose.hint.subject': 'Die Nachricht hat keinen Betreff.',
  'compose.hint.many': 'So viele Personen erhalten diese Nachricht: {count}',
  'compose.hint.domain': '„{domain}“ sieht fast aus wie „{known}“.',
  'compose.hint.send': 'Trotzdem senden',
  'compose.hint.back': 'Zurück zum Schreiben',

  'compose.more': 'Mehr',
  'compose.priority': 'Priorität',
  'compose.priority.none': 'Normal',
  'compose.priority.high': 'Hoch',
  'compose.priority.low': 'Niedrig',
  'compose.receipt': 'Lesebestätigung anfordern',
  'compose.archive': 'Nachricht der Unterhaltung nach dem Senden archivieren',
  'compose.later': 'Später senden',
  'compose.later.at': 'Zeitpunkt des Versands',
  'compose.later.submit': 'Dann senden',
  'compose.later.tomorrow': 'Morgen früh',
  'compose.later.monday': 'Montag früh',
  'compose.template': 'Vorlagen',
  'compose.template.none':
    'Es gibt noch keine Vorlagen. Jede Nachricht lässt sich als Vorlage speichern.',
  'compose.template.keep': 'Als Vorlage speichern',

  'compose.not-sent.subject': 'Nicht gesendet: {subject}',
  'compose.not-sent.refused':
    'Ihre Nachricht konnte nicht gesendet werden. Der Mailserver sagte:\n\n    {answer}\n\nSie liegt in den Entwürfen. Berichtigen Sie dort, was nicht stimmt, und senden Sie sie noch einmal.',
  'compose.not-sent.unknown':
    'Während Ihre Nachricht gesendet wurde, brach die Verbindung ab; es ist nicht sicher, dass sie hinausging. Der Mailserver sagte zuletzt:\n\n    {answer}\n\nSie liegt in den Entwürfen. Fragen Sie den Empfänger, bevor Sie sie noch einmal senden.',
  'compose.not-sent.partly':
    'Ihre Nachricht wurde gesendet, aber der Mailserver hat diese Adressen nicht angenommen:\n\n    {answer}\n\nDie übrigen haben sie erhalten.',

  'refusal.bad-time': 'Bitte wählen Sie eine Zeit innerhalb des nächsten Jahres.',

  'done.sending': 'Die Nachricht wird gesendet.',
  'done.send-later': 'Die Nachricht wird später gesendet.',
  'done.discarded': 'Der Entwurf liegt im Papierkorb.',
  'outbox.undo': 'Rückgängig',
  'outbox.title': 'Später gesendet',
  'outbox.lead':
    'Diese Nachrichten gehen zu ihrer Zeit hinaus, ob diese Seite offen ist oder nicht.',
  'outbox.none': 'Es wartet nichts auf den Versand.',
  'outbox.at': 'Versand {time}',
  'outbox.again': 'Der Mailserver konnte sie noch nicht annehmen. Nächster Versuch: {time}',
  'outbox.change': 'Zeit ändern',
  'outbox.edit': 'Zurückholen und weiterschreiben',
  'outbox.too-late': 'Es war zu spät, diese Nachricht zurückzuholen: Sie ist gesendet.',
  'outbox.moved': 'Die Nachricht hat eine neue Zeit.',
  'outbox.to': 'An {people}',

  'identities.title': 'Absender und Signaturen',
  'identities.lead':
    'Die Adressen, von denen Sie schreiben können. Eine Antwort wird von der Adresse geschrieben, an die die Nachricht kam.',
  'identities.first': 'Mit diesem beginnen Sie',
  'identities.make-first': 'Mit diesem beginnen',
  'identities.remove': 'Entfernen',
  'identities.add': 'Absender hinzufügen',
  'identities.address': 'Adresse',
  'identities.address.help': 'Nachrichten an diese Adresse müssen in Ihr Postfach kommen.',
  'identities.name': 'Name',
  'identities.reply-to': 'Antworten gehen an',
  'identities.reply-to.help': 'Leer lassen, um Antworten an die Adresse selbst zu erhalten.',
  'identities.signature': 'Signatur',
  'identities.signature-html': 'Signatur für formatierten Text',
  'identities.signature-html.help': 'HTML. Leer lassen, um die obige zu verwenden.',
  'identities.save': 'Speichern',

  'templates.title': 'Vorlagen',
  'templates.lead':
    'Nachrichten, die Sie immer wieder senden. Sie liegen im Ordner „{folder}“, wo auch andere Mailprogramme sie sehen.',
  'templates.none':
    'Es gibt noch keine Vorlagen. Schreiben Sie eine Nachricht und speichern Sie sie als Vorlage.',
  'templates.new': 'Vorlage schreiben',
  'templates.edit': 'Ändern',
  'templates.use': 'Damit schreiben',
  'templates.remove': 'Löschen',

  'writing.title': 'Schreiben',
  'writing.format': 'Neue Nachrichten',
  'writing.format.as-read': 'Wie die beantwortete Nachricht; sonst formatiert',
  'writing.quote': 'In einer Antwort stehen meine Worte',
  'writing.quote.above': 'über dem Zitat',
  'writing.quote.below': 'unter dem Zitat',
  'writing.quote.none': 'allein, ohne Zitat',
  'writing.undo': 'Nach „Senden“ wartet die Nachricht',
  'writing.undo.seconds': '{seconds, plural, =0 {gar nicht} one {# Sekunde} other {# Sekunden}}',
  'writing.save': 'Speichern',
  'message.attach': 'Als Anhang weiterleiten',
  'compose.pick': 'Aus anderen E-Mails anhängen',
  'compose.pick.lead':
    'Wählen Sie Nachrichten oder Dateien, die daran hängen. Was Sie schreiben, bleibt inzwischen als Entwurf erhalten.',
  'compose.pick.whole': 'Die ganze Nachricht',
  'compose.pick.attach': 'Auswahl anhängen',
  'compose.pick.none': 'Keine Nachricht gefunden.',
  'compose.pick.back': 'Zurück zum Schreiben',
};
