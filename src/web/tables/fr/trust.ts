// What messages-en-trust.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnTrust } from '../messages-en-trust.ts';

export const trustFr: Translation<typeof messagesEnTrust> = {
  'trust.signed': 'Signé par {domain}',
  'trust.signed.help': 'Le serveur de messagerie a vérifié que ce message en provient.',
  'trust.warn.failed':
    'Le serveur de messagerie n’a pas pu confirmer que ce message vient de {other}. Quelqu’un d’autre l’a peut-être écrit.',
  'trust.warn.homograph':
    'Le domaine de l’expéditeur, {other}, contient des lettres qui ressemblent à d’autres.',
  'trust.warn.look-alike':
    'Le domaine de l’expéditeur n’est pas {other}, que vous connaissez, mais peut être confondu avec lui.',
  'trust.warn.claims': 'Le nom de l’expéditeur indique {other}, mais ce message n’en vient pas.',
  'trust.warn.several': 'Ce message nomme plus d’un expéditeur.',
  'trust.warn.reply': 'Les réponses ne vont pas à l’expéditeur, mais à {other}.',
  'trust.warn.lures':
    '{count, plural, one {Un lien annonce une autre destination que celle où il mène} other {# liens annoncent une autre destination que celle où ils mènent}}. La vraie est indiquée à côté.',
  'trust.warn.first': 'Vous n’avez pas été en contact avec {other} ces derniers temps.',
  'trust.detail.sender': 'Envoyé par',
  'trust.detail.return-path': 'Non-remises à',
  'trust.detail.resent': 'Transmis par',
  'trust.detail.receipt': 'Accusé',
  'trust.receipt':
    'L’expéditeur demande à savoir que vous avez lu ce message ({address}). Rien n’a été envoyé.',
  'trust.images-never':
    '{count, plural, one {# image externe n’est pas chargée} other {# images externes ne sont pas chargées}}, comme le disent vos paramètres.',
  'trust.images-settings': 'Paramètres',
  'trust.images-shown':
    'Les images sont téléchargées par ce serveur : l’expéditeur n’apprend pas où vous êtes.',
  'trust.images-hide': 'Masquer les images',
  'trust.images-sender': 'Toujours pour {address}',
  'trust.trackers':
    '{count, plural, one {# image cachée qui vous aurait signalé a été retirée} other {# images cachées qui vous auraient signalé ont été retirées}}.',
  'unsubscribe.link': 'Quitter cette liste de diffusion',
  'unsubscribe.title': 'Quitter cette liste de diffusion ?',
  'unsubscribe.one-click':
    'Ce serveur dira à {host} que vous ne voulez plus de ces messages. Rien d’autre à votre sujet n’y est envoyé.',
  'unsubscribe.one-click.submit': 'Quitter la liste',
  'unsubscribe.mail': 'Un e-mail avec votre adresse est envoyé à {address}.',
  'unsubscribe.mail.submit': 'Envoyer',
  'unsubscribe.web':
    'La liste a une page pour cela chez {host}. L’ouvrir apprend à {host} que vous avez lu le message.',
  'unsubscribe.web.open': 'Ouvrir la page chez {host}',
  'unsubscribe.unproven':
    'Aucun de vos serveurs de messagerie n’a confirmé qui a envoyé ce message. Se désabonner d’une liste d’indésirables montre seulement que quelqu’un la lit.',
  'unsubscribe.failed': 'La liste n’a pas accepté. Réessayez plus tard, ou d’une autre façon.',
  'unsubscribe.back': 'Retour au message',
  'trust.links-freed':
    '{count, plural, one {# lien a été débarrassé} other {# liens ont été débarrassés}} de ce qui révèle qui le suit.',

  'trust.pictures': 'Images externes',
  'trust.pictures.lead':
    'Charger une image d’un autre serveur apprend à son propriétaire que vous lisez le message. Elles ne sont donc chargées que si vous le demandez, et alors par ce serveur.',
  'trust.pictures.mode': 'Quand un message contient de telles images',
  'trust.pictures.ask': 'Me demander',
  'trust.pictures.never': 'Ne jamais les charger',
  'trust.pictures.submit': 'Enregistrer',
  'trust.pictures.senders': 'Les images de ces expéditeurs sont toujours chargées :',
  'trust.pictures.revoke': 'Arrêter pour {address}',
};
