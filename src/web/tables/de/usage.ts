// The pages of usage, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnUsage } from '../messages-en-usage.ts';

export const usageDe: Translation<typeof messagesEnUsage> = {
  'admin.place.usage': 'Nutzung',
  'admin.usage.title': 'Nutzung',
  'admin.usage.lead': 'Wie viel es gibt, wie viel es fasst und wie es genutzt wird.',
  'admin.usage.measured': 'Jedes Postfach wird etwa einmal am Tag gemessen.',
  'admin.usage.graphs': 'Diagramme',
  'admin.usage.period': 'Zeitraum',
  'admin.usage.period.value': '{period, select, m {Monate} other {Tage}}',
  'admin.usage.table': 'Dasselbe als Tabelle',
  'admin.usage.day': 'Tag',
  'admin.usage.month': 'Monat',
  'admin.usage.none': 'noch nicht bekannt',
  'admin.usage.described': '{title}: jetzt {now}, höchstens {most}.',
  'admin.usage.figure.accounts': 'Postfächer',
  'admin.usage.figure.storage': 'Speicher',
  'admin.usage.figure.domains': 'Domains',
  'admin.usage.figure.login-done': 'Anmeldungen',
  'admin.usage.figure.login-wrong': 'Fehlgeschlagene Anmeldungen',
  'admin.usage.figure.sent': 'Gesendete Nachrichten',
  'admin.usage.figure.sent-bytes': 'Datenmenge gesendeter E-Mails',
  'admin.usage.list.largest': 'Größte Postfächer',
  'admin.usage.list.full': 'Volle Postfächer',
  'admin.usage.list.expiring': 'Ablaufende Postfächer',
  'admin.usage.list.unused': 'Nie benutzte Postfächer',
  'admin.usage.list.none': 'Es gibt keine.',
  'admin.usage.account': 'Postfach',
  'admin.usage.holds': 'Belegt',
  'admin.usage.folders': 'Größte Ordner',
  'admin.usage.expires': 'Letzter Tag',
  'admin.usage.login': 'Letzte Anmeldung',
  'admin.usage.never': 'Nie',
  'admin.usage.folder': '{name} ({size})',
};
