// Words about the picture of a domain, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogo } from '../messages-en-logo.ts';

export const logoFr: Translation<typeof messagesEnLogo> = {
  'admin.look.logo': 'Logo du domaine',
  'admin.look.logo.lead':
    'Il apparaît sur la page de connexion de l’hôte propre au domaine et au-dessus du courrier de ses utilisateurs, à la place du nôtre.',
  'admin.look.logo.light': 'Sur fond clair',
  'admin.look.logo.dark': 'Sur fond sombre',
  'admin.look.logo.help':
    'PNG, JPEG ou WebP, {kilobytes, number} ko au plus. S’il n’y en a qu’un, il sert sur les deux.',
  'admin.look.logo.wrong':
    'Choisissez une image PNG, JPEG ou WebP de {kilobytes, number} ko au plus.',
  'admin.look.logo.submit': 'Utiliser cette image',
  'admin.look.logo.remove': 'Supprimer l’image',
  'admin.act.set-logo': 'Logo du domaine défini',
  'admin.act.remove-logo': 'Logo du domaine supprimé',
};
