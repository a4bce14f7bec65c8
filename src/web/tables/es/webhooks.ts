// The webhooks of the panel, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnWebhooks } from '../messages-en-webhooks.ts';

export const webhooksEs: Translation<typeof messagesEnWebhooks> = {
  'admin.place.webhooks': 'Webhooks',
  'admin.webhooks.title': 'Webhooks',
  'admin.webhooks.lead':
    'Un programa se entera al instante cuando se añade, cambia o elimina un buzón, un reenvío o un dominio.',
  'admin.webhooks.add': 'Añadir un webhook',
  'admin.webhooks.empty': 'Todavía no se avisa a ningún programa',
  'admin.webhooks.empty.help': 'Añade abajo la dirección de uno.',
  'admin.webhook.name': 'Nombre',
  'admin.webhook.name.wrong': 'Dale un nombre sin caracteres especiales.',
  'admin.webhook.url': 'Dirección',
  'admin.webhook.url.help': 'Donde escucha el programa, con https.',
  'admin.webhook.url.wrong': 'Eso no es una dirección web.',
  'admin.webhook.domains': 'Dominios',
  'admin.webhook.domains.help': 'Uno por línea; vacío significa todos los que administras.',
  'admin.webhook.events': 'Eventos',
  'admin.webhook.events.help': 'Ninguno significa todos.',
  'admin.webhook.active': 'Enviar mensajes',
  'admin.webhook.facts': 'Qué se envía y a dónde',
  'admin.webhook.off': 'Desactivado',
  'admin.webhook.failing': 'Con fallos',
  'admin.webhook.disabled': 'Desactivado tras fallos',
  'admin.webhook.disabled.note':
    'No llegó nada durante tres días, así que se desactivó el {day}. Cuando el programa vuelva a responder, actívalo abajo.',
  'admin.webhook.failing.note':
    'No llega nada desde {time}. Se sigue intentando durante tres días.',
  'admin.webhook.deliveries': 'Últimos mensajes',
  'admin.webhook.deliveries.none': 'Todavía no se ha enviado nada.',
  'admin.webhook.delivery':
    '{object} · {time} · {tries, plural, =0 {aún sin intentar} one {# intento} other {# intentos}}',
  'admin.webhook.status': '{status, select, done {Recibido} failed {Fallido} other {En espera}}',
  'admin.webhook.again': 'Enviar de nuevo',
  'admin.webhook.again.label': 'Enviar de nuevo {event} sobre {object}',
  'admin.webhook.ping': 'Enviar una prueba',
  'admin.webhook.secret': 'Secreto de «{name}»',
  'admin.webhook.secret.help':
    'El programa lo necesita para saber que un mensaje es nuestro. Se muestra solo esta vez.',
  'admin.webhook.secret.back': 'Está guardado',
  'admin.webhook.rotate': 'Secreto',
  'admin.webhook.rotate.help':
    'Con un secreto nuevo, los mensajes se firman también con el anterior durante un día.',
  'admin.webhook.rotate.submit': 'Crear un secreto nuevo',
  'admin.webhook.rotating': 'El secreto anterior se usa también hasta {time}.',
  'admin.webhook.remove': 'Eliminar el webhook',
  'admin.done.webhook-changed': 'El webhook se ha cambiado.',
  'admin.done.webhook-sent': 'Se enviará en un momento.',
  'admin.done.webhook-removed': 'El webhook se ha eliminado.',
  'admin.act.add-webhook': 'Webhook añadido',
  'admin.act.change-webhook': 'Webhook cambiado',
  'admin.act.rotate-webhook': 'Secreto de un webhook renovado',
  'admin.act.disable-webhook': 'Webhook desactivado tras fallos',
  'admin.act.remove-webhook': 'Webhook eliminado',
  'notice.webhook-off.subject': 'El webhook «{name}» se ha desactivado',
  'notice.webhook-off.text':
    '{url} no aceptó ningún mensaje de su webhook «{name}» durante tres días, así que ya no se envía nada allí. Lo que no se aceptó queda unos días en su página, en Administración. Cuando la dirección vuelva a responder, active allí el webhook y envíe lo que falte.',
};
