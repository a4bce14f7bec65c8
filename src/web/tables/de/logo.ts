// Words about the picture of a domain, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogo } from '../messages-en-logo.ts';

export const logoDe: Translation<typeof messagesEnLogo> = {
  'admin.look.logo': 'Logo der Domain',
  'admin.look.logo.lead':
    'Es steht auf der Anmeldeseite am eigenen Host der Domain und über der E-Mail ihrer Leute, anstelle von unserem.',
  'admin.look.logo.light': 'Auf hellem Grund',
  'admin.look.logo.dark': 'Auf dunklem Grund',
  'admin.look.logo.help':
    'PNG, JPEG oder WebP, höchstens {kilobytes, number} kB. Gibt es nur eines, steht es auf beiden.',
  'admin.look.logo.wrong':
    'Bitte wählen Sie ein Bild als PNG, JPEG oder WebP mit höchstens {kilobytes, number} kB.',
  'admin.look.logo.submit': 'Dieses Bild verwenden',
  'admin.look.logo.remove': 'Bild entfernen',
  'admin.act.set-logo': 'Logo der Domain gesetzt',
  'admin.act.remove-logo': 'Logo der Domain entfernt',
};
