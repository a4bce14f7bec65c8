// What messages-en-administrators.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnAdministrators } from '../messages-en-administrators.ts';

export const administratorsEs: Translation<typeof messagesEnAdministrators> = {
  'admin.places': 'Secciones de la administración',
  'admin.place.domains': 'Dominios',
  'admin.place.administrators': 'Administradores',
  'admin.place.monitor': 'Procesos',
  'admin.place.diagnostics': 'Diagnóstico',
  'admin.save': 'Guardar',
  'admin.cancel': 'Cancelar',
  'admin.error.size': 'Escribe un tamaño como 500 MB o 2 GB, o nada para no fijar límite.',

  'admin.proof.title': '¿Eres tú?',
  'admin.proof.lead':
    'Lo que vas a hacer no es fácil de deshacer. Escribe la contraseña de {address}, con la que iniciaste sesión. No se te volverá a pedir en diez minutos.',
  'admin.proof.password': 'Tu contraseña',
  'admin.proof.submit': 'Continuar',

  'admin.administrators.title': 'Administradores',
  'admin.administrators.lead':
    'Quién gestiona dominios y hasta dónde. Todos inician sesión en la misma página que para el correo.',
  'admin.administrators.add': 'Añadir un administrador',
  'admin.administrators.empty': 'Nadie más administra aquí',
  'admin.administrators.empty.help':
    'Da a alguien los permisos para gestionar un dominio, y no tendrás que hacerlo todo tú. Los superadministradores que figuran en el archivo de configuración no están en esta lista.',

  'admin.administrator.super': 'super',
  'admin.administrator.line': '{domains} · {rights}',
  'admin.administrator.who': 'Quién',
  'admin.administrator.what': 'Qué puede hacer',
  'admin.administrator.kind': 'Cómo inicia sesión',
  'admin.administrator.kind.account': 'Con una cuenta de este servidor',
  'admin.administrator.kind.account.help':
    'Conserva su contraseña y recibe la administración junto a su correo.',
  'admin.administrator.kind.own': 'Con un nombre y una contraseña solo para esto',
  'admin.administrator.kind.own.help': 'Aquí no tiene buzón. Escribe abajo la contraseña.',
  'admin.administrator.name': 'Dirección',
  'admin.administrator.name.help': 'De una cuenta de aquí, por ejemplo nombre@example.org.',
  'admin.administrator.name.either':
    'De una cuenta de aquí; o un nombre nuevo, en forma de dirección.',
  'admin.administrator.no-account': 'Aquí no hay ninguna cuenta {name}. Añade primero la cuenta.',
  'admin.administrator.password.help':
    'Varias palabras seguidas son fáciles de recordar y difíciles de adivinar. Al final solo debería conocerla esa persona.',
  'admin.administrator.reach': 'Dónde',
  'admin.administrator.reach.some': 'Algunos dominios',
  'admin.administrator.reach.some.help':
    'Solo los indicados abajo, con los permisos que allí se elijan.',
  'admin.administrator.reach.every': 'Todos los dominios',
  'admin.administrator.reach.every.help':
    'Un superadministrador puede hacerlo todo, también añadir y quitar dominios y administradores.',
  'admin.administrator.domains': 'Dominios',
  'admin.administrator.domains.help': 'Uno por línea. Deben existir ya.',
  'admin.administrator.domains.none': 'Elige al menos un dominio.',
  'admin.administrator.domains.unknown': 'Aquí no hay ningún dominio «{name}».',
  'admin.administrator.domains.count':
    '{count, plural, =0 {Ningún dominio} one {{first}} other {{first} y {more, number} más}}',
  'admin.administrator.may': 'En estos dominios puede cambiar',
  'admin.administrator.may.help': 'Sin ninguno de ellos puede mirarlo todo y no cambiar nada.',
  'admin.right.accounts': 'Buzones',
  'admin.right.accounts.help':
    'Añadir, cambiar, desactivar y eliminar buzones, y establecer sus contraseñas.',
  'admin.right.aliases': 'Reenvíos',
  'admin.right.aliases.help':
    'Adónde va el correo que no tiene buzón, incluida la dirección comodín.',
  'admin.right.quotas': 'Cuotas',
  'admin.right.quotas.help':
    'Cuánto puede contener un buzón. Sin esto, los buzones nuevos reciben el valor predeterminado de su dominio.',
  'admin.right.settings': 'Configuración del dominio',
  'admin.right.settings.help': 'Su descripción y su apariencia; nunca sus límites.',
  'admin.right.all': 'todo',
  'admin.right.none': 'solo consulta',
  'admin.administrator.accounts-max': 'Máximo de buzones',
  'admin.administrator.accounts-max.help': 'En todos estos dominios juntos. Vacío es sin límite.',
  'admin.administrator.quota-max': 'Espacio que puede asignar',
  'admin.administrator.quota-max.help':
    'Todas las cuotas juntas, por ejemplo 50 GB. Vacío es sin límite. Con un límite, cada buzón necesita una cuota.',
  'admin.administrator.active': 'Puede iniciar sesión',
  'admin.administrator.active.help': 'Desactivado, conserva sus permisos para otra ocasión.',
  'admin.administrator.is-account':
    'Una cuenta de este servidor: nombre, contraseña y correo se quedan como están, cambies lo que cambies aquí.',
  'admin.administrator.self':
    'Eres tú. Nadie cambia sus propios permisos: puede hacerlo otro superadministrador.',
  'admin.administrator.removal': 'Retirar los permisos',
  'admin.administrator.removal.account':
    'Ya no gestiona nada y se cierra su sesión. La cuenta y su correo se conservan.',
  'admin.administrator.removal.own': 'Ya no puede iniciar sesión. No se toca ningún correo.',
  'admin.administrator.removal.confirm': 'Sí, {name} ya no debe administrar nada',

  'admin.done.administrator-added': 'Se ha añadido el administrador.',
  'admin.done.administrator-changed': 'Se han cambiado los permisos. Valen en unos segundos.',
  'admin.done.administrator-removed': 'Se han retirado los permisos.',
};
