// The pages of usage, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnUsage } from '../messages-en-usage.ts';

export const usageEs: Translation<typeof messagesEnUsage> = {
  'admin.place.usage': 'Uso',
  'admin.usage.title': 'Uso',
  'admin.usage.lead': 'Cuánto hay, cuánto contiene y cómo se usa.',
  'admin.usage.measured': 'Cada buzón se mide aproximadamente una vez al día.',
  'admin.usage.graphs': 'Gráficos',
  'admin.usage.period': 'Período',
  'admin.usage.period.value': '{period, select, m {Meses} other {Días}}',
  'admin.usage.table': 'Lo mismo en una tabla',
  'admin.usage.day': 'Día',
  'admin.usage.month': 'Mes',
  'admin.usage.none': 'aún no se sabe',
  'admin.usage.described': '{title}: {now} ahora, {most} como máximo.',
  'admin.usage.figure.accounts': 'Buzones',
  'admin.usage.figure.storage': 'Espacio',
  'admin.usage.figure.domains': 'Dominios',
  'admin.usage.figure.login-done': 'Accesos',
  'admin.usage.figure.login-wrong': 'Accesos fallidos',
  'admin.usage.figure.sent': 'Mensajes enviados',
  'admin.usage.figure.sent-bytes': 'Tráfico de correo enviado',
  'admin.usage.list.largest': 'Buzones más grandes',
  'admin.usage.list.full': 'Buzones llenos',
  'admin.usage.list.expiring': 'Buzones que caducan',
  'admin.usage.list.unused': 'Buzones nunca usados',
  'admin.usage.list.none': 'No hay ninguno.',
  'admin.usage.account': 'Buzón',
  'admin.usage.holds': 'Ocupa',
  'admin.usage.folders': 'Carpetas más grandes',
  'admin.usage.expires': 'Último día',
  'admin.usage.login': 'Último acceso',
  'admin.usage.never': 'Nunca',
  'admin.usage.folder': '{name} ({size})',
};
