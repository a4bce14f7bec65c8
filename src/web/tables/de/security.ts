// What messages-en-security.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnSecurity } from '../messages-en-security.ts';

export const securityDe: Translation<typeof messagesEnSecurity> = {
  'refusal.login-over': 'Das hat zu lange gedauert. Bitte beginnen Sie noch einmal.',
  'refusal.code-wrong':
    'Dieser Code ist nicht richtig oder wurde schon verwendet. Codes einer App wechseln jede halbe Minute.',
  'refusal.second-factor-required':
    'Hier ist ein zweiter Faktor nötig. Bitte melden Sie sich auf der Webseite Ihrer E-Mail an und folgen Sie ihr dort.',
  'login.over': 'Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.',
  'login.second.title': 'Noch ein Schritt',
  'login.second.lead':
    'Geben Sie den Code ein, den Ihre Authenticator-App für {address} zeigt, oder einen Ihrer Wiederherstellungscodes.',
  'login.second.lead.codes': 'Geben Sie einen der Wiederherstellungscodes von {address} ein.',
  'login.second.code': 'Ihr Code',
  'login.second.code.help':
    'Sechs Ziffern aus der App oder zehn Buchstaben und Ziffern eines Wiederherstellungscodes.',
  'login.second.lost': 'Alles verloren? Ihr Administrator kann den zweiten Schritt zurücksetzen.',
  'login.second.back': 'Mit einem anderen Konto anmelden',
  'security.link': 'Zweiter Faktor, Sitzungen und letzte Anmeldungen',
  'security.title': 'Anmeldung und Sicherheit',
  'security.proof.lead':
    'Das lässt sich nicht mit einem Klick zurücknehmen. Geben Sie das Passwort von {address} oder einen Code ein, um fortzufahren.',
  'security.proof.code': 'Oder ein Code aus Ihrer App oder ein Wiederherstellungscode',
  'security.required':
    'Ihre Domain lässt niemanden ohne zweiten Faktor ein. Richten Sie einen ein, um fortzufahren.',
  'security.required.last':
    'Ihre Domain verlangt einen zweiten Faktor. Fügen Sie einen anderen hinzu, bevor Sie den letzten entfernen.',
  'security.off': 'Ihre Domain hat zweite Faktoren abgeschaltet.',
  'security.since': 'Eingerichtet am {time}.',
  'security.since-used': 'Eingerichtet am {time}, zuletzt verwendet am {used}.',
  'security.done.app': 'Die Authenticator-App ist eingerichtet.',
  'security.done.removed': 'Entfernt.',
  'security.done.ended': 'Abgemeldet.',
  'security.done.saved': 'Gespeichert.',
  'security.app': 'Authenticator-App',
  'security.app.about':
    'Eine App auf Ihrem Telefon zeigt einen Code, der jede halbe Minute wechselt. Wer Ihr Passwort erfährt, braucht zum Anmelden immer noch den Code.',
  'security.app.add': 'App einrichten',
  'security.app.replace': 'Neu einrichten',
  'security.app.remove': 'Ausschalten',
  'security.app.picture': 'QR-Code für Ihre Authenticator-App',
  'security.app.scan': 'Scannen Sie dieses Bild mit Ihrer Authenticator-App.',
  'security.app.by-hand':
    'Wenn es sich nicht scannen lässt, geben Sie diesen Schlüssel in die App ein:',
  'security.app.here': 'Die App ist auf diesem Gerät',
  'security.app.code': 'Code aus der App',
  'security.app.code.help': 'Sechs Ziffern. Sie zeigen, dass die App das Bild verstanden hat.',
  'security.app.confirm': 'Einschalten',
  'security.codes': 'Wiederherstellungscodes',
  'security.codes.about':
    'Jeder lässt Sie einmal ein, wenn Ihr Telefon oder Ihr Passkey verloren ist.',
  'security.codes.left':
    '{count, plural, =0 {Kein Code ist übrig. Erzeugen Sie neue, bevor Sie sie brauchen.} one {# Code ist übrig.} other {# Codes sind übrig.}}',
  'security.codes.renew': 'Neue Codes erzeugen',
  'security.codes.new': 'Ihre Wiederherstellungscodes',
  'security.codes.new.lead':
    'Schreiben Sie sie auf oder drucken Sie sie aus, und bewahren Sie sie getrennt von Ihrem Telefon auf. Sie werden nur jetzt gezeigt; frühere Codes gelten nicht mehr.',
  'security.codes.go-on': 'Ich habe sie verwahrt',
  'security.sessions': 'Sitzungen und Anmeldungen',
  'security.sessions.about': 'Sehen Sie, wo Sie angemeldet sind und wer es versucht hat.',
  'security.sessions.show': 'Sitzungen anzeigen',
  'security.sessions.open': 'Offene Sitzungen',
  'security.sessions.this': 'Diese Sitzung',
  'security.sessions.line': '{remote} · seit {time}',
  'security.sessions.seen': 'zuletzt gesehen {time}',
  'security.sessions.end': 'Abmelden',
  'security.sessions.end.label': '{device} abmelden',
  'security.sessions.end-others': 'Alle anderen abmelden',
  'security.device': '{browser} unter {system}',
  'security.device.unknown': 'Unbekanntes Programm',
  'security.notice': 'Neue Geräte',
  'security.notice.label':
    'Mir eine Nachricht senden, wenn sich jemand mit einem Browser anmeldet, der hier nie verwendet wurde',
  'security.notice.help': 'Sie kommt in Ihren eigenen Posteingang.',
  'security.logins': 'Letzte Anmeldungen',
  'security.logins.none': 'Von früheren Anmeldungen ist nichts bekannt.',
  'security.logins.line': '{device} · {remote}',
  'security.logins.in':
    '{method, select, totp {Angemeldet mit Passwort und App} recovery {Angemeldet mit einem Wiederherstellungscode} passkey {Angemeldet mit einem Passkey} other {Angemeldet mit dem Passwort}}',
  'security.logins.failed':
    '{method, select, totp {Abgewiesen: falscher Code} passkey {Abgewiesen: falscher Passkey} other {Abgewiesen: falsches Passwort}}',
  'refusal.passkey-refused':
    'Dieser Passkey passt hier nicht. Versuchen Sie es noch einmal, oder melden Sie sich mit Ihrem Passwort an.',
  'login.passkey': 'Mit einem Passkey anmelden',
  'security.passkeys': 'Ihre Passkeys',
  'security.passkeys.about':
    'Ein Passkey liegt in Ihrem Telefon, Ihrem Computer oder einem Sicherheitsschlüssel und öffnet sich mit Finger, Gesicht oder PIN. Er ersetzt Passwort und Code zusammen und gilt nur unter dieser Adresse.',
  'security.passkeys.add': 'Passkey hinzufügen',
  'security.passkeys.new.lead':
    'Ihr Browser fragt Sie gleich, wo der Passkey aufbewahrt werden soll. Nichts Geheimes verlässt Ihr Gerät.',
  'security.passkeys.name': 'Name des Passkeys',
  'security.passkeys.name.help': 'Daran erkennen Sie ihn in der Liste wieder.',
  'security.passkeys.make': 'Passkey erstellen',
  'security.passkeys.failed':
    'Das wurde abgebrochen oder hat nicht geklappt. Sie können es noch einmal versuchen.',
  'security.passkeys.needs-script':
    'Passkeys brauchen einen Browser, der sie kennt, und erlaubte Skripte.',
  'security.passkeys.remove': 'Entfernen',
  'security.passkeys.remove.label': 'Passkey {name} entfernen',
  'security.done.passkey': 'Der Passkey wurde hinzugefügt.',
  'security.done.refused':
    'Der Passkey wurde nicht hinzugefügt. Bitte versuchen Sie es noch einmal.',
  'security.apps': 'App-Passwörter',
  'security.apps.about':
    'Ein eigenes Passwort für jedes E-Mail-Programm auf einem Telefon oder Computer. Es öffnet dort die E-Mails und hier nichts und lässt sich einzeln entziehen.',
  'security.apps.show': 'App-Passwörter anzeigen',
  'security.apps.off-here':
    'Der Mailserver dieser Installation nimmt keine App-Passwörter an. Sein Betreiber kann das ändern.',
  'security.apps.off-domain': 'Ihre Domain hat App-Passwörter abgeschaltet.',
  'security.apps.add': 'App-Passwort hinzufügen',
  'security.apps.name': 'Für welches Programm',
  'security.apps.name.help': 'Etwa „Mail auf dem Telefon“, damit Sie es wiederfinden.',
  'security.apps.make': 'Passwort erzeugen',
  'security.apps.made': 'Das neue App-Passwort',
  'security.apps.made.lead':
    'Kopieren Sie es jetzt mit seinen Strichen in das Programm. Es wird nur dieses eine Mal gezeigt.',
  'security.apps.remove.label': 'App-Passwort {name} entfernen',
};
