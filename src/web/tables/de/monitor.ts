// What messages-en-monitor.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnMonitor } from '../messages-en-monitor.ts';

export const monitorDe: Translation<typeof messagesEnMonitor> = {
  'monitor.title': 'Monitor',
  'monitor.lead':
    'Die letzte Stunde dieser Dispatch-Installation und was sie gerade tut. Die letzten zehn Sekunden werden noch gezählt.',
  'monitor.live': 'Alle 10 Sekunden neu laden',
  'monitor.still': 'Nicht mehr neu laden',
  'monitor.facts': 'Dispatch',
  'monitor.graphs': 'Die letzte Stunde',
  'monitor.from': '{minutes, plural, =60 {vor 1 Stunde} one {vor # Minute} other {vor # Minuten}}',
  'monitor.to': 'jetzt',
  'monitor.most': 'höchstens {most}',
  'monitor.described':
    '{title} in {minutes, plural, =60 {der letzten Stunde} one {der letzten Minute} other {den letzten # Minuten}}: jetzt {now}, höchstens {most}.',
  'monitor.none': 'keine',

  'monitor.graph.requests': 'Anfragen pro Sekunde',
  'monitor.graph.times': 'Zeit bis zur Antwort',
  'monitor.graph.busy': 'Beschäftigte Prozesse',
  'monitor.graph.memory': 'Speicher',
  'monitor.graph.failures': 'Fehler pro Minute',
  'monitor.graph.connections': 'Offene Verbindungen',
  'monitor.key.p50': 'Median',
  'monitor.key.p99': '99 %',
  'monitor.key.busy': 'beschäftigt',
  'monitor.key.workers': 'alle',

  'monitor.unit.number': '{number, number, ::.##}',
  'monitor.unit.ms':
    '{size, select, small {{number, number, ::.0} ms} middle {{number, number, ::.} ms} other {{number, number, ::.0} s}}',
  'monitor.unit.memory': '{number, number, ::.} MB',
  'monitor.unit.age':
    '{size, select, seconds {{number, number} s} minutes {{number, number} min} hours {{number, number} h} other {{number, plural, one {# Tag} other {# Tage}}}}',

  'monitor.summary.version': 'Version',
  'monitor.summary.up': 'Läuft seit',
  'monitor.summary.generation': 'Neu geladen',
  'monitor.summary.listeners': 'Lauscht auf',
  'monitor.summary.workers': 'Arbeitsprozesse',
  'monitor.summary.workers.value':
    '{started, number} gestartet, {died, number} gestorben, {killed, number} beendet',
  'monitor.summary.requests': 'Anfragen',
  'monitor.summary.requests.value':
    '{requests, number}, davon {failures, plural, =0 {keine fehlgeschlagen} one {# fehlgeschlagen} other {# fehlgeschlagen}}',

  'monitor.summary.indexer': 'Suchindex',
  'monitor.summary.indexer.idle': 'aktuell',
  'monitor.summary.indexer.busy':
    '{indexed, number} von {total, number} Nachrichten in {maildir}{more, plural, =0 {} one {, ein weiteres Postfach wartet} other {, # weitere Postfächer warten}}',
  'monitor.summary.scheduler': 'Fällige Aufgaben',
  'monitor.summary.scheduler.value':
    '{accounts, plural, =0 {nichts läuft} one {läuft für # Postfach} other {läuft für # Postfächer}}; {done, number} erledigt, {failed, plural, =0 {kein Versuch fehlgeschlagen} one {# Versuch fehlgeschlagen} other {# Versuche fehlgeschlagen}}',
  'monitor.summary.background': 'Weitere Prozesse',
  'monitor.summary.background.value':
    '{count, number} mit {memory}; {restarts, plural, =0 {keiner neu gestartet} one {# Neustart nach einem Fehler} other {# Neustarts nach einem Fehler}}',

  'monitor.workers': 'Arbeitsprozesse',
  'monitor.worker.pid': 'Prozess',
  'monitor.worker.state': 'Zustand',
  'monitor.worker.state.value':
    '{state, select, starting {startet} standby {in Reserve} idle {frei} busy {beschäftigt} spent {wird ersetzt} retiring {läuft aus} other {beendet}}',
  'monitor.worker.age': 'Alter',
  'monitor.worker.requests': 'Anfragen',
  'monitor.worker.connections': 'Verbindungen',
  'monitor.worker.memory': 'Speicher',
  'monitor.worker.route': 'Beantwortet gerade',

  'monitor.table': 'Dasselbe als Tabelle',
  'monitor.table.lead':
    'Je Zeile fünf Minuten: Anfragen und Fehler werden gezählt, vom Rest wird der höchste Wert gezeigt.',
  'monitor.table.when': 'Vor Minuten',
  'monitor.table.when.value': '{from, number} bis {to, number}',
  'monitor.table.requests': 'Anfragen',
  'monitor.table.failures': 'Fehler',
  'monitor.table.p50': 'Median',
  'monitor.table.p99': '99 % innerhalb von',
  'monitor.table.busy': 'Beschäftigt',
  'monitor.table.connections': 'Verbindungen',
  'monitor.table.memory': 'Speicher',
};
