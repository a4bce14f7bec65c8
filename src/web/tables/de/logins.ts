// The pages of logins, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogins } from '../messages-en-logins.ts';

export const loginsDe: Translation<typeof messagesEnLogins> = {
  'admin.place.logins': 'Anmeldungen',
  'admin.logins.title': 'Anmeldungen',
  'admin.logins.lead':
    'Wer sich mit einem Passwort angemeldet hat und wer nicht. Die Tage sind nach UTC.',
  'admin.logins.days': 'Nach Tagen',
  'admin.logins.day': 'Tag',
  'admin.logins.done': 'Angemeldet',
  'admin.logins.wrong': 'Falsches Passwort',
  'admin.logins.throttled': 'Gebremst',
  'admin.logins.closed': 'Konto geschlossen',
  'admin.logins.held': 'Zurzeit gebremst',
  'admin.logins.held.none': 'Niemand muss auf einen weiteren Versuch warten.',
  'admin.logins.held.from': 'Von {remote}, bis {time}',
  'admin.logins.nobody': 'Keine Adresse',
  'admin.logins.release': 'Freigeben',
  'admin.logins.release.label': '{who} von {remote} aus freigeben',
  'admin.logins.failing.accounts': 'Konten mit den meisten Fehlversuchen eines Tages',
  'admin.logins.failing.remotes': 'Netzwerkadressen mit den meisten Fehlversuchen eines Tages',
  'admin.logins.failing.none': 'Keine am letzten Tag.',
  'admin.logins.failing.times': '{count, plural, one {#-mal} other {#-mal}}, zuletzt {time}',
  'admin.logins.of': 'Anmeldungen von {address}',
  'admin.logins.of.none': 'Es ist keine Anmeldung bekannt.',
  'admin.logins.hour':
    '{count, plural, one {#-mal} other {#-mal}} in dieser Stunde, zuletzt {time}',
  'admin.logins.link': 'Letzte Anmeldungen',
  'admin.done.login-released': 'Ein neuer Versuch ist sofort möglich.',
  'admin.act.release-login': 'Gebremste Anmeldung freigegeben',
};
