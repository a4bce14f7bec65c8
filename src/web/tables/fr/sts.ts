// What messages-en-sts.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnSts } from '../messages-en-sts.ts';

export const stsFr: Translation<typeof messagesEnSts> = {
  'admin.sts.title': 'Règles pour les autres serveurs de messagerie',
  'admin.sts.lead':
    'Les autres serveurs peuvent être priés de livrer chiffré ou pas du tout (MTA-STS). Dispatch sert les règles sur {host} ; le serveur web doit répondre pour ce nom avec un certificat. Publiez les enregistrements ci-dessus après chaque changement.',
  'admin.sts.hosts':
    'Les règles nomment ces serveurs, comme les enregistrements MX lors de l’enregistrement :',
  'admin.sts.mode': 'Ce qui est demandé aux autres serveurs',
  'admin.sts.mode.off': 'Rien',
  'admin.sts.mode.off.help': 'Des règles déjà publiées sont retirées publiquement.',
  'admin.sts.mode.testing': 'À l’essai',
  'admin.sts.mode.testing.help':
    'Tout le courrier arrive ; ce qui échouerait est seulement signalé. Commencez par là.',
  'admin.sts.mode.enforce': 'Chiffré ou pas du tout',
  'admin.sts.mode.enforce.help':
    'Le courrier n’arrive plus si le certificat d’un serveur nommé est faux ou expiré.',
  'admin.done.sts-changed':
    'Les règles ont été modifiées. Publiez maintenant leur enregistrement, qui a un nouvel identifiant.',
  'admin.act.set-mta-sts': 'Règles pour les autres serveurs modifiées',
  'admin.act.set-dkim-rotation': 'Délai des nouvelles clés modifié',
  'admin.dkim.rotation': 'Créer la clé suivante automatiquement',
  'admin.dkim.rotation.help':
    'L’enregistrement de la nouvelle clé attend alors sous Signatures d’être publié. Tant que le DNS ne l’a pas, la clé précédente signe.',
  'admin.dkim.rotation.never': 'Jamais',
  'admin.dkim.rotation.days':
    '{days, plural, one {Après # jour} many {Après # jours} other {Après # jours}}',
  'admin.done.key-rotation': 'Le délai des nouvelles clés a été modifié.',
  'refusal.mx-unknown':
    'Le DNS ne dit pas quels serveurs reçoivent le courrier de {domain}. Publiez d’abord un enregistrement MX, attendez qu’il soit visible et réessayez.',
  'dns.say.sts.old-id':
    'L’enregistrement a un autre identifiant que les règles servies ici ; les autres serveurs gardent donc les anciennes. Publiez l’enregistrement ci-dessous.',
  'dns.say.sts.served':
    'Dispatch sert les règles ; le serveur web doit répondre pour leur nom avec un certificat.',
};
