// Words of how people come to a mailbox by themselves, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnSignUp } from '../messages-en-sign-up.ts';

export const signUpEs: Translation<typeof messagesEnSignUp> = {
  'admin.tab.sign-up': 'Gente nueva',
  'admin.sign-up.lead': 'Cómo la gente consigue por sí misma un buzón en {domain}.',
  'admin.sign-up.mode': 'Quién puede crear un buzón',
  'admin.sign-up.mode.off': 'Solo los administradores',
  'admin.sign-up.mode.off.help': 'Los enlaces ya creados no llevan a ninguna parte.',
  'admin.sign-up.mode.invitation': 'Quien tenga un enlace',
  'admin.sign-up.mode.invitation.help':
    'Un administrador crea el enlace. Quien lo tiene elige una contraseña, y un nombre si el enlace no lleva ninguno.',
  'admin.sign-up.mode.open': 'Quien lo pida, cuando un administrador diga que sí',
  'admin.sign-up.mode.open.help':
    'La página de acceso lleva a un formulario. Quien lo rellena confirma una dirección que ya tiene y espera aquí tu respuesta. Así puede averiguar qué nombres están ocupados.',
  'admin.sign-up.address': 'El formulario está en',
  'admin.sign-up.no-origin':
    'La dirección de este servidor no está definida ([web] origin): no se pueden enviar enlaces, así que nadie puede pedir un buzón.',
  'admin.sign-up.waiting': 'Solicitudes',
  'admin.sign-up.waiting.none': 'Nadie espera una respuesta.',
  'admin.sign-up.waiting.note':
    '{count, plural, one {# persona pide} other {# personas piden}} un buzón.',
  'admin.sign-up.asked': 'pedido {time}, se le localiza en {recovery}',
  'admin.sign-up.approve': 'Crear el buzón',
  'admin.sign-up.approve.of': 'Crear el buzón {address}',
  'admin.sign-up.decline': 'Rechazar',
  'admin.sign-up.decline.of': 'Rechazar {address}',
  'admin.sign-up.reason': 'Motivo, se envía a la persona',
  'admin.sign-up.reason.help': 'Puede quedar vacío.',
  'admin.sign-up.full':
    'Todos los buzones de este dominio están en uso. Elimina uno o sube el límite antes de aceptar.',
  'admin.sign-up.invite': 'Invitar a alguien',
  'admin.sign-up.invite.name': 'Dirección del buzón nuevo',
  'admin.sign-up.invite.name.help': 'Déjalo vacío para que elija la persona.',
  'admin.sign-up.invite.to': 'Enviar el enlace a',
  'admin.sign-up.invite.to.help':
    'Una dirección que la persona ya tiene. Déjalo vacío para entregar el enlace tú mismo.',
  'admin.sign-up.invite.quota': 'Cuota del buzón',
  'admin.sign-up.invite.quota.help': 'Por ejemplo 2 GB. Vacío para la habitual de este dominio.',
  'admin.sign-up.invite.uses': 'Buzones que puede crear el enlace',
  'admin.sign-up.invite.uses.help': 'Uno si la dirección está dada, {max, number} como máximo.',
  'admin.sign-up.invite.uses.wrong':
    'Un número de 1 a {max, number}; uno si la dirección está dada.',
  'admin.sign-up.invite.days': 'Válido durante',
  'admin.sign-up.invite.submit': 'Crear un enlace',
  'admin.sign-up.made': 'El enlace se muestra solo esta vez:',
  'admin.sign-up.made.sent': 'El enlace va en camino a {to}. Aquí se muestra solo esta vez:',
  'admin.sign-up.made.unsent': 'No se pudo enviar el enlace. Aquí se muestra solo esta vez:',
  'admin.sign-up.links': 'Enlaces válidos',
  'admin.sign-up.links.none': 'No hay ninguno.',
  'admin.sign-up.link.any': 'Cualquier nombre',
  'admin.sign-up.link.facts':
    '{uses, plural, one {queda # buzón} other {quedan # buzones}}, válido hasta {day}, creado por {maker}',
  'admin.sign-up.link.sent': 'enviado a {to}',
  'admin.sign-up.link.remove': 'Retirar este enlace',
  'admin.done.request-approved': 'El buzón está listo.',
  'admin.done.request-declined': 'La solicitud se ha rechazado.',
  'admin.done.invitation-removed': 'El enlace ya no lleva a ninguna parte.',
  'admin.done.sign-up-changed': 'Guardado.',
  'admin.act.set-sign-up': 'Regla de creación de buzones cambiada',
  'admin.act.add-invitation': 'Invitación creada',
  'admin.act.remove-invitation': 'Invitación retirada',
  'admin.act.use-invitation': 'Invitación usada',
  'admin.act.ask-account': 'Buzón pedido',
  'admin.act.approve-account': 'Solicitud aceptada',
  'admin.act.decline-account': 'Solicitud rechazada',
  'join.ask': 'Pedir un buzón',
  'join.title': 'Tu buzón nuevo',
  'join.lead': 'Tienes una invitación a un buzón en {domain}.',
  'join.given': 'Tu dirección será {address}.',
  'join.ask.lead':
    'Elige una dirección en {domain}. Enviamos un enlace a una dirección que ya tienes; después, un administrador te responde allí.',
  'join.name': 'Tu nombre',
  'join.name.help': 'Los demás lo ven junto a tu dirección.',
  'join.address': 'Dirección',
  'join.address.help': 'Letras, cifras, puntos y guiones.',
  'join.address.wrong': 'Esto no puede ser una dirección.',
  'join.taken': 'Ese nombre está ocupado. Elige otro.',
  'join.password': 'Contraseña',
  'join.recovery': 'Una dirección que ya tienes',
  'join.recovery.optional':
    'Si olvidas tu contraseña, se envía allí un enlace a una nueva. Puede quedar vacío.',
  'join.recovery.needed':
    'Allí se envía la respuesta y, más tarde, una nueva contraseña si la necesitas.',
  'join.recovery.wrong': 'No es la dirección de otro buzón.',
  'join.submit': 'Crear mi buzón',
  'join.ask.submit': 'Pedir este buzón',
  'join.full': 'Por ahora no se pueden crear más buzones aquí. Pregunta a tu administrador.',
  'join.done': 'Tu buzón {address} está listo.',
  'join.done.confirm': 'Abre el enlace que va en camino a {recovery} para que esa dirección valga.',
  'join.done.login': 'Iniciar sesión',
  'join.asked':
    'Un enlace va en camino a {recovery}. Ábrelo antes de un día, o nadie verá tu solicitud.',
  'join.confirm': 'Pides el buzón {address}. ¿Es {recovery} tu dirección?',
  'join.confirm.submit': 'Sí, enviar mi solicitud',
  'join.confirmed': 'Tu solicitud espera a un administrador. La respuesta llega a tu dirección.',
  'letter.invitation.subject': 'Un buzón en {domain} para ti',
  'letter.invitation':
    'Tienes una invitación a un buzón en {domain}. Abre este enlace para crearlo y elegir una contraseña:\n\n{link}\n\nEl enlace vale hasta {day}. Si no esperas nada así, no hay nada que hacer.\n',
  'letter.sign-up.subject': 'Tu solicitud de {address}',
  'letter.sign-up':
    'Alguien pide el buzón {address} y ha dado tu dirección. Si eres tú, abre este enlace antes de un día:\n\n{link}\n\nSi no, no hay nada que hacer: nadie verá la solicitud.\n',
  'letter.approved.subject': 'Tu buzón {address} está listo',
  'letter.approved':
    'Tu solicitud se ha aceptado. Inicia sesión como {address} con la contraseña que elegiste:\n\n{link}\n',
  'letter.declined.subject': 'Tu solicitud de {address}',
  'letter.declined':
    'Tu solicitud del buzón {address} se ha rechazado.{has, select, no {} other {\n\n{reason}}}\n',
};
