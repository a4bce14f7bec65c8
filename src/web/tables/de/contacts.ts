// What messages-en-contacts.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnContacts } from '../messages-en-contacts.ts';

export const contactsDe: Translation<typeof messagesEnContacts> = {
  'refusal.contact-changed':
    'Dieser Kontakt wurde inzwischen von anderer Seite geändert. Bitte öffnen Sie ihn erneut und wiederholen Sie Ihre Änderung.',
  'refusal.import-unreadable':
    'In dieser Datei wurden keine Kontakte gefunden. Gelesen werden vCard-Dateien (.vcf) und durch Kommas getrennte Werte (.csv), deren erste Zeile die Spalten benennt.',

  'contacts.title': 'Kontakte',
  'contacts.places': 'Bereiche des Adressbuchs',
  'contacts.all': 'Alle Kontakte',
  'contacts.written-to': 'Angeschriebene',
  'contacts.domain': 'Personen bei {domain}',
  'contacts.groups': 'Gruppen',
  'contacts.new': 'Neuer Kontakt',
  'contacts.list': 'Gefundene Kontakte',
  'contacts.search': 'Kontakte durchsuchen',
  'contacts.search.go': 'Suchen',
  'contacts.letters': 'Buchstaben',
  'contacts.letters.all': 'Alle',
  'contacts.pick': '{name} auswählen',
  'contacts.more': 'Nächste Seite',
  'contacts.first-page': 'Zurück zur ersten Seite',
  'contacts.pages': 'Seiten der Liste',
  'contacts.empty':
    'Hier ist noch niemand. Legen Sie einen Kontakt an, importieren Sie eine Datei aus einem anderen Programm oder öffnen Sie eine Nachricht und fügen Sie den Absender hinzu.',
  'contacts.none': 'Es wurde niemand gefunden.',
  'contacts.group.empty':
    'In dieser Gruppe ist noch niemand. Wählen Sie Personen unter „Alle Kontakte“ aus und fügen Sie sie hinzu.',
  'contacts.remove-chosen': 'Ausgewählte löschen',
  'contacts.into-group': 'Zur Gruppe hinzufügen',
  'contacts.into-group.choose': 'Gruppe wählen',
  'contacts.out-of-group': 'Ausgewählte aus der Gruppe entfernen',
  'contacts.more-tools': 'Mehr',
  'contacts.duplicates': 'Doppelte suchen',
  'contacts.import': 'Importieren',
  'contacts.export-vcard': 'Als vCard exportieren',
  'contacts.export-csv': 'Als CSV exportieren',

  'contacts.done.saved': 'Gespeichert.',
  'contacts.done.removed':
    '{count, plural, one {# Kontakt wurde} other {# Kontakte wurden}} gelöscht.',
  'contacts.done.merged': 'Die Kontakte sind jetzt einer.',
  'contacts.done.imported':
    '{count, plural, one {# Eintrag wurde} other {# Einträge wurden}} übernommen.',
  'contacts.done.undone': 'Der Vorgang wurde rückgängig gemacht.',
  'contacts.done.group-made': 'Die Gruppe wurde angelegt.',
  'contacts.done.group-renamed': 'Die Gruppe wurde umbenannt.',
  'contacts.done.group-removed':
    'Die Gruppe wurde gelöscht; die Personen darin sind weiterhin vorhanden.',
  'contacts.done.members': 'Die Gruppe wurde geändert.',
  'contacts.done.forgotten': 'Vergessen.',
  'contacts.undo': 'Rückgängig',

  'contacts.write': 'Schreiben',
  'contacts.write-all': 'Allen schreiben',
  'contacts.edit': 'Bearbeiten',
  'contacts.remove': 'Löschen',
  'contacts.save-card': 'Als vCard speichern',
  'contacts.back': 'Kontakte',
  'contacts.no-name': 'Ohne Namen',

  'contacts.edit.title': 'Kontakt bearbeiten',
  'contacts.edit.names': 'Name',
  'contacts.edit.name': 'Anzeigename',
  'contacts.edit.name.help': 'Leer lassen, um ihn aus Vor- und Nachnamen zu bilden.',
  'contacts.edit.given': 'Vorname',
  'contacts.edit.family': 'Nachname',
  'contacts.edit.more-names': 'Weitere Namensangaben',
  'contacts.edit.prefix': 'Titel vor dem Namen',
  'contacts.edit.additional': 'Weitere Vornamen',
  'contacts.edit.suffix': 'Zusatz nach dem Namen',
  'contacts.edit.sort-as': 'Sortieren als',
  'contacts.edit.sort-as.help':
    'So, wie der Name gesprochen wird, etwa in Kana bei japanischen Namen.',
  'contacts.edit.nickname': 'Spitzname',
  'contacts.edit.organization': 'Firma',
  'contacts.edit.role': 'Position',
  'contacts.edit.emails': 'E-Mail-Adressen',
  'contacts.edit.email': 'E-Mail-Adresse {nth}',
  'contacts.edit.phones': 'Telefonnummern',
  'contacts.edit.phone': 'Telefonnummer {nth}',
  'contacts.edit.kind-of': 'Art: {what}',
  'contacts.edit.places': 'Postanschriften',
  'contacts.edit.place': 'Postanschrift {nth}',
  'contacts.edit.place.new': 'Weitere Postanschrift',
  'contacts.edit.street': 'Straße',
  'contacts.edit.code': 'Postleitzahl',
  'contacts.edit.city': 'Ort',
  'contacts.edit.region': 'Region',
  'contacts.edit.country': 'Land',
  'contacts.edit.sites': 'Webseiten',
  'contacts.edit.sites.help': 'Eine pro Zeile.',
  'contacts.edit.chats': 'Chat-Adressen',
  'contacts.edit.chats.help': 'Eine pro Zeile, zum Beispiel xmpp:ann@example.org.',
  'contacts.edit.birthday': 'Geburtstag',
  'contacts.edit.birthday.help': 'Zum Beispiel 1990-04-03, oder --04-03 ohne Jahr.',
  'contacts.edit.note': 'Notiz',
  'contacts.edit.photo': 'Bild',
  'contacts.edit.photo.help': 'JPEG, PNG, GIF oder WebP, bis zu {kilobytes} kB.',
  'contacts.edit.photo.remove': 'Bild entfernen',
  'contacts.edit.in-groups': 'Gruppen',
  'contacts.edit.save': 'Speichern',
  'contacts.edit.cancel': 'Abbrechen',
  'contacts.edit.rest': 'Mehr: {what}',
  'contacts.error.nameless': 'Bitte geben Sie einen Namen, eine Firma oder eine Adresse an.',
  'contacts.error.address': '„{address}“ ist keine E-Mail-Adresse.',
  'contacts.error.photo':
    'Dieses Bild kann nicht verwendet werden: Es ist zu groß oder hat ein anderes Format.',

  'contacts.label.home': 'Privat',
  'contacts.label.work': 'Arbeit',
  'contacts.label.mobile': 'Mobil',
  'contacts.label.fax': 'Fax',
  'contacts.label.other': 'Andere',

  'contacts.known-since': 'In Ihren Kontakten',
  'contacts.add-sender': 'Zu Kontakten hinzufügen',

  'contacts.group.new': 'Neue Gruppe',
  'contacts.group.name': 'Name der Gruppe',
  'contacts.group.make': 'Gruppe anlegen',
  'contacts.group.rename': 'Umbenennen',
  'contacts.group.remove': 'Gruppe löschen',
  'contacts.group.look-after': 'Diese Gruppe umbenennen oder löschen',
  'contacts.group.outside': 'Auch in dieser Gruppe, aber in keinem Kontakt: {addresses}',

  'contacts.duplicates.title': 'Doppelte Kontakte',
  'contacts.duplicates.lead':
    'Diese Kontakte haben eine Adresse gemeinsam. Aus jeder Zusammenstellung wird ein Kontakt: Es geht nichts verloren; was nur einmal stehen kann, kommt in die Notiz.',
  'contacts.duplicates.none': 'Es gibt keine Kontakte mit einer gemeinsamen Adresse.',
  'contacts.duplicates.merge': 'Zu einem Kontakt zusammenführen',
  'contacts.duplicates.set': 'Kontakte mit derselben Adresse',

  'contacts.import.title': 'Kontakte importieren',
  'contacts.import.lead':
    'vCard-Dateien jeder Version sowie CSV, wie es Outlook, Google, Thunderbird und ExtMail schreiben (abook.cf und group.cf). Sie sehen vorab, was übernommen würde.',
  'contacts.import.file': 'Datei',
  'contacts.import.file.help': 'Bis zu {megabytes} MB und {most, number} Kontakte.',
  'contacts.import.look': 'Datei ansehen',
  'contacts.import.preview': 'Inhalt von {name}',
  'contacts.import.fresh':
    '{count, plural, =0 {Keine neuen Kontakte} one {# neuer Kontakt} other {# neue Kontakte}}',
  'contacts.import.known':
    '{count, plural, one {# ist bereits in Ihren Kontakten} other {# sind bereits in Ihren Kontakten}}',
  'contacts.import.groups': '{count, plural, one {# Gruppe} other {# Gruppen}}',
  'contacts.import.and-more': 'und {count, number} weitere',
  'contacts.import.empty':
    '{count, plural, one {# Eintrag hat} other {# Einträge haben}} weder Namen noch Adresse und {count, plural, one {wird} other {werden}} ausgelassen.',
  'contacts.import.cut': 'Die Datei enthält mehr als {most, number}; der Rest wird ausgelassen.',
  'contacts.import.defect.photo-unreadable':
    '{count, plural, one {# Bild ist zu groß oder von unbekanntem Format und wird} other {# Bilder sind zu groß oder von unbekanntem Format und werden}} ausgelassen.',
  'contacts.import.defect.photo-linked':
    '{count, plural, one {# Bild liegt auf einem anderen Server und wird} other {# Bilder liegen auf einem anderen Server und werden}} nicht abgerufen.',
  'contacts.import.defect.value-cut':
    '{count, plural, one {# Kontakt hat} other {# Kontakte haben}} mehr oder längere Werte, als gespeichert werden können; sie werden gekürzt.',
  'contacts.import.twice': 'Bereits vorhandene Kontakte',
  'contacts.import.twice.skip': 'unverändert lassen',
  'contacts.import.twice.merge': 'mit den Angaben der Datei ergänzen',
  'contacts.import.twice.add': 'noch einmal übernehmen',
  'contacts.import.take': 'Übernehmen',
  'contacts.import.forget': 'Nicht übernehmen',

  'contacts.written.lead':
    'An wen Sie geschrieben haben, die letzten zuerst. Diese Adressen werden beim Schreiben vorgeschlagen; vergessen Sie, wen Sie nicht sehen möchten.',
  'contacts.written.off':
    'Es wird nicht gemerkt, an wen Sie schreiben. Hier können Sie das wieder einschalten.',
  'contacts.written.none': 'Noch niemand.',
  'contacts.written.uses': '{count, plural, one {einmal} other {#-mal}}',
  'contacts.written.add': 'Zu Kontakten hinzufügen',
  'contacts.written.forget': 'Ausgewählte vergessen',
  'contacts.written.forget-all': 'Alle vergessen',
  'contacts.written.stop': 'Ab jetzt niemanden merken',
  'contacts.written.start': 'Merken, an wen ich schreibe',
  'contacts.domain.lead': 'Alle, die in Ihrer Domain ein Postfach haben.',

  'contacts.complete': 'Vorgeschlagene Personen',
  'contacts.complete.count':
    '{count, plural, =0 {Niemand gefunden} one {# Person gefunden} other {# Personen gefunden}}',
  'contacts.complete.group':
    '{count, plural, one {Gruppe mit # Person} other {Gruppe mit # Personen}}',
};
