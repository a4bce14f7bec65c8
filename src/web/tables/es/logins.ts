// The pages of logins, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogins } from '../messages-en-logins.ts';

export const loginsEs: Translation<typeof messagesEnLogins> = {
  'admin.place.logins': 'Accesos',
  'admin.logins.title': 'Accesos',
  'admin.logins.lead': 'Quién entró con una contraseña y quién no. Los días son de UTC.',
  'admin.logins.days': 'Por día',
  'admin.logins.day': 'Día',
  'admin.logins.done': 'Entraron',
  'admin.logins.wrong': 'Contraseña incorrecta',
  'admin.logins.throttled': 'Frenados',
  'admin.logins.closed': 'Cuenta cerrada',
  'admin.logins.held': 'Frenados en este momento',
  'admin.logins.held.none': 'Nadie tiene que esperar para volver a intentarlo.',
  'admin.logins.held.from': 'Desde {remote}, hasta {time}',
  'admin.logins.nobody': 'Ninguna dirección',
  'admin.logins.release': 'Permitir reintento',
  'admin.logins.release.label': 'Permitir que {who} lo intente de nuevo desde {remote}',
  'admin.logins.failing.accounts': 'Cuentas con más fallos en un día',
  'admin.logins.failing.remotes': 'Direcciones de red con más fallos en un día',
  'admin.logins.failing.none': 'Ninguno en el último día.',
  'admin.logins.failing.times': '{count, plural, one {# vez} other {# veces}}, la última {time}',
  'admin.logins.of': 'Accesos de {address}',
  'admin.logins.of.none': 'No se conoce ningún acceso.',
  'admin.logins.hour': '{count, plural, one {# vez} other {# veces}} en esa hora, la última {time}',
  'admin.logins.link': 'Últimos accesos',
  'admin.done.login-released': 'Puede volver a intentarlo de inmediato.',
  'admin.act.release-login': 'Acceso frenado liberado',
};
