// What messages-en-lists.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsFr: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': 'Une ligne par conversation',
  'list.rows-messages': 'Une ligne par message',
  'list.pick-shown': 'Les {count, number} que montre cette liste',
  'list.me': 'moi',
  'list.conversation': 'Une conversation de {count, plural, one {# message} other {# messages}}',
  'list.before': 'Message précédent',
  'list.after': 'Message suivant',
  'folders.favourites': 'Favoris',
  'folders.favourite': 'Parmi les favoris, au-dessus de tous les dossiers',
  'folders.color': 'Couleur',
  'folders.color.none': 'Sans couleur',
  'folders.color.red': 'Rouge',
  'folders.color.orange': 'Orange',
  'folders.color.yellow': 'Jaune',
  'folders.color.green': 'Vert',
  'folders.color.teal': 'Bleu canard',
  'folders.color.blue': 'Bleu',
  'folders.color.purple': 'Violet',
  'folders.color.pink': 'Rose',
  'done.folder-look': 'Le dossier a maintenant cette apparence.',
  'accounts.title': 'Comptes liés',
  'accounts.mine': 'Comptes que vous avez liés',
  'accounts.lead':
    'Lisez et écrivez ici le courrier de vos autres comptes sans vous reconnecter. Vous prouvez une fois que vous connaissez le mot de passe. Le lien prend fin quand ce mot de passe change, et chacun des deux comptes peut y mettre fin.',
  'accounts.none': 'Vous n’avez encore lié aucun compte.',
  'accounts.lapsed':
    'Ce lien ne mène plus nulle part : le mot de passe a changé, ou le compte est fermé ou désormais mieux protégé. Liez-le de nouveau.',
  'accounts.own': 'C’est ce compte lui-même.',
  'accounts.open': 'Y aller',
  'accounts.remove': 'Mettre fin au lien',
  'accounts.since': 'depuis {date}',
  'accounts.add': 'Lier un compte',
  'accounts.code': 'Code de son second facteur, s’il en a un',
  'accounts.submit': 'Lier',
  'accounts.holders': 'Comptes qui ont lié celui-ci',
  'accounts.holders.lead':
    'Quiconque s’y connecte lit et écrit votre courrier ici, mais ne peut ni voir ni modifier vos paramètres.',
  'accounts.side': 'Comptes',
  'accounts.all': 'Toutes les boîtes de réception',
  'done.account-linked': 'Le compte est lié.',
  'done.account-unlinked': 'Le lien a pris fin.',
  'admin.act.link-account': 'Compte lié',
  'admin.act.unlink-account': 'Lien entre comptes terminé',
};
