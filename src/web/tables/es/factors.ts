// What messages-en-factors.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnFactors } from '../messages-en-factors.ts';

export const factorsEs: Translation<typeof messagesEnFactors> = {
  'admin.factor': 'Segundo factor',
  'admin.factor.domain.lead': 'Además de la contraseña, al iniciar sesión en el navegador',
  'admin.factor.optional': 'Todos pueden añadir uno',
  'admin.factor.optional.help': 'Una aplicación de autenticación o una llave de acceso.',
  'admin.factor.required': 'Todos necesitan uno',
  'admin.factor.required.help':
    'A quien no tenga ninguno se le lleva a configurarlo antes que nada.',
  'admin.factor.off': 'Nadie puede añadir uno',
  'admin.factor.off.help': 'Los que ya existen se siguen pidiendo.',
  'admin.factor.mailbox':
    '{address} inicia sesión con un segundo factor. Si se ha perdido, restablécelo: entonces basta la contraseña, y un mensaje en el buzón lo avisa.',
  'admin.factor.reset': 'Restablecer el segundo factor',
  'admin.done.factor-reset': 'El segundo factor se ha restablecido.',
  'admin.act.set-second-factor-rule': 'Regla de segundos factores modificada',
  'admin.act.add-second-factor': 'Segundo factor añadido',
  'admin.act.remove-second-factor': 'Segundo factor quitado',
  'admin.act.reset-second-factor': 'Segundo factor restablecido',
  'admin.act.renew-recovery-codes': 'Códigos de recuperación creados',
  'admin.act.end-sessions': 'Sesiones cerradas',
  'notice.factor-reset.subject': 'Tu segundo factor se ha restablecido',
  'notice.factor-reset.text':
    'Un administrador ha restablecido el segundo factor de {address}: ahora basta la contraseña para entrar. Si no lo has pedido, cambia tu contraseña y avisa a tu administrador.',
  'notice.new-device.subject': 'Inicio de sesión con un navegador nuevo',
  'notice.new-device.text':
    'Alguien ha iniciado sesión en {address} con {device} desde {remote} el {time}. Si has sido tú, no hay nada que hacer. Si no, cambia tu contraseña y cierra todas las demás sesiones en los ajustes.',
  'admin.factor.apps': 'Los programas de correo pueden tener contraseñas propias',
  'admin.factor.apps.help': 'Las que ya existen siguen valiendo hasta que se quiten.',
  'admin.act.set-app-password-rule': 'Regla de contraseñas de aplicación modificada',
  'admin.act.add-app-password': 'Contraseña de aplicación creada',
  'admin.act.remove-app-password': 'Contraseña de aplicación quitada',
};
