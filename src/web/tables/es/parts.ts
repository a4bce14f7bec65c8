// What messages-en-parts.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnParts } from '../messages-en-parts.ts';

export const partsEs: Translation<typeof messagesEnParts> = {
  'parts.save': 'Guardar {name}',
  'parts.save-all': 'Guardar todo en un archivo zip',
  'parts.back': 'Volver al mensaje',
  'parts.save-file': 'Guardar el archivo',
  'parts.table-cut':
    'Solo se {count, plural, one {muestra la primera fila} other {muestran las primeras # filas}} y columnas. Guarda el archivo para tenerlo todo.',
  'parts.pdf-page': 'Página {number}',
  'parts.pdf-more':
    'Hay más páginas de las que se muestran aquí. Guarda el archivo para tenerlas todas.',
  'parts.pdf-page-broken': 'Esta página no se puede mostrar aquí.',
  'parts.pdf-locked':
    'Este archivo pide una contraseña. Guárdalo y ábrelo en un programa tuyo para escribirla.',
  'parts.pdf-broken':
    'Este archivo no se puede mostrar aquí: está dañado o es muy complejo. Puedes guardarlo y abrirlo en un programa tuyo.',
  'parts.pdf-no-script':
    'Tu navegador no ejecuta scripts aquí, así que el archivo no se puede mostrar. Puedes guardarlo.',
  'parts.headers': 'Todas las cabeceras',
  'parts.save-message': 'Guardar como archivo',
  'parts.print': 'Imprimir',

  'enclosed.title': 'Mensaje reenviado:',

  'delivery.title': 'Informe de entrega',
  'delivery.failed': 'Tu mensaje no ha llegado a {address}.',
  'delivery.delayed': 'Tu mensaje aún no ha llegado a {address}. El servidor sigue intentándolo.',
  'delivery.delivered': 'Tu mensaje ha llegado a {address}.',
  'delivery.relayed': 'Tu mensaje para {address} se ha transmitido; nadie informará más.',
  'delivery.expanded': 'Tu mensaje se ha transmitido a los miembros de {address}.',
  'delivery.unclear': 'Hay un informe sobre {address}.',
  'delivery.reported-by': 'Informado por {server}.',
  'delivery.said': 'Lo que ha dicho {server} (estado {status}):',
  'delivery.no-reason': 'El motivo no se ha dado en una forma que se pueda explicar aquí.',
  'delivery.address-other': 'Algo de la dirección no se ha aceptado.',
  'delivery.no-mailbox': 'No existe ese buzón. Comprueba la parte anterior a la @.',
  'delivery.no-domain':
    'No existe ese dominio, o no tiene servidor de correo. Comprueba la parte posterior a la @.',
  'delivery.address-bad': 'La dirección no está escrita como debe estarlo.',
  'delivery.address-ambiguous': 'La dirección corresponde a más de un buzón.',
  'delivery.moved': 'Este buzón se ha mudado y no se conoce su nueva dirección.',
  'delivery.sender-bad': 'El otro servidor no ha aceptado tu propia dirección como remitente.',
  'delivery.takes-no-mail': 'Este dominio no acepta ningún correo.',
  'delivery.mailbox-other': 'Algo no va bien con ese buzón.',
  'delivery.mailbox-disabled': 'El buzón está desactivado o no acepta correo en este momento.',
  'delivery.mailbox-full': 'El buzón está lleno.',
  'delivery.too-large': 'El mensaje es más grande de lo que acepta el otro servidor.',
  'delivery.list-broken': 'La lista de correo no ha podido transmitirlo a sus miembros.',
  'delivery.system-other': 'El otro servidor de correo tiene un problema propio.',
  'delivery.system-full': 'Al otro servidor de correo no le queda espacio.',
  'delivery.system-down': 'El otro servidor de correo no acepta correo en este momento.',
  'delivery.network-other': 'Algo ha ido mal por el camino.',
  'delivery.no-answer': 'El otro servidor de correo no ha respondido.',
  'delivery.connection-lost': 'Se ha cortado la conexión con el otro servidor de correo.',
  'delivery.lookup-failed': 'No se ha podido localizar el otro servidor de correo.',
  'delivery.no-route': 'No había camino hasta el otro servidor de correo.',
  'delivery.busy': 'El otro servidor de correo estaba demasiado ocupado.',
  'delivery.loop': 'El mensaje daba vueltas y se ha detenido.',
  'delivery.expired': 'Se ha intentado hasta que se ha agotado el tiempo.',
  'delivery.protocol': 'Los dos servidores de correo no se han entendido.',
  'delivery.too-many': 'Había demasiados destinatarios a la vez.',
  'delivery.content': 'El otro servidor no ha podido tratar el contenido del mensaje.',
  'delivery.policy': 'El otro servidor ha rechazado el mensaje según sus propias normas.',
  'delivery.list-closed': 'No puedes escribir a esta lista de correo.',
  'delivery.unauthenticated':
    'El otro servidor no ha podido comprobar que el mensaje viene de tu dominio. Tu administrador puede ayudarte.',

  'receipt.title': 'Confirmación',
  'receipt.displayed': '{address} ha abierto tu mensaje.',
  'receipt.deleted': '{address} ha eliminado tu mensaje.',
  'receipt.dispatched': '{address} ha reenviado tu mensaje.',
  'receipt.processed': 'Se ha atendido tu mensaje a {address}.',
  'receipt.other': 'Hay una confirmación de {address} sobre tu mensaje.',
  'receipt.automatic':
    'Un programa ha informado de esto por sí solo; puede que nadie haya visto el mensaje.',

  'invitation.title': 'Invitación',
  'invitation.updated': 'Invitación modificada',
  'invitation.event': 'Evento',
  'invitation.cancelled': 'Este evento se ha cancelado.',
  'invitation.counter': 'Se propone otra hora.',
  'invitation.replied-accepted': '{name} asistirá.',
  'invitation.replied-declined': '{name} no asistirá.',
  'invitation.replied-tentative': '{name} quizá asista.',
  'invitation.replied-delegated': '{name} envía a otra persona.',
  'invitation.replied-needs-action': '{name} aún no ha decidido.',
  'invitation.when': 'Cuándo',
  'invitation.where': 'Dónde',
  'invitation.organizer': 'Invita',
  'invitation.who': 'Quién',
  'invitation.repeats': 'Se repite',
  'invitation.daily': 'cada día',
  'invitation.weekly': 'cada semana',
  'invitation.monthly': 'cada mes',
  'invitation.yearly': 'cada año',
  'invitation.accepted': 'asistirá',
  'invitation.declined': 'ha rechazado',
  'invitation.tentative': 'quizá',
  'invitation.delegated': 'envía a otra persona',
  'invitation.needs-action': 'sin respuesta',
  'invitation.do-accepted': 'Aceptar',
  'invitation.do-tentative': 'Quizá',
  'invitation.do-declined': 'Rechazar',
  'invitation.answers-to': 'La respuesta se envía a {address}.',
  'invitation.mail-accepted': 'Aceptada: {summary}',
  'invitation.mail-tentative': 'Quizá: {summary}',
  'invitation.mail-declined': 'Rechazada: {summary}',
  'invitation.text-accepted': '{name} acepta la invitación «{summary}».',
  'invitation.text-tentative': '{name} quizá asista a «{summary}».',
  'invitation.text-declined': '{name} rechaza la invitación «{summary}».',

  'wrapped.title': 'Archivos que Outlook ha empaquetado en uno',
  'wrapped.in-text': 'Archivos que están en el texto',
  'wrapped.damaged': 'dañado o incompleto',

  'protection.signed':
    'Este mensaje lleva una firma digital ({method}). Aquí no se comprueba; puede hacerlo un programa de correo con {method}.',
  'protection.encrypted':
    'Este mensaje está cifrado ({method}). Ábrelo en el programa de correo que tiene tu clave.',
  'protection.sealed':
    'Este mensaje está firmado, cifrado o ambas cosas ({method}). Ábrelo en un programa de correo con {method}.',
  'protection.compressed':
    'Este mensaje está comprimido ({method}). Ábrelo en un programa de correo con {method}.',
  'protection.certificates': 'Este mensaje contiene certificados ({method}).',
  'partial.piece': 'Este es el trozo {number} de un mensaje dividido para el envío.',
  'partial.piece-of':
    'Este es el trozo {number} de {total} de un mensaje dividido para el envío. Un programa de correo puede unirlos cuando los tenga todos.',

  'card.title': 'Tarjeta de contacto',
  'card.organization': 'Organización',
  'card.address': 'Correo',
  'card.telephone': 'Teléfono',
  'card.place': 'Dirección',
  'card.note': 'Nota',
};
