// What messages-en-sorting.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnSorting } from '../messages-en-sorting.ts';

export const sortingEs: Translation<typeof messagesEnSorting> = {
  'sorting.menu': 'Más acciones con estos mensajes',
  'sorting.archive': 'Archivar',
  'sorting.snooze-today': 'Posponer hasta más tarde hoy',
  'sorting.snooze-tomorrow': 'Posponer hasta mañana',
  'sorting.snooze-week': 'Posponer hasta la próxima semana',
  'sorting.snooze-other': 'Posponer hasta otro momento…',
  'sorting.take-back': 'Devolver ahora a la bandeja de entrada',
  'sorting.see-times': 'Ver cuándo vuelven',
  'sorting.remind': 'Recordármelo si nadie responde en {days, plural, one {# día} other {# días}}',
  'sorting.no-remind': 'No recordármelo',
  'sorting.pin': 'Fijar arriba',
  'sorting.unpin': 'Dejar de fijar',
  'sorting.mute': 'Silenciar la conversación',
  'sorting.unmute': 'Dejar de silenciar la conversación',
  'sorting.spam': 'Es correo no deseado',
  'sorting.ham': 'No es correo no deseado',
  'sorting.block': 'Bloquear al remitente',
  'sorting.title': 'Clasificación',
  'sorting.blocked': 'Remitentes bloqueados',
  'sorting.blocked-about':
    'El correo nuevo de estas direcciones va a No deseado. Un nombre que empieza por @ representa a todos los de ese dominio.',
  'sorting.nobody-blocked': 'No hay nadie bloqueado.',
  'sorting.block-sender': 'Dirección, o @ y un dominio',
  'sorting.block-add': 'Bloquear',
  'sorting.unblock': 'Dejar de bloquear a {sender}',
  'sorting.archiving': 'Archivado',
  'sorting.by-year': 'Llevar una carpeta por año',
  'sorting.save': 'Guardar',
  'sorting.to-settings': 'Todos los ajustes',
  'day.pinned': 'Fijados',
  'snooze.title': 'Pospuestos',
  'snooze.empty': 'No hay nada pospuesto.',
  'snooze.until': 'Vuelve: {time}',
  'snooze.choose': '¿Cuándo debe volver?',
  'snooze.at': 'Fecha y hora',
  'snooze.put': 'Posponer',
  'snooze.to-inbox': 'A la bandeja de entrada',
  'done.archived': '{count, plural, one {# mensaje archivado} other {# mensajes archivados}}.',
  'done.snoozed': '{count, plural, one {# mensaje pospuesto} other {# mensajes pospuestos}}.',
  'done.taken-back': '{count, plural, one {# mensaje ha vuelto} other {# mensajes han vuelto}}.',
  'done.spam': '{count, plural, one {# mensaje movido} other {# mensajes movidos}} a No deseado.',
  'done.ham':
    '{count, plural, one {# mensaje movido} other {# mensajes movidos}} a la bandeja de entrada.',
  'done.blocked':
    'El remitente está bloqueado. {count, plural, one {# mensaje movido} other {# mensajes movidos}} a No deseado.',
  'done.muted': 'Silenciada: las respuestas nuevas van al archivo.',
  'done.unmuted': 'Las respuestas nuevas vuelven a la bandeja de entrada.',
  'done.pinned': '{count, plural, one {# mensaje fijado} other {# mensajes fijados}}.',
  'done.unpinned':
    '{count, plural, one {# mensaje ya no está fijado} other {# mensajes ya no están fijados}}.',
  'done.reminder': 'Recibirás un recordatorio si nadie responde.',
  'done.no-reminder': 'No recibirás ningún recordatorio.',
};
