// What messages-en-announce.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnAnnounce } from '../messages-en-announce.ts';

export const announceEs: Translation<typeof messagesEnAnnounce> = {
  'admin.tab.announce': 'Anuncio',
  'announce.title': 'Escribir a las personas de este dominio',
  'announce.lead':
    'Cada persona recibe su propio mensaje y no ve ninguna otra dirección. Es texto sin formato y sale después de que lo hayas mirado una vez más.',
  'announce.subject': 'Asunto',
  'announce.text': 'Lo que hay que decir',
  'announce.to': 'Para',
  'announce.to.all': 'Todos los buzones',
  'announce.to.full': 'Buzones casi llenos',
  'announce.to.ending': 'Buzones que terminan pronto',
  'announce.to.never': 'Buzones que nadie ha abierto todavía',
  'announce.to.some': 'Solo estos:',
  'announce.names': 'Nombres de buzones',
  'announce.names.help': 'Separados por espacios, comas o líneas, como «bob, alice».',
  'announce.look': 'Mirarlo primero',
  'announce.nobody': 'Eso no es nadie. Nombra al menos un buzón o elige otros.',
  'announce.preview': 'Antes de que salga',
  'announce.count':
    '{count, plural, one {Va a un buzón} many {Va a # buzones} other {Va a # buzones}}',
  'announce.more': '{count, plural, one {y uno más} many {y # más} other {y # más}}',
  'announce.once':
    'Nadie lo recibe dos veces, aunque el servidor se reinicie entretanto. Los buzones desactivados se omiten. Puedes detenerlo; lo que ha llegado se queda.',
  'announce.send':
    '{count, plural, one {Enviarlo} many {Enviar # mensajes} other {Enviar # mensajes}}',
  'admin.task.announce': 'Anuncio',
  'admin.task.undelivered': '{address} no lo recibió.',
  'admin.task.unsure':
    'No se sabe si {address} lo recibió: el servidor se detuvo en ese momento. No se envió de nuevo.',
  'admin.act.announce': 'Anuncio enviado',
};
