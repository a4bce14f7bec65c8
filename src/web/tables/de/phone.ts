// What messages-en-phone.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnPhone } from '../messages-en-phone.ts';

export const phoneDe: Translation<typeof messagesEnPhone> = {
  'settings.place.phone': 'Handy und Programme',
  'phone.title': 'Handy oder Programm einrichten',
  'phone.none':
    'Ihr Administrator hat noch nicht angegeben, welche Server ein Mailprogramm braucht.',
  'phone.apple': 'iPhone, iPad oder Mac',
  'phone.apple.lead':
    'Öffnen Sie diese Seite auf dem Gerät, laden Sie das Profil und installieren Sie es in den Einstellungen des Geräts. Dabei wird nach Ihrem Passwort gefragt; im Profil steht es nicht.',
  'phone.apple.get': 'Profil laden',
  'phone.apple.unsigned':
    'Das Gerät sagt, dass das Profil nicht signiert ist. Bei einem Profil von Ihrem eigenen Mailserver ist das richtig so.',
  'phone.programs': 'Andere Handys und Programme',
  'phone.programs.lead':
    'Geben Sie Ihre Adresse und Ihr Passwort ein. Viele Programme finden den Rest selbst; wo eines danach fragt, ist es dies:',
  'phone.imap': 'Lesen (IMAP)',
  'phone.pop3': 'Abholen (POP3)',
  'phone.submission': 'Senden (SMTP)',
  'phone.host': 'Servername',
  'phone.port': 'Anschluss (Port)',
  'phone.way': 'Sicherheit',
  'phone.way.tls': 'SSL/TLS',
  'phone.way.starttls': 'STARTTLS',
  'phone.user': 'Benutzername',
};
