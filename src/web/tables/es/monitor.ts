// What messages-en-monitor.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnMonitor } from '../messages-en-monitor.ts';

export const monitorEs: Translation<typeof messagesEnMonitor> = {
  'monitor.title': 'Monitor',
  'monitor.lead':
    'La última hora de este Dispatch y lo que hace ahora. Los últimos diez segundos aún se están contando.',
  'monitor.live': 'Recargar cada 10 segundos',
  'monitor.still': 'Dejar de recargar',
  'monitor.facts': 'Dispatch',
  'monitor.graphs': 'La última hora',
  'monitor.from': '{minutes, plural, =60 {hace 1 hora} one {hace # minuto} other {hace # minutos}}',
  'monitor.to': 'ahora',
  'monitor.most': 'máximo {most}',
  'monitor.described':
    '{title} en {minutes, plural, =60 {la última hora} one {el último minuto} other {los últimos # minutos}}: ahora {now}, máximo {most}.',
  'monitor.none': 'ninguno',

  'monitor.graph.requests': 'Solicitudes por segundo',
  'monitor.graph.times': 'Tiempo de respuesta',
  'monitor.graph.busy': 'Procesos ocupados',
  'monitor.graph.memory': 'Memoria',
  'monitor.graph.failures': 'Errores por minuto',
  'monitor.graph.connections': 'Conexiones abiertas',
  'monitor.key.p50': 'mediana',
  'monitor.key.p99': '99 %',
  'monitor.key.busy': 'ocupados',
  'monitor.key.workers': 'todos',

  'monitor.unit.number': '{number, number, ::.##}',
  'monitor.unit.ms':
    '{size, select, small {{number, number, ::.0} ms} middle {{number, number, ::.} ms} other {{number, number, ::.0} s}}',
  'monitor.unit.memory': '{number, number, ::.} MB',
  'monitor.unit.age':
    '{size, select, seconds {{number, number} s} minutes {{number, number} min} hours {{number, number} h} other {{number, plural, one {# día} other {# días}}}}',

  'monitor.summary.version': 'Versión',
  'monitor.summary.up': 'En marcha desde hace',
  'monitor.summary.generation': 'Recargas',
  'monitor.summary.listeners': 'Escucha en',
  'monitor.summary.workers': 'Procesos',
  'monitor.summary.workers.value':
    '{started, number} iniciados, {died, number} muertos, {killed, number} terminados',
  'monitor.summary.requests': 'Solicitudes',
  'monitor.summary.requests.value':
    '{requests, number}, de las cuales {failures, plural, =0 {ninguna ha fallado} one {# ha fallado} other {# han fallado}}',

  'monitor.summary.indexer': 'Índice de búsqueda',
  'monitor.summary.indexer.idle': 'al día',
  'monitor.summary.indexer.busy':
    '{indexed, number} de {total, number} mensajes de {maildir}{more, plural, =0 {} one {, espera otro buzón} other {, esperan otros # buzones}}',
  'monitor.summary.scheduler': 'Tareas pendientes',
  'monitor.summary.scheduler.value':
    '{accounts, plural, =0 {nada en curso} one {en curso para # buzón} other {en curso para # buzones}}; {done, number} hechas, {failed, plural, =0 {ningún intento fallido} one {# intento fallido} other {# intentos fallidos}}',
  'monitor.summary.background': 'Otros procesos',
  'monitor.summary.background.value':
    '{count, number} con {memory}; {restarts, plural, =0 {ninguno se ha reiniciado} one {# reinicio tras un fallo} other {# reinicios tras un fallo}}',

  'monitor.workers': 'Procesos',
  'monitor.worker.pid': 'Proceso',
  'monitor.worker.state': 'Estado',
  'monitor.worker.state.value':
    '{state, select, starting {iniciándose} standby {en reserva} idle {libre} busy {ocupado} spent {por sustituir} retiring {terminando} other {terminado}}',
  'monitor.worker.age': 'Edad',
  'monitor.worker.requests': 'Solicitudes',
  'monitor.worker.connections': 'Conexiones',
  'monitor.worker.memory': 'Memoria',
  'monitor.worker.route': 'Responde ahora',

  'monitor.table': 'Lo mismo en una tabla',
  'monitor.table.lead':
    'Cinco minutos por fila: las solicitudes y los errores se cuentan, del resto se muestra el valor más alto.',
  'monitor.table.when': 'Hace minutos',
  'monitor.table.when.value': '{from, number} a {to, number}',
  'monitor.table.requests': 'Solicitudes',
  'monitor.table.failures': 'Errores',
  'monitor.table.p50': 'Mediana',
  'monitor.table.p99': '99 % en',
  'monitor.table.busy': 'Ocupados',
  'monitor.table.connections': 'Conexiones',
  'monitor.table.memory': 'Memoria',
};
