// What messages-en-device.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnDevice } from '../messages-en-device.ts';

export const deviceFr: Translation<typeof messagesEnDevice> = {
  'install.about': 'Courrier, contacts et paramètres.',
  'offline.title': 'Pas de connexion',
  'offline.advice':
    'Le serveur est injoignable. Les pages que vous conservez sur cet appareil peuvent être lues entre-temps.',
  'offline.again': 'Réessayer',
  'device.title': 'Cet appareil',
  'device.about':
    'Ces choix ne valent que pour ce navigateur. La déconnexion les oublie. Laissez-les désactivés sur un appareil que d’autres utilisent.',
  'device.notify': 'M’avertir du nouveau courrier',
  'device.notify-help':
    'Tant qu’aucune page de Dispatch n’est devant vous, le navigateur affiche qui a écrit, et l’objet.',
  'device.refused':
    'Le navigateur ne l’autorise pas. Ses propres réglages pour ce site peuvent changer cela.',
  'device.keep': 'Conserver sur cet appareil les dernières pages vues',
  'device.keep-help':
    'Elles peuvent être lues sans connexion, jusqu’à ce que vous vous déconnectiez.',
  'device.needs-script': 'Cela nécessite un navigateur avec scripts et une connexion par https.',
};
