// What messages-en-phone.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnPhone } from '../messages-en-phone.ts';

export const phoneFr: Translation<typeof messagesEnPhone> = {
  'settings.place.phone': 'Téléphone et logiciels',
  'phone.title': 'Configurer un téléphone ou un logiciel',
  'phone.none':
    'Votre administrateur n’a pas encore indiqué les serveurs dont un logiciel de messagerie a besoin.',
  'phone.apple': 'iPhone, iPad ou Mac',
  'phone.apple.lead':
    'Ouvrez cette page sur l’appareil, téléchargez le profil et installez-le dans les réglages de l’appareil. Celui-ci demande alors votre mot de passe, que le profil ne contient pas.',
  'phone.apple.get': 'Télécharger le profil',
  'phone.apple.unsigned':
    'L’appareil indique que le profil n’est pas signé. C’est normal pour un profil de votre propre serveur de messagerie.',
  'phone.programs': 'Autres téléphones et logiciels',
  'phone.programs.lead':
    'Saisissez votre adresse et votre mot de passe. Beaucoup de logiciels trouvent le reste eux-mêmes ; si l’un d’eux le demande, le voici :',
  'phone.imap': 'Lecture (IMAP)',
  'phone.pop3': 'Relève (POP3)',
  'phone.submission': 'Envoi (SMTP)',
  'phone.host': 'Serveur',
  'phone.port': 'Numéro de port',
  'phone.way': 'Sécurité',
  'phone.way.tls': 'SSL/TLS',
  'phone.way.starttls': 'STARTTLS',
  'phone.user': 'Nom d’utilisateur',
};
