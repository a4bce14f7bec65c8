// What messages-en-tokens.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnTokens } from '../messages-en-tokens.ts';

export const tokensEs: Translation<typeof messagesEnTokens> = {
  'admin.place.tokens': 'Programas',
  'admin.tokens.title': 'Programas que administran',
  'admin.tokens.lead':
    'Un programa, como una tienda o un script, administra con un token en lugar de una contraseña, en {address}.',
  'admin.tokens.description': 'Lo que puede pedir',
  'admin.tokens.list': 'Tokens',
  'admin.tokens.empty': 'Todavía no administra ningún programa',
  'admin.tokens.empty.help':
    'Añade un token y no le des más permisos de los que el programa necesita.',
  'admin.tokens.line': '{rights} · {domains}',
  'admin.tokens.domains.all': 'todos los dominios de {owner}',
  'admin.tokens.domains.count':
    '{count, plural, one {{first}} other {{first} y {more, number} más}}',
  'admin.tokens.used': 'usado el {day}',
  'admin.tokens.unused': 'nunca usado',
  'admin.tokens.until': 'hasta el {day}',
  'admin.tokens.over': 'caducado',
  'admin.tokens.trusted': 'de confianza',
  'admin.tokens.remove': 'Quitar',
  'admin.tokens.remove.label': 'Quitar el token {name}',
  'admin.tokens.add': 'Añadir un token',
  'admin.token.name': 'Nombre',
  'admin.token.name.help': 'Indica en esta lista y en el registro de auditoría qué programa era.',
  'admin.token.reach': 'Qué puede hacer',
  'admin.token.reach.every': 'Todo lo que puedo hacer yo',
  'admin.token.reach.every.help': 'Cuando cambian mis permisos, cambian también los del token.',
  'admin.token.reach.some': 'Menos que eso',
  'admin.token.reach.some.help': 'Solo lo que se indica abajo.',
  'admin.token.domains': 'En estos dominios',
  'admin.token.domains.help': 'Uno por línea. Vacío significa todos los que administro.',
  'admin.token.domains.super':
    'Uno por línea. Un superadministrador tiene que nombrarlos, o elegir todo arriba.',
  'admin.token.may': 'Puede cambiar',
  'admin.token.may.help': 'Sin ninguno de ellos puede mirarlo todo y no cambiar nada.',
  'admin.token.trusted': 'Puede eliminar y establecer contraseñas',
  'admin.token.trusted.help':
    'Aquello para lo que se te pide tu contraseña. A un programa no se le puede pedir, así que puede o no puede.',
  'admin.token.networks': 'Desde estas direcciones',
  'admin.token.networks.help':
    'Direcciones o redes, como 192.0.2.7 o 2001:db8::/32, una por línea. Vacío significa desde cualquier lugar.',
  'admin.token.networks.wrong': 'Una de ellas no es ni dirección ni red.',
  'admin.token.until': 'Hasta',
  'admin.token.until.help': 'El último día en que funciona. Vacío significa para siempre.',
  'admin.token.until.wrong': 'Elige un día que aún esté por llegar.',
  'admin.token.limit': 'Ya hay {max, number} tokens. Quita uno que no haga falta.',
  'admin.token.made': 'El token de {name}',
  'admin.token.made.help':
    'Cópialo ahora: solo se muestra esta vez. Quien lo tenga puede hacer lo que permite, así que guárdalo como una contraseña.',
  'admin.token.made.back': 'Listo',
  'admin.done.token-removed': 'Se ha quitado el token. El programa ya no puede hacer nada.',
};
