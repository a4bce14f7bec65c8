// What messages-en-phone.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnPhone } from '../messages-en-phone.ts';

export const phoneEs: Translation<typeof messagesEnPhone> = {
  'settings.place.phone': 'Teléfono y programas',
  'phone.title': 'Configurar un teléfono o un programa',
  'phone.none':
    'Tu administrador todavía no ha indicado qué servidores necesita un programa de correo.',
  'phone.apple': 'iPhone, iPad o Mac',
  'phone.apple.lead':
    'Abre esta página en el dispositivo, descarga el perfil e instálalo en los ajustes del dispositivo. Entonces te pide la contraseña: el perfil no la contiene.',
  'phone.apple.get': 'Descargar el perfil',
  'phone.apple.unsigned':
    'El dispositivo dice que el perfil no está firmado. Es lo normal en uno de tu propio servidor de correo.',
  'phone.programs': 'Otros teléfonos y programas',
  'phone.programs.lead':
    'Escribe tu dirección y tu contraseña. Muchos programas encuentran el resto por sí mismos; si alguno lo pide, es esto:',
  'phone.imap': 'Leer (IMAP)',
  'phone.pop3': 'Recoger (POP3)',
  'phone.submission': 'Enviar (SMTP)',
  'phone.host': 'Servidor',
  'phone.port': 'Puerto',
  'phone.way': 'Seguridad',
  'phone.way.tls': 'SSL/TLS',
  'phone.way.starttls': 'STARTTLS',
  'phone.user': 'Nombre de usuario',
};
