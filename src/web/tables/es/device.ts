// What messages-en-device.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnDevice } from '../messages-en-device.ts';

export const deviceEs: Translation<typeof messagesEnDevice> = {
  'install.about': 'Correo, contactos y ajustes.',
  'offline.title': 'Sin conexión',
  'offline.advice':
    'No se puede acceder al servidor. Mientras tanto puedes leer las páginas que conservas en este dispositivo.',
  'offline.again': 'Reintentar',
  'device.title': 'Este dispositivo',
  'device.about':
    'Estas opciones valen solo para este navegador. Al cerrar la sesión se olvidan. Déjalas desactivadas en un dispositivo que usan otros.',
  'device.notify': 'Avisarme del correo nuevo',
  'device.notify-help':
    'Mientras no tengas delante ninguna página de Dispatch, el navegador muestra quién ha escrito y el asunto.',
  'device.refused':
    'El navegador no lo permite. Su propia configuración para este sitio puede cambiarlo.',
  'device.keep': 'Conservar en este dispositivo las últimas páginas vistas',
  'device.keep-help': 'Se pueden leer sin conexión hasta que cierres la sesión.',
  'device.needs-script': 'Hace falta un navegador con scripts y una conexión por https.',
};
