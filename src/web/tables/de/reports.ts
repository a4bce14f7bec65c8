// What messages-en-reports.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnReports } from '../messages-en-reports.ts';

export const reportsDe: Translation<typeof messagesEnReports> = {
  'admin.place.reports': 'Berichte',
  'admin.reports.title': 'Berichte per E-Mail',
  'admin.reports.lead':
    'Was in Ihren Domains geschehen ist und was einen Blick braucht: neue und gelöschte Postfächer, volle und ablaufende, gescheiterte Anmeldungen, das DNS und wer auf ein Postfach wartet.',
  'admin.reports.every': 'Wie oft ein Bericht an {address} kommt',
  'admin.reports.never': 'Nie',
  'admin.reports.daily': 'Jeden Tag',
  'admin.reports.daily.help': 'Um sieben Uhr morgens in Ihrer Zeitzone.',
  'admin.reports.weekly': 'Montags',
  'admin.reports.weekly.help': 'Über die Woche davor.',
  'admin.reports.monthly': 'Am Ersten eines Monats',
  'admin.reports.monthly.help': 'Über den Monat davor.',
  'admin.reports.one': 'Jetzt einen senden',
  'admin.reports.one.help':
    'Er erzählt von den letzten sieben Tagen und kommt in etwa einer Minute.',
  'admin.reports.no-mailbox':
    'Sie sind ohne eigenes Postfach angemeldet; deshalb kann kein Bericht gesendet werden. Melden Sie sich mit einem Konto an, das verwaltet.',
  'admin.done.report-changed': 'Ihre Wahl wurde gespeichert.',
  'admin.done.report-sent': 'Ein Bericht ist auf dem Weg in Ihren Posteingang.',
  'report.subject': 'Bericht über Ihre Domains: {span}',
  'report.span': '{from} bis {until}',
  'report.lead': 'Was geschehen ist und was einen Blick braucht:',
  'report.nothing': 'Es ist nichts geschehen, was Sie wissen müssten.',
  'report.waiting': 'Warten auf ein Postfach',
  'report.waiting.line':
    '{domain}: {count, plural, one {# Person wartet} other {# Personen warten}} auf eine Antwort',
  'report.dns': 'Falsch oder fehlend im DNS',
  'report.dns.line': '{domain}: {topics}',
  'report.added': 'Neue Postfächer: {count, number}',
  'report.removed': 'Gelöschte Postfächer: {count, number}',
  'report.more': 'und {count, number} weitere',
  'report.full': 'Fast voll',
  'report.full.line': '{address}: {used} von {max}',
  'report.expiring': 'Enden bald oder sind beendet',
  'report.line': '{address}: {what}',
  'report.logins': 'Gescheiterte Anmeldungen',
  'report.logins.failed':
    '{count, plural, one {# Anmeldung gescheitert} other {# Anmeldungen gescheitert}}',
  'report.logins.throttled':
    '{count, plural, one {# Versuch wurde aufgehalten} other {# Versuche wurden aufgehalten}}',
  'report.failing.line':
    '{name}: {count, plural, one {# Fehlschlag} other {# Fehlschläge}} am letzten Tag',
  'report.largest': 'Größte Postfächer',
  'report.off.link':
    'Das geht an {address}. Hier wählen Sie, wie oft es kommt, oder schalten es ab:',
  'report.off':
    'Das geht an {address}. Unter Verwaltung, Berichte, wählen Sie, wie oft es kommt, oder schalten es ab.',
};
