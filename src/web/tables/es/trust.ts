// What messages-en-trust.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnTrust } from '../messages-en-trust.ts';

export const trustEs: Translation<typeof messagesEnTrust> = {
  'trust.signed': 'Firmado por {domain}',
  'trust.signed.help': 'El servidor de correo ha comprobado que este mensaje viene de ahí.',
  'trust.warn.failed':
    'El servidor de correo no ha podido confirmar que esto venga de {other}. Puede que lo haya escrito otra persona.',
  'trust.warn.homograph': 'El dominio del remitente, {other}, contiene letras que parecen otras.',
  'trust.warn.look-alike':
    'El dominio del remitente no es {other}, que conoces, pero se puede confundir con él.',
  'trust.warn.claims': 'El nombre del remitente dice {other}, pero este mensaje no viene de ahí.',
  'trust.warn.several': 'Este mensaje nombra a más de un remitente.',
  'trust.warn.reply': 'Las respuestas no van al remitente, sino a {other}.',
  'trust.warn.lures':
    '{count, plural, one {Un enlace anuncia un destino distinto del que lleva} other {# enlaces anuncian un destino distinto del que llevan}}. El real figura al lado.',
  'trust.warn.first': 'No has estado en contacto con {other} últimamente.',
  'trust.detail.sender': 'Enviado por',
  'trust.detail.return-path': 'Devoluciones a',
  'trust.detail.resent': 'Transmitido por',
  'trust.detail.receipt': 'Confirmación',
  'trust.receipt':
    'El remitente pide que se le confirme que has leído esto ({address}). No se ha enviado nada.',
  'trust.images-never':
    '{count, plural, one {# imagen externa no se ha cargado} other {# imágenes externas no se han cargado}}, como indican tus ajustes.',
  'trust.images-settings': 'Ajustes',
  'trust.images-shown':
    'Las imágenes las descarga este servidor: el remitente no sabe dónde estás.',
  'trust.images-hide': 'Ocultar imágenes',
  'trust.images-sender': 'Siempre de {address}',
  'trust.trackers':
    '{count, plural, one {Se ha quitado # imagen oculta que habría informado sobre ti} other {Se han quitado # imágenes ocultas que habrían informado sobre ti}}.',
  'unsubscribe.link': 'Darse de baja de esta lista',
  'unsubscribe.title': '¿Darte de baja de esta lista de correo?',
  'unsubscribe.one-click':
    'Este servidor comunicará a {host} que ya no quieres estos mensajes. No se envía nada más sobre ti.',
  'unsubscribe.one-click.submit': 'Darme de baja',
  'unsubscribe.mail': 'Se envía un correo con tu dirección a {address}.',
  'unsubscribe.mail.submit': 'Enviar',
  'unsubscribe.web':
    'La lista tiene una página para esto en {host}. Al abrirla, {host} sabrá que has leído el mensaje.',
  'unsubscribe.web.open': 'Abrir la página en {host}',
  'unsubscribe.unproven':
    'Ningún servidor de correo tuyo ha confirmado quién envió este mensaje. Darse de baja de una lista de correo no deseado solo demuestra que alguien lo lee.',
  'unsubscribe.failed': 'La lista no lo ha aceptado. Inténtalo más tarde o de otra manera.',
  'unsubscribe.back': 'Volver al mensaje',
  'trust.links-freed':
    '{count, plural, one {De # enlace se ha quitado} other {De # enlaces se ha quitado}} lo que revela quién lo sigue.',

  'trust.pictures': 'Imágenes externas',
  'trust.pictures.lead':
    'Al cargar una imagen de otro servidor, su propietario sabe que lees el mensaje. Por eso solo se cargan cuando lo pides, y entonces lo hace este servidor.',
  'trust.pictures.mode': 'Cuando un mensaje tiene imágenes así',
  'trust.pictures.ask': 'Preguntarme',
  'trust.pictures.never': 'No cargarlas nunca',
  'trust.pictures.submit': 'Guardar',
  'trust.pictures.senders': 'Las imágenes de estos remitentes se cargan siempre:',
  'trust.pictures.revoke': 'Dejar de cargar las de {address}',
};
