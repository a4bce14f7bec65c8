// Words about the picture of a domain, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogo } from '../messages-en-logo.ts';

export const logoEs: Translation<typeof messagesEnLogo> = {
  'admin.look.logo': 'Logotipo',
  'admin.look.logo.lead':
    'Aparece en la página de acceso del host propio del dominio y sobre el correo de su gente, en lugar del nuestro.',
  'admin.look.logo.light': 'Sobre fondo claro',
  'admin.look.logo.dark': 'Sobre fondo oscuro',
  'admin.look.logo.help':
    'PNG, JPEG o WebP, {kilobytes, number} kB como máximo. Si solo hay uno, se muestra en ambos.',
  'admin.look.logo.wrong':
    'Elige una imagen PNG, JPEG o WebP de {kilobytes, number} kB como máximo.',
  'admin.look.logo.submit': 'Usar esta imagen',
  'admin.look.logo.remove': 'Quitar la imagen',
  'admin.act.set-logo': 'Logotipo del dominio establecido',
  'admin.act.remove-logo': 'Logotipo del dominio quitado',
};
