// What messages-en-mailboxes.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnMailboxes } from '../messages-en-mailboxes.ts';

export const mailboxesFr: Translation<typeof messagesEnMailboxes> = {
  'refusal.password-expired': 'Veuillez d’abord choisir un mot de passe à vous.',
  'refusal.import-list':
    'Ce n’est pas une liste avec une ligne par boîte. Un fichier CSV enregistré par un tableur convient.',

  'admin.account-fact.displayName': 'un nom affiché',
  'admin.account-fact.quota': 'un quota',
  'admin.account-fact.expiresMs': 'un dernier jour',
  'admin.account-fact.services': 'ce à quoi elle peut servir',
  'admin.account-fact.isActive': 'sa désactivation',
  'admin.account-fact.mayChangePassword': 'qui peut changer le mot de passe',

  'admin.mailboxes.show': 'Boîtes affichées',
  'admin.mailboxes.show.all': 'Toutes',
  'admin.mailboxes.show.off': 'Désactivées',
  'admin.mailboxes.show.full': 'Presque pleines',
  'admin.mailboxes.show.ending': 'Bientôt terminées',
  'admin.mailboxes.show.never': 'Jamais connectées',
  'admin.mailboxes.show.none': 'Aucune boîte n’est ainsi',
  'admin.mailboxes.show.none-yet': 'Aucune jusqu’ici ; il en reste à examiner',
  'admin.mailboxes.password.help':
    'Laissez vide : un bon mot de passe sera créé et affiché une fois, pour que vous le transmettiez.',

  'admin.mailbox.glance': 'En un coup d’œil',
  'admin.mailbox.holds': 'Contient',
  'admin.mailbox.no-quota': 'sans quota',
  'admin.mailbox.last-login': 'Dernière connexion',
  'admin.mailbox.last-login.never': 'Jamais',
  'admin.mailbox.aliases': 'Redirections qui mènent ici',
  'admin.mailbox.aliases.none': 'Aucune',
  'admin.mailbox.over': 'terminée',
  'admin.mailbox.facts': 'À quoi elle peut servir',
  'admin.mailbox.name': 'Nom de la personne',
  'admin.mailbox.name.help': 'Affiché à côté de l’adresse dans des listes comme celle-ci.',
  'admin.mailbox.quota.field': 'Quota',
  'admin.mailbox.quota.help':
    'Par exemple 2 Go. Le courrier qui n’y tient pas est refusé. Vide signifie sans limite.',
  'admin.mailbox.quota-messages': 'Nombre maximal de messages',
  'admin.mailbox.quota-messages.help': 'Vide signifie sans limite, comme d’habitude.',
  'admin.mailbox.services': 'Accès',
  'admin.service.webmail': 'Webmail',
  'admin.service.imap': 'IMAP, pour les logiciels de messagerie et les téléphones',
  'admin.service.pop3': 'POP3, pour les logiciels qui relèvent le courrier',
  'admin.service.smtp': 'SMTP, pour envoyer avec un logiciel de messagerie',
  'admin.mailbox.expires': 'Dernier jour',
  'admin.mailbox.expires.help':
    'Ensuite, personne ne se connecte plus ; le courrier arrive encore. Vide signifie jamais.',
  'admin.mailbox.active': 'Activée',
  'admin.mailbox.active.help':
    'Désactivée, personne ne se connecte et toute session ouverte prend fin en quelques secondes. Le courrier et les paramètres restent.',
  'admin.mailbox.own_password': 'Son propriétaire peut changer le mot de passe',
  'admin.mailbox.own_password.help':
    'À désactiver pour les boîtes que plusieurs personnes partagent.',
  'admin.mailbox.password.must-change':
    'Son propriétaire doit en choisir un autre à la prochaine connexion',
  'admin.mailbox.password.must-change.help':
    'Dans le navigateur. Jusque-là, les logiciels de messagerie continuent avec celui-ci.',
  'new-password.title': 'Choisissez votre propre mot de passe',
  'new-password.lead':
    'Le mot de passe avec lequel vous vous êtes connecté a été défini par quelqu’un d’autre. Veuillez en choisir un que vous seul connaissez ; vous pourrez ensuite continuer.',
  'admin.mailbox.password.make': 'En créer un et l’afficher une fois',
  'admin.mailbox.password.own': 'Ou en saisir un',
  'admin.mailbox.made': 'Le mot de passe de {address}',
  'admin.mailbox.made.lead':
    'Il ne sera plus affiché et ne figure nulle part sous une forme lisible. Transmettez-le de façon sûre ; son propriétaire peut le changer dans les paramètres.',
  'admin.mailbox.rename': 'Lui donner un autre nom',
  'admin.mailbox.rename-or-move': 'Lui donner un autre nom, ou la déplacer vers un autre domaine',
  'admin.mailbox.rename.lead':
    'Son courrier, ses paramètres et ses droits suivent, et tout le monde est déconnecté. Les redirections qui mènent à l’ancienne adresse y mènent toujours : modifiez-les aussi, ou ajoutez-en une de l’ancienne adresse vers la nouvelle.',
  'admin.mailbox.name.domain': 'Domaine',
  'admin.mailbox.rename.submit': 'Changer l’adresse',

  'admin.export': 'Télécharger la liste (CSV)',
  'admin.import.title': 'Ajouter de nombreuses boîtes',
  'admin.import.list': 'Liste de boîtes',
  'admin.import.lead':
    'Une ligne pour chacune, telle qu’un tableur l’enregistre en CSV. Rien n’est ajouté avant que vous ayez vu ce qui le serait.',
  'admin.import.file': 'Un fichier',
  'admin.import.paste': 'Ou collez les lignes ici',
  'admin.import.columns':
    'Colonnes : address, password, name, quota, expires, services, active. Sans première ligne qui les nomme, l’ordre est address, password, name, quota. Un super-administrateur peut indiquer password_hash au lieu de password.',
  'admin.import.look': 'Voir ce qui se passerait',
  'admin.import.nothing': 'Veuillez choisir un fichier ou coller des lignes.',
  'admin.import.preview': 'Ce qui se passerait',
  'admin.import.fresh':
    '{count, plural, =0 {Rien ne serait ajouté.} one {# boîte serait ajoutée.} other {# boîtes seraient ajoutées.}}',
  'admin.import.more': '{count, plural, one {Et # de plus.} other {Et # de plus.}}',
  'admin.import.begin': '{count, plural, one {Ajouter # boîte} other {Ajouter # boîtes}}',
  'admin.import.other': 'Prendre une autre liste',
  'admin.import.taken': '{count, plural, one {# nom est déjà pris} other {# noms sont déjà pris}}',
  'admin.import.taken.lead': 'Ils restent tels quels, quoi que disent leurs lignes.',
  'admin.import.problems':
    '{count, plural, one {# ligne ne peut pas être utilisée} other {# lignes ne peuvent pas être utilisées}}',
  'admin.import.problems.lead':
    'Elles sont ignorées. Vous pouvez ajouter les autres maintenant, corriger celles-ci et envoyer à nouveau la même liste : ce qui existe alors reste tel quel.',
  'admin.import.line': 'Ligne {line, number}',
  'admin.import.problem.address': 'n’est pas une adresse utilisable',
  'admin.import.problem.other-domain': 'appartient à un autre domaine',
  'admin.import.problem.twice': 'figure deux fois dans la liste',
  'admin.import.problem.no-password': 'n’a pas de mot de passe',
  'admin.import.problem.weak-password': 'a un mot de passe trop facile à deviner',
  'admin.import.problem.hash': 'a une empreinte de mot de passe d’un type inconnu',
  'admin.import.problem.quota': 'a un quota qui n’est pas une taille',
  'admin.import.problem.expires': 'a un dernier jour qui n’en est pas un',
  'admin.import.problem.services': 'nomme un service qui n’existe pas',

  'admin.task.title': 'Opération sur de nombreuses boîtes',
  'admin.task.import': 'Ajout de boîtes',
  'admin.task.change': 'Modification de boîtes',
  'admin.task.waiting': 'Pas encore commencé.',
  'admin.task.running': '{position, number} sur {total, number}…',
  'admin.task.done': 'Terminé : {done, number} sur {total, number}.',
  'admin.task.stopped':
    'Arrêté après {position, number} sur {total, number}. Ce qui est fait le reste.',
  'admin.task.failed':
    'Interrompu après {position, number} sur {total, number}. Ce qui était fait jusque-là le reste.',
  'admin.task.lost':
    'Plus de nouvelles depuis une minute, après {position, number} sur {total, number} : le serveur a peut-être été redémarré. Recommencez ; ce qui existe reste tel quel.',
  'admin.task.stop': 'Arrêter',
  'admin.task.back': 'Aux boîtes',
  'admin.task.left': '{address} existait déjà et reste telle quelle.',

  'admin.task.refused': '{address} : {why}',

  'admin.bulk': 'Avec celles qui sont cochées',
  'admin.bulk.all': 'Toutes celles affichées, sur toutes les pages',
  'admin.bulk.pick': 'Cocher {address}',
  'admin.bulk.off': 'Désactiver',
  'admin.bulk.on': 'Activer',
  'admin.bulk.quota': 'Fixer le quota à',
  'admin.bulk.remove': 'Supprimer',

  'admin.deleted.title': 'Boîtes supprimées',
  'admin.deleted.lead':
    'Elles peuvent être restaurées avec leur courrier, leur mot de passe et leurs paramètres jusqu’à la fin de leur délai ; ensuite, elles sont effacées définitivement.',
  'admin.deleted.none': 'Rien n’a été supprimé récemment',
  'admin.deleted.on': 'supprimée le {day}',
  'admin.deleted.restore': 'La restaurer',
  'admin.done.mailbox-restored': 'La boîte est de retour, avec son courrier.',

  'admin.done.mailbox-changed': 'La boîte a été modifiée.',
  'admin.done.mailbox-renamed': 'La boîte a sa nouvelle adresse. Son courrier a suivi.',
};
