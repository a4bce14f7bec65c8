// What messages-en-lists.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsEs: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': 'Una fila por conversación',
  'list.rows-messages': 'Una fila por mensaje',
  'list.pick-shown': 'Los {count, number} que muestra esta lista',
  'list.me': 'yo',
  'list.conversation': 'Una conversación de {count, plural, one {# mensaje} other {# mensajes}}',
  'list.before': 'Mensaje anterior',
  'list.after': 'Mensaje siguiente',
  'folders.favourites': 'Favoritas',
  'folders.favourite': 'Entre las favoritas, encima de todas las carpetas',
  'folders.color': 'Color',
  'folders.color.none': 'Sin color',
  'folders.color.red': 'Rojo',
  'folders.color.orange': 'Naranja',
  'folders.color.yellow': 'Amarillo',
  'folders.color.green': 'Verde',
  'folders.color.teal': 'Verde azulado',
  'folders.color.blue': 'Azul',
  'folders.color.purple': 'Morado',
  'folders.color.pink': 'Rosa',
  'done.folder-look': 'La carpeta tiene ahora ese aspecto.',
  'accounts.title': 'Cuentas vinculadas',
  'accounts.mine': 'Cuentas que ha vinculado',
  'accounts.lead':
    'Lea y escriba aquí el correo de sus otras cuentas sin volver a iniciar sesión. Demuestra una vez que conoce la contraseña. El vínculo termina cuando esa contraseña cambia, y cualquiera de las dos cuentas puede terminarlo.',
  'accounts.none': 'Todavía no ha vinculado ninguna cuenta.',
  'accounts.lapsed':
    'Este vínculo ya no lleva a ninguna parte: la contraseña ha cambiado, o la cuenta está cerrada o ahora mejor protegida. Vincúlela de nuevo.',
  'accounts.own': 'Esa es esta misma cuenta.',
  'accounts.open': 'Ir allí',
  'accounts.remove': 'Terminar el vínculo',
  'accounts.since': 'desde {date}',
  'accounts.add': 'Vincular una cuenta',
  'accounts.code': 'Código de su segundo factor, si lo tiene',
  'accounts.submit': 'Vincular',
  'accounts.holders': 'Cuentas que han vinculado esta',
  'accounts.holders.lead':
    'Quien inicia sesión allí lee y escribe su correo aquí, pero no puede ver ni cambiar sus ajustes.',
  'accounts.side': 'Cuentas',
  'accounts.all': 'Todas las bandejas de entrada',
  'done.account-linked': 'La cuenta está vinculada.',
  'done.account-unlinked': 'El vínculo ha terminado.',
  'admin.act.link-account': 'Cuenta vinculada',
  'admin.act.unlink-account': 'Vínculo entre cuentas terminado',
};
