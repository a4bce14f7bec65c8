// What messages-en-sts.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnSts } from '../messages-en-sts.ts';

export const stsEs: Translation<typeof messagesEnSts> = {
  'admin.sts.title': 'Política para otros servidores de correo',
  'admin.sts.lead':
    'Se puede pedir a otros servidores que entreguen cifrado o no entreguen (MTA-STS). Dispatch sirve la política en {host}; el servidor web debe responder por ese nombre con un certificado. Publique los registros de arriba tras cada cambio.',
  'admin.sts.hosts': 'La política nombra estos servidores, como los registros MX al guardarla:',
  'admin.sts.mode': 'Qué se dice a otros servidores',
  'admin.sts.mode.off': 'Nada',
  'admin.sts.mode.off.help': 'Una política que existía antes se retira públicamente.',
  'admin.sts.mode.testing': 'A prueba',
  'admin.sts.mode.testing.help':
    'Todo el correo llega; lo que fallaría solo se notifica. Empiece por aquí.',
  'admin.sts.mode.enforce': 'Cifrado o nada',
  'admin.sts.mode.enforce.help':
    'El correo no llega si el certificado de un servidor nombrado es incorrecto o ha caducado.',
  'admin.done.sts-changed':
    'La política se cambió. Publique ahora su registro, que tiene un identificador nuevo.',
  'admin.act.set-mta-sts': 'Política para otros servidores cambiada',
  'admin.act.set-dkim-rotation': 'Plazo de claves nuevas cambiado',
  'admin.dkim.rotation': 'Crear la siguiente clave automáticamente',
  'admin.dkim.rotation.help':
    'El registro de la clave nueva espera entonces en Firmas a ser publicado. Hasta que el DNS lo tenga, se firma con la clave anterior.',
  'admin.dkim.rotation.never': 'Nunca',
  'admin.dkim.rotation.days':
    '{days, plural, one {Tras # día} many {Tras # días} other {Tras # días}}',
  'admin.done.key-rotation': 'El plazo de las claves nuevas se cambió.',
  'refusal.mx-unknown':
    'El DNS no dice qué servidores reciben el correo de {domain}. Publique primero un registro MX, espere a que se vea e inténtelo de nuevo.',
  'dns.say.sts.old-id':
    'El registro tiene otro identificador que la política servida aquí, así que otros servidores conservan una anterior. Publique el registro de abajo.',
  'dns.say.sts.served':
    'Dispatch sirve la política; el servidor web debe responder por su nombre con un certificado.',
};
