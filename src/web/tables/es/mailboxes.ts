// What messages-en-mailboxes.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnMailboxes } from '../messages-en-mailboxes.ts';

export const mailboxesEs: Translation<typeof messagesEnMailboxes> = {
  'refusal.password-expired': 'Elige primero una contraseña propia.',
  'refusal.import-list':
    'Esto no es una lista con una línea por buzón. Sirve un archivo CSV guardado por una hoja de cálculo.',

  'admin.account-fact.displayName': 'un nombre mostrado',
  'admin.account-fact.quota': 'una cuota',
  'admin.account-fact.expiresMs': 'un último día',
  'admin.account-fact.services': 'para qué se puede usar',
  'admin.account-fact.isActive': 'desactivarlo',
  'admin.account-fact.mayChangePassword': 'quién puede cambiar la contraseña',

  'admin.mailboxes.show': 'Qué buzones se muestran',
  'admin.mailboxes.show.all': 'Todos',
  'admin.mailboxes.show.off': 'Desactivados',
  'admin.mailboxes.show.full': 'Casi llenos',
  'admin.mailboxes.show.ending': 'Terminan pronto',
  'admin.mailboxes.show.never': 'Sin ningún acceso',
  'admin.mailboxes.show.none': 'Ningún buzón es así',
  'admin.mailboxes.show.none-yet': 'Ninguno hasta ahora; quedan más por mirar',
  'admin.mailboxes.password.help':
    'Si la dejas vacía, se crea una buena y se muestra una vez para que la entregues.',

  'admin.mailbox.glance': 'De un vistazo',
  'admin.mailbox.holds': 'Contiene',
  'admin.mailbox.no-quota': 'sin cuota',
  'admin.mailbox.last-login': 'Último acceso',
  'admin.mailbox.last-login.never': 'Nunca',
  'admin.mailbox.aliases': 'Reenvíos que llevan aquí',
  'admin.mailbox.aliases.none': 'Ninguno',
  'admin.mailbox.over': 'terminado',
  'admin.mailbox.facts': 'Para qué se puede usar',
  'admin.mailbox.name': 'Nombre de la persona',
  'admin.mailbox.name.help': 'Se muestra junto a la dirección en listas como esta.',
  'admin.mailbox.quota.field': 'Cuota',
  'admin.mailbox.quota.help':
    'Por ejemplo 2 GB. El correo que no cabe se rechaza. Vacío es sin límite.',
  'admin.mailbox.quota-messages': 'Máximo de mensajes',
  'admin.mailbox.quota-messages.help': 'Vacío es sin límite, que es lo habitual.',
  'admin.mailbox.services': 'Vías de entrada y salida',
  'admin.service.webmail': 'Correo web',
  'admin.service.imap': 'IMAP, para programas de correo y teléfonos',
  'admin.service.pop3': 'POP3, para programas que recogen el correo',
  'admin.service.smtp': 'SMTP, para enviar con un programa de correo',
  'admin.mailbox.expires': 'Último día',
  'admin.mailbox.expires.help':
    'Después nadie inicia sesión; el correo sigue llegando. Vacío es nunca.',
  'admin.mailbox.active': 'Activado',
  'admin.mailbox.active.help':
    'Desactivado, nadie inicia sesión y todas las sesiones abiertas terminan en segundos. El correo y la configuración se conservan.',
  'admin.mailbox.own_password': 'Su propietario puede cambiar la contraseña',
  'admin.mailbox.own_password.help': 'Desactivado en buzones que comparten varias personas.',
  'admin.mailbox.password.must-change':
    'Su propietario debe elegir otra en el próximo inicio de sesión',
  'admin.mailbox.password.must-change.help':
    'En el navegador. Hasta entonces, los programas de correo siguen con esta.',
  'new-password.title': 'Elige tu propia contraseña',
  'new-password.lead':
    'La contraseña con la que has iniciado sesión la estableció otra persona. Elige una que solo tú conozcas y podrás continuar.',
  'admin.mailbox.password.make': 'Crear una y mostrarla una vez',
  'admin.mailbox.password.own': 'O escribir una',
  'admin.mailbox.made': 'La contraseña de {address}',
  'admin.mailbox.made.lead':
    'No se vuelve a mostrar y no está en ningún sitio en forma legible. Entrégala de forma segura; su propietario puede cambiarla en Ajustes.',
  'admin.mailbox.rename': 'Darle otro nombre',
  'admin.mailbox.rename-or-move': 'Darle otro nombre o moverlo a otro dominio',
  'admin.mailbox.rename.lead':
    'Su correo, su configuración y sus permisos van con él, y se cierran todas las sesiones. Los reenvíos que llevan a la dirección anterior siguen haciéndolo: cámbialos también, o añade uno de la dirección anterior a la nueva.',
  'admin.mailbox.name.domain': 'Dominio',
  'admin.mailbox.rename.submit': 'Cambiar la dirección',

  'admin.export': 'Descargar la lista (CSV)',
  'admin.import.title': 'Añadir muchos buzones',
  'admin.import.list': 'Lista de buzones',
  'admin.import.lead':
    'Una línea para cada uno, como la guarda en CSV una hoja de cálculo. No se añade nada antes de que veas lo que se añadiría.',
  'admin.import.file': 'Un archivo',
  'admin.import.paste': 'O pega aquí las líneas',
  'admin.import.columns':
    'Columnas: address, password, name, quota, expires, services, active. Sin una primera línea que las nombre, el orden es address, password, name, quota. Un superadministrador puede dar password_hash en lugar de password.',
  'admin.import.look': 'Ver qué pasaría',
  'admin.import.nothing': 'Elige un archivo o pega algunas líneas.',
  'admin.import.preview': 'Qué pasaría',
  'admin.import.fresh':
    '{count, plural, =0 {No se añadiría nada.} one {Se añadiría # buzón.} other {Se añadirían # buzones.}}',
  'admin.import.more': '{count, plural, one {Y # más.} other {Y # más.}}',
  'admin.import.begin': '{count, plural, one {Añadir # buzón} other {Añadir # buzones}}',
  'admin.import.other': 'Tomar otra lista',
  'admin.import.taken':
    '{count, plural, one {# nombre ya está ocupado} other {# nombres ya están ocupados}}',
  'admin.import.taken.lead': 'Se quedan como están, digan lo que digan sus líneas.',
  'admin.import.problems':
    '{count, plural, one {# línea no se puede usar} other {# líneas no se pueden usar}}',
  'admin.import.problems.lead':
    'Se omiten. Puedes añadir las demás ahora, corregir estas y subir la misma lista otra vez: lo que ya exista se queda como está.',
  'admin.import.line': 'Línea {line, number}',
  'admin.import.problem.address': 'no es una dirección que se pueda usar',
  'admin.import.problem.other-domain': 'pertenece a otro dominio',
  'admin.import.problem.twice': 'está dos veces en la lista',
  'admin.import.problem.no-password': 'no tiene contraseña',
  'admin.import.problem.weak-password': 'tiene una contraseña demasiado fácil de adivinar',
  'admin.import.problem.hash': 'tiene un hash de contraseña de un tipo desconocido',
  'admin.import.problem.quota': 'tiene una cuota que no es un tamaño',
  'admin.import.problem.expires': 'tiene un último día que no lo es',
  'admin.import.problem.services': 'nombra un servicio que no existe',

  'admin.task.title': 'Operación con muchos buzones',
  'admin.task.import': 'Añadiendo buzones',
  'admin.task.change': 'Modificando buzones',
  'admin.task.waiting': 'Aún sin empezar.',
  'admin.task.running': '{position, number} de {total, number}…',
  'admin.task.done': 'Listo: {done, number} de {total, number}.',
  'admin.task.stopped':
    'Detenido tras {position, number} de {total, number}. Lo hecho se conserva.',
  'admin.task.failed':
    'Terminó tras {position, number} de {total, number}. Lo hecho hasta entonces se conserva.',
  'admin.task.lost':
    'No se sabe nada desde hace un minuto, tras {position, number} de {total, number}: puede que el servidor se haya reiniciado. Empieza de nuevo; lo que ya existe se queda como está.',
  'admin.task.stop': 'Detener',
  'admin.task.back': 'A los buzones',
  'admin.task.left': '{address} ya existía y se ha dejado como estaba.',

  'admin.task.refused': '{address}: {why}',

  'admin.bulk': 'Con los marcados',
  'admin.bulk.all': 'Todos los mostrados, en todas las páginas',
  'admin.bulk.pick': 'Marcar {address}',
  'admin.bulk.off': 'Desactivar',
  'admin.bulk.on': 'Activar',
  'admin.bulk.quota': 'Fijar la cuota en',
  'admin.bulk.remove': 'Eliminar',

  'admin.deleted.title': 'Buzones eliminados',
  'admin.deleted.lead':
    'Se pueden recuperar con su correo, su contraseña y su configuración hasta que se acabe su plazo; después se borran definitivamente.',
  'admin.deleted.none': 'No se ha eliminado nada últimamente',
  'admin.deleted.on': 'eliminado el {day}',
  'admin.deleted.restore': 'Recuperarlo',
  'admin.done.mailbox-restored': 'El buzón está de vuelta, con su correo.',

  'admin.done.mailbox-changed': 'Se ha modificado el buzón.',
  'admin.done.mailbox-renamed': 'El buzón tiene su nueva dirección. Su correo ha ido con él.',
};
