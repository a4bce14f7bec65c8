// What messages-en-dkim.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnDkim } from '../messages-en-dkim.ts';

export const dkimFr: Translation<typeof messagesEnDkim> = {
  'admin.dkim.title': 'Clés pour les signatures',
  'admin.dkim.lead':
    'Créez une clé et publiez son enregistrement. Dès que le DNS le contient, le serveur de messagerie signe avec elle : de lui-même au bout d’une heure environ, ou lorsque vous choisissez « Utiliser maintenant ».',
  'admin.dkim.server':
    'Le serveur de messagerie doit être configuré pour lire les clés ici. Le manuel explique comment, à la page sur le courrier d’un domaine.',
  'admin.dkim.empty': 'Il n’y a pas encore de clé.',
  'admin.dkim.state.next': 'Pas encore utilisée',
  'admin.dkim.state.used': 'Utilisée',
  'admin.dkim.state.old': 'Utilisée jusqu’au {day}',
  'admin.dkim.made': 'Créée le {day}',
  'admin.dkim.use': 'Utiliser maintenant',
  'admin.dkim.use.label': 'Utiliser maintenant la clé {selector}',
  'admin.dkim.remove': 'Supprimer',
  'admin.dkim.remove.label': 'Supprimer la clé {selector}',
  'admin.dkim.make.rsa': 'Créer une clé RSA',
  'admin.dkim.make.ed25519': 'Créer une clé Ed25519',
  'admin.dkim.make.help':
    'Tout serveur sait vérifier RSA. Ed25519 est plus récent et plus court : utilisez-le à côté de RSA, pas à sa place.',
  'admin.dkim.old.help':
    'Une clé qui a été utilisée est conservée quelques jours pour le courrier encore en chemin, puis supprimée. Laissez son enregistrement dans le DNS jusque-là.',
  'admin.done.key-made':
    'La clé a été créée. Publiez maintenant son enregistrement, qui figure sous « Signatures du courrier ».',
  'admin.done.key-used': 'Le courrier est désormais signé avec cette clé.',
  'admin.done.key-removed': 'La clé a été supprimée.',
  'admin.act.set-services': 'Serveurs pour les logiciels de messagerie modifiés',
  'admin.act.make-dkim-key': 'Clé de signature créée',
  'admin.act.use-dkim-key': 'Clé de signature mise en service',
  'admin.act.remove-dkim-key': 'Clé de signature supprimée',
  'refusal.key-unpublished':
    'Le DNS n’a pas encore cette clé, ses signatures sembleraient donc falsifiées. Publiez son enregistrement, attendez qu’il soit visible et réessayez.',
};
