// What messages-en-administrators.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnAdministrators } from '../messages-en-administrators.ts';

export const administratorsDe: Translation<typeof messagesEnAdministrators> = {
  'admin.places': 'Bereiche der Verwaltung',
  'admin.place.domains': 'Domains',
  'admin.place.administrators': 'Administratoren',
  'admin.place.monitor': 'Prozesse',
  'admin.place.diagnostics': 'Diagnose',
  'admin.save': 'Speichern',
  'admin.cancel': 'Abbrechen',
  'admin.error.size':
    'Bitte geben Sie eine Größe wie 500 MB oder 2 GB ein, oder nichts für unbegrenzt.',

  'admin.proof.title': 'Sind Sie es?',
  'admin.proof.lead':
    'Was Sie vorhaben, lässt sich nicht leicht rückgängig machen. Bitte geben Sie das Passwort von {address} ein, mit dem Sie sich angemeldet haben. Zehn Minuten lang werden Sie nicht noch einmal gefragt.',
  'admin.proof.password': 'Ihr Passwort',
  'admin.proof.submit': 'Weiter',

  'admin.administrators.title': 'Administratoren',
  'admin.administrators.lead':
    'Wer Domains verwaltet und wie weit das reicht. Alle melden sich auf derselben Seite an wie für ihre E-Mails.',
  'admin.administrators.add': 'Administrator hinzufügen',
  'admin.administrators.empty': 'Hier verwaltet sonst niemand',
  'admin.administrators.empty.help':
    'Geben Sie jemandem das Recht, eine Domain zu verwalten, damit Sie nicht alles selbst tun müssen. Superadministratoren, die in der Konfigurationsdatei stehen, sind nicht in dieser Liste.',

  'admin.administrator.super': 'Super',
  'admin.administrator.line': '{domains} · {rights}',
  'admin.administrator.who': 'Wer',
  'admin.administrator.what': 'Was erlaubt ist',
  'admin.administrator.kind': 'Art der Anmeldung',
  'admin.administrator.kind.account': 'Mit einem Konto dieses Servers',
  'admin.administrator.kind.account.help':
    'Das Passwort bleibt, und neben der E-Mail erscheint die Verwaltung.',
  'admin.administrator.kind.own': 'Mit einem Namen und einem Passwort nur dafür',
  'admin.administrator.kind.own.help':
    'Es gibt hier kein Postfach. Geben Sie unten das Passwort ein.',
  'admin.administrator.name': 'Adresse',
  'admin.administrator.name.help': 'Eines hiesigen Kontos, zum Beispiel name@example.org.',
  'admin.administrator.name.either':
    'Eines hiesigen Kontos; oder ein neuer Name in Form einer Adresse.',
  'admin.administrator.no-account':
    'Hier gibt es kein Konto {name}. Legen Sie zuerst das Konto an.',
  'admin.administrator.password.help':
    'Mehrere Wörter hintereinander sind leicht zu merken und schwer zu erraten. Am Ende sollte es nur die Person selbst kennen.',
  'admin.administrator.reach': 'Wo',
  'admin.administrator.reach.some': 'Einige Domains',
  'admin.administrator.reach.some.help': 'Nur die unten genannten, mit den dort gewählten Rechten.',
  'admin.administrator.reach.every': 'Jede Domain',
  'admin.administrator.reach.every.help':
    'Ein Superadministrator darf alles, auch Domains und Administratoren hinzufügen und entfernen.',
  'admin.administrator.domains': 'Domains',
  'admin.administrator.domains.help': 'Eine pro Zeile. Sie müssen bereits vorhanden sein.',
  'admin.administrator.domains.none': 'Bitte wählen Sie mindestens eine Domain.',
  'admin.administrator.domains.unknown': 'Eine Domain „{name}“ gibt es hier nicht.',
  'admin.administrator.domains.count':
    '{count, plural, =0 {Keine Domain} one {{first}} other {{first} und {more, number} weitere}}',
  'admin.administrator.may': 'Darf in diesen Domains ändern',
  'admin.administrator.may.help':
    'Ohne eines davon darf alles angesehen und nichts geändert werden.',
  'admin.right.accounts': 'Postfächer',
  'admin.right.accounts.help':
    'Postfächer anlegen, ändern, abschalten und löschen sowie ihre Passwörter setzen.',
  'admin.right.aliases': 'Weiterleitungen',
  'admin.right.aliases.help':
    'Wohin Nachrichten gehen, die kein Postfach haben, einschließlich der Sammeladresse.',
  'admin.right.quotas': 'Quotas',
  'admin.right.quotas.help':
    'Wie viel ein Postfach fassen darf. Ohne dieses Recht erhalten neue Postfächer die Vorgabe ihrer Domain.',
  'admin.right.settings': 'Einstellungen der Domain',
  'admin.right.settings.help': 'Ihre Beschreibung und ihr Aussehen; niemals ihre Grenzen.',
  'admin.right.all': 'alles dort',
  'admin.right.none': 'nur ansehen',
  'admin.administrator.accounts-max': 'Höchstzahl der Postfächer',
  'admin.administrator.accounts-max.help':
    'In allen diesen Domains zusammen. Leer heißt unbegrenzt.',
  'admin.administrator.quota-max': 'Zu vergebender Speicher',
  'admin.administrator.quota-max.help':
    'Alle Quotas zusammen, zum Beispiel 50 GB. Leer heißt unbegrenzt. Mit einer Grenze braucht jedes Postfach eine Quota.',
  'admin.administrator.active': 'Darf sich anmelden',
  'admin.administrator.active.help':
    'Abgeschaltet bleiben die Rechte für ein anderes Mal erhalten.',
  'admin.administrator.is-account':
    'Ein Konto dieses Servers: Name, Passwort und E-Mails bleiben, wie sie sind, was immer Sie hier ändern.',
  'admin.administrator.self':
    'Das sind Sie. Niemand ändert die eigenen Rechte: Das kann ein anderer Superadministrator tun.',
  'admin.administrator.removal': 'Rechte entziehen',
  'admin.administrator.removal.account':
    'Die Person verwaltet nichts mehr und wird abgemeldet. Das Konto und seine E-Mails bleiben.',
  'admin.administrator.removal.own':
    'Die Person kann sich nicht mehr anmelden. E-Mails bleiben unberührt.',
  'admin.administrator.removal.confirm': 'Ja, {name} soll nichts mehr verwalten',

  'admin.done.administrator-added': 'Der Administrator wurde hinzugefügt.',
  'admin.done.administrator-changed':
    'Die Rechte wurden geändert. Sie gelten innerhalb von Sekunden.',
  'admin.done.administrator-removed': 'Die Rechte wurden entzogen.',
};
