// Words of how people come to a mailbox by themselves, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnSignUp } from '../messages-en-sign-up.ts';

export const signUpFr: Translation<typeof messagesEnSignUp> = {
  'admin.tab.sign-up': 'Nouvelles personnes',
  'admin.sign-up.lead': 'Comment on obtient soi-même une boîte dans {domain}.',
  'admin.sign-up.mode': 'Qui peut créer une boîte',
  'admin.sign-up.mode.off': 'Les administrateurs seulement',
  'admin.sign-up.mode.off.help': 'Les liens déjà créés ne mènent nulle part.',
  'admin.sign-up.mode.invitation': 'Qui possède un lien',
  'admin.sign-up.mode.invitation.help':
    'Un administrateur crée le lien. Qui le possède choisit un mot de passe, et un nom si le lien n’en a pas.',
  'admin.sign-up.mode.open': 'Qui en fait la demande, après l’accord d’un administrateur',
  'admin.sign-up.mode.open.help':
    'La page de connexion mène à un formulaire. La personne confirme une adresse qu’elle a déjà, puis attend votre réponse ici. Elle peut ainsi découvrir quels noms sont pris.',
  'admin.sign-up.address': 'Le formulaire se trouve à',
  'admin.sign-up.no-origin':
    'L’adresse de ce serveur n’est pas définie ([web] origin) : aucun lien ne peut être envoyé, personne ne peut donc demander de boîte.',
  'admin.sign-up.waiting': 'Demandes',
  'admin.sign-up.waiting.none': 'Personne n’attend de réponse.',
  'admin.sign-up.waiting.note':
    '{count, plural, one {# personne demande} other {# personnes demandent}} une boîte.',
  'admin.sign-up.asked': 'demandé {time}, joignable à {recovery}',
  'admin.sign-up.approve': 'Créer la boîte',
  'admin.sign-up.approve.of': 'Créer la boîte {address}',
  'admin.sign-up.decline': 'Refuser',
  'admin.sign-up.decline.of': 'Refuser {address}',
  'admin.sign-up.reason': 'Motif, envoyé à la personne',
  'admin.sign-up.reason.help': 'Peut rester vide.',
  'admin.sign-up.full':
    'Toutes les boîtes de ce domaine sont utilisées. Supprimez-en une ou relevez la limite avant d’accepter.',
  'admin.sign-up.invite': 'Inviter quelqu’un',
  'admin.sign-up.invite.name': 'Adresse de la nouvelle boîte',
  'admin.sign-up.invite.name.help': 'Laissez vide pour que la personne choisisse.',
  'admin.sign-up.invite.to': 'Envoyer le lien à',
  'admin.sign-up.invite.to.help':
    'Une adresse que la personne a déjà. Laissez vide pour remettre le lien vous-même.',
  'admin.sign-up.invite.quota': 'Quota de la boîte',
  'admin.sign-up.invite.quota.help': 'Par exemple 2 Go. Vide pour celui par défaut du domaine.',
  'admin.sign-up.invite.uses': 'Boîtes que le lien peut créer',
  'admin.sign-up.invite.uses.help':
    'Une seule si l’adresse est donnée, {max, number} au plus sinon.',
  'admin.sign-up.invite.uses.wrong': 'Un nombre de 1 à {max, number} ; un si l’adresse est donnée.',
  'admin.sign-up.invite.days': 'Valable',
  'admin.sign-up.invite.submit': 'Créer un lien',
  'admin.sign-up.made': 'Le lien n’est affiché que cette fois :',
  'admin.sign-up.made.sent':
    'Le lien est en route vers {to}. Il n’est affiché ici que cette fois :',
  'admin.sign-up.made.unsent':
    'Le lien n’a pas pu être envoyé. Il n’est affiché ici que cette fois :',
  'admin.sign-up.links': 'Liens valables',
  'admin.sign-up.links.none': 'Il n’y en a pas.',
  'admin.sign-up.link.any': 'Nom au choix',
  'admin.sign-up.link.facts':
    'encore {uses, plural, one {# boîte} other {# boîtes}}, valable jusqu’au {day}, créé par {maker}',
  'admin.sign-up.link.sent': 'envoyé à {to}',
  'admin.sign-up.link.remove': 'Retirer ce lien',
  'admin.done.request-approved': 'La boîte est prête.',
  'admin.done.request-declined': 'La demande a été refusée.',
  'admin.done.invitation-removed': 'Le lien ne mène plus nulle part.',
  'admin.done.sign-up-changed': 'Enregistré.',
  'admin.act.set-sign-up': 'Règle de création des boîtes modifiée',
  'admin.act.add-invitation': 'Invitation créée',
  'admin.act.remove-invitation': 'Invitation retirée',
  'admin.act.use-invitation': 'Invitation utilisée',
  'admin.act.ask-account': 'Boîte demandée',
  'admin.act.approve-account': 'Demande acceptée',
  'admin.act.decline-account': 'Demande refusée',
  'join.ask': 'Demander une boîte',
  'join.title': 'Votre nouvelle boîte',
  'join.lead': 'Vous êtes invité à avoir une boîte dans {domain}.',
  'join.given': 'Votre adresse sera {address}.',
  'join.ask.lead':
    'Choisissez une adresse dans {domain}. Nous envoyons un lien à une adresse que vous avez déjà ; un administrateur vous y répond ensuite.',
  'join.name': 'Votre nom',
  'join.name.help': 'Les autres le voient à côté de votre adresse.',
  'join.address': 'Adresse',
  'join.address.help': 'Lettres, chiffres, points et tirets.',
  'join.address.wrong': 'Cela ne peut pas être une adresse.',
  'join.taken': 'Ce nom est pris. Choisissez-en un autre.',
  'join.password': 'Mot de passe',
  'join.recovery': 'Une adresse que vous avez déjà',
  'join.recovery.optional':
    'Si vous oubliez votre mot de passe, un lien vers un nouveau y est envoyé. Peut rester vide.',
  'join.recovery.needed':
    'La réponse y est envoyée, et plus tard un nouveau mot de passe, si besoin.',
  'join.recovery.wrong': 'Ce n’est pas l’adresse d’une autre boîte.',
  'join.submit': 'Créer ma boîte',
  'join.ask.submit': 'Demander cette boîte',
  'join.full':
    'Aucune autre boîte ne peut être créée ici pour le moment. Adressez-vous à votre administrateur.',
  'join.done': 'Votre boîte {address} est prête.',
  'join.done.confirm': 'Ouvrez le lien envoyé à {recovery} pour que cette adresse compte.',
  'join.done.login': 'Se connecter',
  'join.asked':
    'Un lien est en route vers {recovery}. Ouvrez-le dans la journée, sinon personne ne voit votre demande.',
  'join.confirm': 'Vous demandez la boîte {address}. {recovery} est-elle votre adresse ?',
  'join.confirm.submit': 'Oui, envoyer ma demande',
  'join.confirmed': 'Votre demande attend un administrateur. La réponse arrive à votre adresse.',
  'letter.invitation.subject': 'Une boîte dans {domain} pour vous',
  'letter.invitation':
    'Vous êtes invité à avoir une boîte dans {domain}. Ouvrez ce lien pour la créer et choisir un mot de passe :\n\n{link}\n\nLe lien est valable jusqu’au {day}. Si vous n’attendez rien de tel, il n’y a rien à faire.\n',
  'letter.sign-up.subject': 'Votre demande pour {address}',
  'letter.sign-up':
    'Quelqu’un demande la boîte {address} et a donné votre adresse. Si c’est vous, ouvrez ce lien dans la journée :\n\n{link}\n\nSinon, il n’y a rien à faire : personne ne verra la demande.\n',
  'letter.approved.subject': 'Votre boîte {address} est prête',
  'letter.approved':
    'Votre demande a été acceptée. Connectez-vous en tant que {address} avec le mot de passe que vous avez choisi :\n\n{link}\n',
  'letter.declined.subject': 'Votre demande pour {address}',
  'letter.declined':
    'Votre demande de la boîte {address} a été refusée.{has, select, no {} other {\n\n{reason}}}\n',
};
