// What messages-en-dkim.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnDkim } from '../messages-en-dkim.ts';

export const dkimEs: Translation<typeof messagesEnDkim> = {
  'admin.dkim.title': 'Claves para las firmas',
  'admin.dkim.lead':
    'Crea una clave y publica su registro. En cuanto el DNS lo tenga, el servidor de correo firma con ella: por sí mismo al cabo de una hora, o cuando elijas «Usar ahora».',
  'admin.dkim.server':
    'El servidor de correo tiene que estar configurado para leer las claves de aquí. El manual dice cómo, en la página sobre el correo de un dominio.',
  'admin.dkim.empty': 'Todavía no hay ninguna clave.',
  'admin.dkim.state.next': 'Sin usar todavía',
  'admin.dkim.state.used': 'En uso',
  'admin.dkim.state.old': 'En uso hasta el {day}',
  'admin.dkim.made': 'Creada el {day}',
  'admin.dkim.use': 'Usar ahora',
  'admin.dkim.use.label': 'Usar ahora la clave {selector}',
  'admin.dkim.remove': 'Eliminar',
  'admin.dkim.remove.label': 'Eliminar la clave {selector}',
  'admin.dkim.make.rsa': 'Crear una clave RSA',
  'admin.dkim.make.ed25519': 'Crear una clave Ed25519',
  'admin.dkim.make.help':
    'Todos los servidores saben comprobar RSA. Ed25519 es más reciente y más corta: úsala junto a RSA, no en su lugar.',
  'admin.dkim.old.help':
    'Una clave que se usó se conserva unos días para el correo que aún está en camino y luego se elimina. Deja su registro en el DNS hasta entonces.',
  'admin.done.key-made': 'Se ha creado la clave. Publica ahora su registro, que está en «Firmas».',
  'admin.done.key-used': 'Desde ahora el correo se firma con esta clave.',
  'admin.done.key-removed': 'Se ha eliminado la clave.',
  'admin.act.set-services': 'Servidores para programas de correo cambiados',
  'admin.act.make-dkim-key': 'Clave para firmas creada',
  'admin.act.use-dkim-key': 'Clave para firmas puesta en uso',
  'admin.act.remove-dkim-key': 'Clave para firmas eliminada',
  'refusal.key-unpublished':
    'El DNS todavía no tiene esta clave, así que sus firmas parecerían falsificadas. Publica su registro, espera a que se vea e inténtalo de nuevo.',
};
