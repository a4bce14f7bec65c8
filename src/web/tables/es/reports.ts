// What messages-en-reports.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnReports } from '../messages-en-reports.ts';

export const reportsEs: Translation<typeof messagesEnReports> = {
  'admin.place.reports': 'Informes',
  'admin.reports.title': 'Informes por correo',
  'admin.reports.lead':
    'Qué ha pasado en sus dominios y qué conviene mirar: buzones nuevos y eliminados, llenos o que caducan, inicios de sesión fallidos, el DNS y quién espera un buzón.',
  'admin.reports.every': 'Con qué frecuencia llega un informe a {address}',
  'admin.reports.never': 'Nunca',
  'admin.reports.daily': 'Cada día',
  'admin.reports.daily.help': 'A las siete de la mañana en su zona horaria.',
  'admin.reports.weekly': 'Los lunes',
  'admin.reports.weekly.help': 'Sobre la semana anterior.',
  'admin.reports.monthly': 'El primero de cada mes',
  'admin.reports.monthly.help': 'Sobre el mes anterior.',
  'admin.reports.one': 'Enviarme uno ahora',
  'admin.reports.one.help': 'Trata de los últimos siete días y llega en un minuto más o menos.',
  'admin.reports.no-mailbox':
    'Ha entrado sin un buzón propio, así que no hay adónde enviar un informe. Entre con una cuenta que administre.',
  'admin.done.report-changed': 'Su elección se guardó.',
  'admin.done.report-sent': 'Un informe va camino de su bandeja de entrada.',
  'report.subject': 'Informe de sus dominios: {span}',
  'report.span': 'del {from} al {until}',
  'report.lead': 'Qué ha pasado y qué conviene mirar:',
  'report.nothing': 'No ha pasado nada que deba saber.',
  'report.waiting': 'Esperan un buzón',
  'report.waiting.line':
    '{domain}: {count, plural, one {# persona espera} many {# personas esperan} other {# personas esperan}} una respuesta',
  'report.dns': 'Incorrecto o ausente en el DNS',
  'report.dns.line': '{domain}: {topics}',
  'report.added': 'Buzones nuevos: {count, number}',
  'report.removed': 'Buzones eliminados: {count, number}',
  'report.more': 'y {count, number} más',
  'report.full': 'Casi llenos',
  'report.full.line': '{address}: {used} de {max}',
  'report.expiring': 'Terminan pronto o han terminado',
  'report.line': '{address}: {what}',
  'report.logins': 'Inicios de sesión fallidos',
  'report.logins.failed':
    '{count, plural, one {# inicio fallido} many {# inicios fallidos} other {# inicios fallidos}}',
  'report.logins.throttled':
    '{count, plural, one {# intento retenido} many {# intentos retenidos} other {# intentos retenidos}}',
  'report.failing.line':
    '{name}: {count, plural, one {# fallo} many {# fallos} other {# fallos}} en el último día',
  'report.largest': 'Buzones más grandes',
  'report.off.link': 'Se envía a {address}. Elija la frecuencia o desactívelo:',
  'report.off':
    'Se envía a {address}. En Administración, Informes, elija la frecuencia o desactívelo.',
};
