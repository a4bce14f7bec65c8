// What messages-en-monitor.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnMonitor } from '../messages-en-monitor.ts';

export const monitorFr: Translation<typeof messagesEnMonitor> = {
  'monitor.title': 'Surveillance',
  'monitor.lead':
    'La dernière heure de ce Dispatch et ce qu’il fait en ce moment. Les dix dernières secondes sont encore en cours de comptage.',
  'monitor.live': 'Actualiser toutes les 10 secondes',
  'monitor.still': 'Ne plus actualiser',
  'monitor.facts': 'Dispatch',
  'monitor.graphs': 'La dernière heure',
  'monitor.from':
    '{minutes, plural, =60 {il y a 1 heure} one {il y a # minute} other {il y a # minutes}}',
  'monitor.to': 'maintenant',
  'monitor.most': 'au plus {most}',
  'monitor.described':
    '{title} durant {minutes, plural, =60 {la dernière heure} one {la dernière minute} other {les # dernières minutes}} : maintenant {now}, au plus {most}.',
  'monitor.none': 'aucun',

  'monitor.graph.requests': 'Requêtes par seconde',
  'monitor.graph.times': 'Temps de réponse',
  'monitor.graph.busy': 'Processus occupés',
  'monitor.graph.memory': 'Mémoire',
  'monitor.graph.failures': 'Erreurs par minute',
  'monitor.graph.connections': 'Connexions ouvertes',
  'monitor.key.p50': 'médiane',
  'monitor.key.p99': '99 %',
  'monitor.key.busy': 'occupés',
  'monitor.key.workers': 'tous',

  'monitor.unit.number': '{number, number, ::.##}',
  'monitor.unit.ms':
    '{size, select, small {{number, number, ::.0} ms} middle {{number, number, ::.} ms} other {{number, number, ::.0} s}}',
  'monitor.unit.memory': '{number, number, ::.} Mo',
  'monitor.unit.age':
    '{size, select, seconds {{number, number} s} minutes {{number, number} min} hours {{number, number} h} other {{number, plural, one {# jour} other {# jours}}}}',

  'monitor.summary.version': 'Version',
  'monitor.summary.up': 'En marche depuis',
  'monitor.summary.generation': 'Rechargements',
  'monitor.summary.listeners': 'Écoute sur',
  'monitor.summary.workers': 'Processus',
  'monitor.summary.workers.value':
    '{started, number} démarrés, {died, number} morts, {killed, number} tués',
  'monitor.summary.requests': 'Requêtes',
  'monitor.summary.requests.value':
    '{requests, number}, dont {failures, plural, =0 {aucune en échec} one {# en échec} other {# en échec}}',

  'monitor.summary.indexer': 'Index de recherche',
  'monitor.summary.indexer.idle': 'à jour',
  'monitor.summary.indexer.busy':
    '{indexed, number} messages sur {total, number} de {maildir}{more, plural, =0 {} one {, une autre boîte attend} other {, # autres boîtes attendent}}',
  'monitor.summary.scheduler': 'Tâches à échéance',
  'monitor.summary.scheduler.value':
    '{accounts, plural, =0 {rien en cours} one {en cours pour # boîte} other {en cours pour # boîtes}} ; {done, number} effectuées, {failed, plural, =0 {aucun essai en échec} one {# essai en échec} other {# essais en échec}}',
  'monitor.summary.background': 'Autres processus',
  'monitor.summary.background.value':
    '{count, number} avec {memory} ; {restarts, plural, =0 {aucun redémarrage} one {# redémarrage après une défaillance} other {# redémarrages après une défaillance}}',

  'monitor.workers': 'Processus',
  'monitor.worker.pid': 'Processus',
  'monitor.worker.state': 'État',
  'monitor.worker.state.value':
    '{state, select, starting {démarre} standby {en réserve} idle {libre} busy {occupé} spent {à remplacer} retiring {se termine} other {tué}}',
  'monitor.worker.age': 'Âge',
  'monitor.worker.requests': 'Requêtes',
  'monitor.worker.connections': 'Connexions',
  'monitor.worker.memory': 'Mémoire',
  'monitor.worker.route': 'Répond à',

  'monitor.table': 'Les mêmes données en tableau',
  'monitor.table.lead':
    'Cinq minutes par ligne : les requêtes et les erreurs sont comptées, pour le reste la valeur la plus haute est affichée.',
  'monitor.table.when': 'Il y a (minutes)',
  'monitor.table.when.value': '{from, number} à {to, number}',
  'monitor.table.requests': 'Requêtes',
  'monitor.table.failures': 'Erreurs',
  'monitor.table.p50': 'Médiane',
  'monitor.table.p99': '99 % en',
  'monitor.table.busy': 'Occupés',
  'monitor.table.connections': 'Connexions',
  'monitor.table.memory': 'Mémoire',
};
