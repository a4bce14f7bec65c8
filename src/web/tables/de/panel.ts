// What messages-en-panel.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnPanel } from '../messages-en-panel.ts';

export const panelDe: Translation<typeof messagesEnPanel> = {
  'form.error.missing': 'Bitte füllen Sie dieses Feld aus.',
  'form.error.password-again':
    'Die beiden Passwörter stimmen nicht überein. Bitte geben Sie beide noch einmal ein.',

  'admin.sections': 'Bereiche dieser Domain',
  'admin.tab.mailboxes': 'Postfächer',
  'admin.tab.forwarders': 'Weiterleitungen',
  'admin.tab.password': 'Passwort',
  'admin.tab.settings': 'Einstellungen',
  'admin.add': 'Hinzufügen',
  'admin.number': '{number, number}',
  'admin.pages': 'Seiten der Liste',
  'admin.pages.first': 'Zurück zur ersten Seite',
  'admin.pages.next': 'Nächste Seite',
  'admin.pages.past-end': 'Nichts Weiteres in dieser Liste',
  'admin.pages.past-end.help': 'Die Liste endet vor dieser Seite.',
  'admin.search.label': 'Namen suchen, die beginnen mit …',
  'admin.search.submit': 'Suchen',
  'admin.search.clear': 'Alle anzeigen',
  'admin.search.none': 'Nichts beginnt hier mit „{sought}“',
  'admin.search.none.help': 'Gesucht wird nur am Anfang der Namen.',

  'admin.field.password': 'Passwort',
  'admin.field.password.help':
    'Mehrere Wörter hintereinander sind leicht zu merken und schwer zu erraten. Der Inhaber kann es unter Einstellungen ändern.',
  'admin.field.password-new': 'Neues Passwort',
  'admin.field.password-again': 'Passwort wiederholen',
  'admin.field.password-again.help': 'Leer lassen, wenn Sie sich Ihrer Eingabe sicher sind.',
  'admin.error.local-part':
    '„{localPart}“ kann nicht verwendet werden. Möglich sind Buchstaben von a bis z, Ziffern und dazwischen Punkte, Binde- und Unterstriche; höchstens 64 Zeichen.',
  'admin.error.limit': 'Bitte geben Sie eine Zahl ein, oder nichts für unbegrenzt.',
  'admin.error.domain-name':
    '„{name}“ kann nicht der Name einer Domain sein. Er sieht aus wie example.org: Buchstaben von a bis z, Ziffern und Bindestriche, dazwischen Punkte.',
  'admin.error.domain-path':
    'Dieser Pfad kann nicht verwendet werden: Er muss absolut sein und im Mailverzeichnis des Servers liegen.',
  'admin.error.limit-reached': 'Alle Postfächer dieser Domain sind vergeben.',
  'admin.error.target':
    '„{address}“ kann nicht verwendet werden: Bitte geben Sie eine vollständige Adresse wie name@example.org an.',
  'admin.error.target-too-many':
    'Das ist mehr, als eine Weiterleitung fassen kann. Legen Sie für einen Teil der Adressen eine zweite Weiterleitung an und nennen Sie diese hier.',

  'admin.domains.title': 'Domains',
  'admin.domains.lead':
    'Öffnen Sie eine Domain, um ihre Postfächer und Weiterleitungen zu verwalten.',
  'admin.domains.name': 'Domain',
  'admin.domains.mailboxes': 'Postfächer',
  'admin.domains.forwarders': 'Weiterleitungen',
  'admin.domains.used': '{used, number} von {max, number}',
  'admin.domains.empty': 'Es gibt noch keine Domain',
  'admin.domains.empty.help': 'Fügen Sie mit dem Formular auf dieser Seite die erste hinzu.',
  'admin.domains.gone.help': 'Die von Ihnen verwalteten Domains wurden entfernt.',
  'admin.domains.add': 'Domain hinzufügen',
  'admin.domains.add.lead':
    'Ihre Postfächer können sofort angelegt werden. Der Mailserver nimmt von da an Nachrichten für sie an.',
  'admin.domains.field.name': 'Name der Domain',
  'admin.domains.field.limit': 'Höchstzahl der Postfächer',
  'admin.domains.field.limit.help': 'Leer lassen für unbegrenzt.',
  'admin.domains.field.password.help':
    'Für den, der nur diese Domain verwaltet. Leer lassen, wenn sich niemand mit ihrem Namen anmelden soll.',
  'admin.domains.field.path.more': 'Wo ihre Nachrichten liegen',
  'admin.domains.field.path': 'Verzeichnis',
  'admin.domains.field.path.help':
    'Ein absoluter Pfad im Mailverzeichnis des Servers. Bleibt er leer, ist es dort der Name der Domain.',

  'admin.domain.names': 'Weitere Namen',
  'admin.domain.names.lead':
    'Nachrichten an eine Adresse unter einem dieser Namen gehen an dieselbe Adresse bei {domain}.',
  'admin.domain.names.field': 'Weiterer Name der Domain',
  'admin.domain.names.submit': 'Name hinzufügen',
  'admin.domain.names.removal': 'Name {name} entfernen',
  'admin.domain.removal': 'Diese Domain entfernen',
  'admin.domain.removal.lead':
    'Neue Nachrichten an sie werden dann abgewiesen. Auf der Festplatte wird nichts verändert.',
  'admin.domain.removal.submit': 'Domain entfernen',

  'admin.mailboxes.title': 'Postfächer',
  'admin.mailboxes.lead': 'Jedes Postfach ist Anmeldung und E-Mail einer Person.',
  'admin.mailboxes.used': '{used, number} von {max, number} vergeben',
  'admin.mailboxes.count':
    '{count, plural, =0 {Noch keine} one {# Postfach} other {# Postfächer}}, unbegrenzt',
  'admin.mailboxes.empty': 'Noch kein Postfach',
  'admin.mailboxes.empty.help':
    'Legen Sie mit dem Formular auf dieser Seite das erste an. Sein Inhaber kann sich sofort anmelden.',
  'admin.mailboxes.add': 'Postfach anlegen',
  'admin.mailboxes.local-part': 'Name vor dem @',
  'admin.mailboxes.local-part.help':
    'Zum Beispiel vorname.nachname. Eine Weiterleitung kann einen zweiten Namen geben.',
  'admin.mailboxes.full': 'Alle Postfächer dieser Domain sind vergeben',
  'admin.mailboxes.full.super':
    'Löschen Sie eines, das niemand mehr braucht, oder erhöhen Sie die Grenze.',
  'admin.mailboxes.full.raise': 'Grenze ändern',
  'admin.mailboxes.full.help':
    'Löschen Sie eines, das niemand mehr braucht, oder bitten Sie den Betreiber des Servers, die Grenze zu erhöhen.',

  'admin.mailbox.password': 'Neues Passwort setzen',
  'admin.mailbox.password.lead':
    'Für jemanden, der sein Passwort vergessen hat. Das alte gilt sofort nicht mehr, auch nicht in Mailprogrammen.',
  'admin.mailbox.password.submit': 'Passwort setzen',
  'admin.mailbox.removal': 'Dieses Postfach löschen',
  'admin.mailbox.removal.lead':
    'Die Anmeldung endet überall, und neue Nachrichten an {address} werden abgewiesen, sofern die Sammeladresse sie nicht annimmt. Vorhandene Nachrichten werden nicht gelöscht: Sie werden auf dem Server beiseitegelegt, wo der Betreiber sie wiederherstellen kann.',
  'admin.mailbox.disabled': 'abgeschaltet',
  'admin.mailbox.quota': 'bis zu {size}',
  'admin.mailbox.unsafe.mark': 'kann nicht geöffnet werden',
  'admin.mailbox.unsafe.lead':
    'Der Pfad dieses Postfachs führt aus dem Mailverzeichnis hinaus, oder mit seinem Namen kann sich niemand anmelden. Der Betreiber des Servers kann die Zeile berichtigen, oder sie kann hier gelöscht werden.',
  'admin.mailbox.unsafe.removal.lead':
    'Neue Nachrichten an {address} werden dann abgewiesen, sofern die Sammeladresse sie nicht annimmt. Was auf der Festplatte liegt, wohin die Zeile zeigt, bleibt unberührt.',
  'admin.mailbox.removal.confirm': 'Ja, {address} löschen',
  'admin.mailbox.removal.submit': 'Postfach löschen',
  'admin.mailbox.removal.unconfirmed':
    'Bitte setzen Sie zuerst das Häkchen. Es wurde nichts gelöscht.',

  'admin.forwarders.title': 'Weiterleitungen',
  'admin.forwarders.lead':
    'Eine Weiterleitung ist eine Adresse ohne Postfach: Sie reicht Nachrichten weiter.',
  'admin.forwarders.count':
    '{count, plural, =0 {Noch keine} one {# Weiterleitung} other {# Weiterleitungen}}',
  'admin.forwarders.empty': 'Noch keine Weiterleitung',
  'admin.forwarders.empty.help':
    'Für Aufgaben wie info oder verkauf, für den zweiten Namen eines Postfachs oder für eine kleine Gruppe.',
  'admin.forwarders.address': 'Adresse',
  'admin.forwarders.target': 'Geht an',
  'admin.forwarders.add': 'Weiterleitung hinzufügen',
  'admin.forwarders.local-part': 'Name vor dem @',
  'admin.forwarders.local-part.help':
    'Zum Beispiel info. Es darf kein Postfach dieses Namens geben.',
  'admin.forwarders.target.label': 'Weiterleiten an',
  'admin.forwarders.target.help':
    'Eine Adresse, hier oder anderswo. Mehrere werden durch Kommas getrennt; jede erhält eine Kopie.',
  'admin.forwarders.default': 'Jede andere Adresse',
  'admin.forwarders.default.mark': 'Sammeladresse',
  'admin.forwarders.default.title': 'Sammeladresse',
  'admin.forwarders.default.lead':
    'Nachrichten an einen Namen, den es hier nicht gibt, werden abgewiesen, und der Absender erfährt es. Eine Sammeladresse nimmt sie stattdessen alle an: Tippfehler und ziemlich viel Spam.',
  'admin.forwarders.default.open': 'Einrichten oder ändern',

  'admin.forwarder.change': 'Ziel ändern',
  'admin.forwarder.change.submit': 'Speichern',
  'admin.forwarder.removal': 'Diese Weiterleitung löschen',
  'admin.forwarder.removal.lead':
    'Neue Nachrichten an {address} werden dann abgewiesen, sofern die Sammeladresse sie nicht annimmt. Bereits weitergeleitete Nachrichten bleiben, wo sie sind.',
  'admin.forwarder.removal.submit': 'Weiterleitung löschen',
  'admin.forwarder.default.lead':
    'Sie nimmt Nachrichten für jeden Namen bei {domain} an, der weder Postfach noch Weiterleitung ist. In der Datenbank ist sie die Weiterleitung namens _default_.',
  'admin.forwarder.default.add': 'Sammeladresse einrichten',
  'admin.forwarder.default.removal': 'Sammeladresse abschalten',
  'admin.forwarder.default.removal.lead':
    'Nachrichten an Namen, die es bei {domain} nicht gibt, werden dann abgewiesen, und der Absender erfährt es.',

  'admin.password.title': 'Passwort der Domain',
  'admin.password.lead':
    'Wer sich mit dem Domainnamen {domain} und diesem Passwort anmeldet, kann auf diesen Seiten alles hinzufügen, ändern und löschen. Wird es geändert, müssen sich alle, die mit dem alten angemeldet sind, neu anmelden.',
  'admin.password.current': 'Aktuelles Passwort der Domain',
  'admin.password.next': 'Neues Passwort der Domain',
  'admin.password.next.help': 'Geben Sie es nur an Personen weiter, die diese Domain verwalten.',
  'admin.password.submit': 'Passwort ändern',

  'admin.done.mailbox-added': 'Das Postfach wurde angelegt.',
  'admin.done.mailbox-removed':
    'Das Postfach wurde gelöscht. Seine Nachrichten sind beiseitegelegt.',
  'admin.done.password-set': 'Das neue Passwort ist gesetzt.',
  'admin.done.forwarder-added': 'Die Weiterleitung wurde hinzugefügt.',
  'admin.done.forwarder-changed': 'Die Weiterleitung wurde geändert.',
  'admin.done.forwarder-removed': 'Die Weiterleitung wurde gelöscht.',
  'admin.done.domain-added': 'Die Domain wurde hinzugefügt.',
  'admin.done.domain-removed': 'Die Domain wurde entfernt.',
  'admin.done.domain-name-added': 'Der Name wurde hinzugefügt.',
  'admin.done.domain-name-removed': 'Der Name wurde entfernt.',
  'admin.done.domain-password': 'Das Passwort der Domain wurde geändert.',

  'settings.title': 'Einstellungen',
  'settings.place.general': 'Allgemein',
  'settings.place.security': 'Anmeldung und Sicherheit',
  'settings.place.writing': 'Schreiben',
  'settings.place.templates': 'Vorlagen',
  'settings.place.sorting': 'Sortieren',
  'settings.place.import': 'Importieren',
  'settings.place.export': 'Exportieren',
  'settings.identity': 'Name und Signatur',
  'settings.display-name': 'Ihr Name',
  'settings.display-name.help':
    'Was andere neben {address} sehen, wenn Sie ihnen schreiben. Leer lassen, um nur die Adresse zu zeigen.',
  'settings.signature': 'Signatur',
  'settings.signature.help':
    'Reiner Text, der unter jede Nachricht gesetzt wird, die Sie beginnen.',
  'settings.submit': 'Speichern',
  'settings.password': 'Passwort',
  'settings.password.lead':
    'Das neue Passwort gilt auch für Mailprogramme auf Ihrem Computer und Telefon.',
  'settings.password.current': 'Aktuelles Passwort',
  'settings.password.next': 'Neues Passwort',
  'settings.password.next.help':
    'Am besten sind einige Wörter, die nur Sie zusammenstellen würden.',
  'settings.password.again': 'Neues Passwort wiederholen',
  'settings.password.submit': 'Passwort ändern',
  'settings.zone': 'Zeitzone',
  'settings.zone.label': 'Zeiten werden angezeigt wie in',
  'settings.zone.server': 'Zone des Servers ({zone})',
  'settings.zone.help': 'Dort ist es jetzt: {time}.',
  'settings.zone.own': 'Zone dieses Geräts übernehmen:',
  'settings.done.saved': 'Gespeichert.',
  'settings.done.password':
    'Ihr Passwort wurde geändert. Hier bleiben Sie angemeldet; überall sonst sind Sie abgemeldet.',
};
