// Every text that a person sees, in French; see docs/languages.md for its terms.

import type { Translation } from '../../texts.ts';
import type { messagesEn } from '../messages-en.ts';
import { administratorsFr } from './administrators.ts';
import { announceFr } from './announce.ts';
import { composeFr } from './compose.ts';
import { contactsFr } from './contacts.ts';
import { deviceFr } from './device.ts';
import { diagnosticsFr } from './diagnostics.ts';
import { displayFr } from './display.ts';
import { dnsFr } from './dns.ts';
import { stsFr } from './sts.ts';
import { reportsFr } from './reports.ts';
import { dkimFr } from './dkim.ts';
import { domainsFr } from './domains.ts';
import { foldersFr } from './folders.ts';
import { listsFr } from './lists.ts';
import { mailboxesFr } from './mailboxes.ts';
import { monitorFr } from './monitor.ts';
import { panelFr } from './panel.ts';
import { phoneFr } from './phone.ts';
import { partsFr } from './parts.ts';
import { readingFr } from './reading.ts';
import { searchFr } from './search.ts';
import { sortingFr } from './sorting.ts';
import { securityFr } from './security.ts';
import { factorsFr } from './factors.ts';
import { tokensFr } from './tokens.ts';
import { transferFr } from './transfer.ts';
import { ownFr } from './own.ts';
import { logoFr } from './logo.ts';
import { signUpFr } from './sign-up.ts';
import { trustFr } from './trust.ts';
import { auditFr } from './audit.ts';
import { loginsFr } from './logins.ts';
import { webhooksFr } from './webhooks.ts';
import { usageFr } from './usage.ts';

export const messagesFr: Translation<typeof messagesEn> = {
  ...administratorsFr,
  ...announceFr,
  ...composeFr,
  ...contactsFr,
  ...deviceFr,
  ...diagnosticsFr,
  ...displayFr,
  ...dnsFr,
  ...dkimFr,
  ...reportsFr,
  ...stsFr,
  ...domainsFr,
  ...foldersFr,
  ...listsFr,
  ...mailboxesFr,
  ...monitorFr,
  ...panelFr,
  ...phoneFr,
  ...partsFr,
  ...readingFr,
  ...searchFr,
  ...sortingFr,
  ...securityFr,
  ...factorsFr,
  ...tokensFr,
  ...transferFr,
  ...ownFr,
  ...logoFr,
  ...signUpFr,
  ...trustFr,
  ...auditFr,
  ...loginsFr,
  ...webhooksFr,
  ...usageFr,

  'shell.skip': 'Aller au contenu',
  'shell.places': 'Rubriques',
  'shell.mail': 'Courrier',
  'shell.contacts': 'Contacts',
  'shell.admin': 'Administration',
  'shell.settings': 'Paramètres',
  'shell.logout': 'Se déconnecter',

  'failure.title': 'Cela n’a pas fonctionné',
  'failure.home': 'Retour au début',
  'failure.bug':
    'Un problème est survenu de notre côté. Veuillez réessayer ; s’il persiste, indiquez à votre administrateur le numéro {requestId}.',

  'refusal.bad-request': 'La requête n’a pas été comprise.',
  'refusal.bad-form':
    'Le formulaire est arrivé incomplet ou endommagé. Veuillez revenir en arrière et l’envoyer à nouveau.',
  'refusal.bad-address': '« {address} » n’est pas une adresse e-mail utilisable ici.',
  'refusal.bad-folder-name': 'Un dossier ne peut pas porter ce nom.',
  'refusal.folder-not-chosen': 'Veuillez d’abord choisir le dossier de destination.',
  'refusal.password-wrong': 'Le mot de passe actuel n’est pas correct.',
  'refusal.password-weak':
    '{reason, select, short {C’est trop court. Utilisez au moins {lengthMin} caractères.} long {C’est trop long. {lengthMax} caractères suffisent.} name {C’est l’adresse elle-même, ou une partie de celle-ci. Elle serait essayée en premier.} common {C’est l’un des mots de passe les plus connus. Il serait essayé en premier.} repeated {C’est toujours le même caractère. Il serait vite deviné.} character {Il contient un caractère qui ne peut pas être saisi partout.} other {Ce mot de passe ne peut pas être utilisé.}}',
  'refusal.login-failed': 'L’adresse ou le mot de passe n’est pas correct.',
  'refusal.login-throttled':
    'Trop de tentatives. Veuillez attendre {seconds, plural, one {# seconde} other {# secondes}} et réessayer.',
  'refusal.login-required': 'Votre session est terminée. Veuillez vous reconnecter.',
  'refusal.cross-site': 'Cette requête venait d’un autre site et n’a pas été exécutée.',
  'refusal.forbidden': 'Votre compte ne vous le permet pas.',
  'refusal.not-found': 'Il n’y a rien à cette adresse.',
  'refusal.message-gone': 'Ce message n’est plus ici. Il a peut-être été déplacé ou supprimé.',
  'refusal.account-closed':
    'Ce compte est désactivé ou arrivé à expiration. Veuillez vous adresser à votre administrateur.',
  'refusal.folder-missing': 'Ce dossier n’existe plus.',
  'refusal.folder-exists': 'Un dossier de ce nom existe déjà.',
  'refusal.folder-in-use':
    'Ce dossier a un rôle propre, comme recevoir les messages envoyés, et reste tel quel.',
  'refusal.over-quota':
    'La boîte est pleine : elle peut contenir {unit, select, bytes {{most, number} Mo} other {{most, number} messages}}. Supprimez ce qui n’est plus utile, aussi dans la corbeille, et réessayez. Rien n’a été perdu.',
  'refusal.disk-full':
    'Il n’y a plus de place sur le serveur de messagerie. Rien n’a été perdu ; veuillez réessayer plus tard et prévenir votre administrateur.',
  'refusal.job-missing': 'Cette opération n’est plus connue.',
  'refusal.undo-over': 'Il est trop tard pour annuler.',
  'refusal.method-not-allowed': 'Cette adresse n’accepte pas une telle requête.',
  'refusal.already-exists': '{address} existe déjà.',
  'refusal.limit-reached': 'Pas plus de {max, number} ne sont autorisés ici.',
  'refusal.over-domain-quota':
    'Toutes les boîtes de ce domaine ensemble peuvent contenir {most} Mo, dont {left} Mo restent disponibles.',
  'refusal.over-granted':
    'Vous pouvez attribuer {most} Mo dans tous les domaines que vous gérez, dont {left} Mo restent disponibles.',
  'refusal.proof-required': 'Veuillez confirmer avec votre mot de passe que c’est bien vous.',
  'refusal.mailbox-taken': 'Quelque chose se trouve déjà à l’emplacement de la boîte : {path}',
  'refusal.hash-unusable': 'L’empreinte du mot de passe de {address} n’est d’aucun type connu ici.',
  'refusal.restore-over': 'Ce compte ne peut plus être restauré.',
  'refusal.alias-loop':
    'Le courrier transmis à « {address} » reviendrait à son point de départ et n’arriverait jamais.',
  'refusal.domain-in-use':
    '{domain} a encore des boîtes, des redirections ou d’autres noms. Veuillez d’abord les supprimer.',
  'refusal.not-held':
    'Les tables de cet annuaire n’ont pas de place pour cela ({what}) ; rien n’a été modifié.',
  'refusal.too-long':
    'C’est trop long : {charsMax, plural, one {# caractère} other {# caractères}} au plus.',
  'refusal.too-large': 'C’est plus que les {megabytes} Mo autorisés en une fois.',
  'refusal.mailbox-busy':
    'Un autre programme écrit dans cette boîte. Veuillez réessayer dans un instant ; rien n’a été modifié.',
  'refusal.mailbox-unsafe':
    'La boîte se trouve à un endroit qui ne doit pas être lu. Veuillez prévenir votre administrateur.',
  'refusal.mail-refused': 'Le serveur de messagerie n’a pas accepté le message : {answer}',
  'refusal.sender-not-allowed': 'Vous n’avez pas le droit d’envoyer en tant que {address}.',
  'refusal.no-recipient': 'Veuillez indiquer au moins un destinataire.',
  'refusal.directory-away':
    'L’annuaire des utilisateurs ne répond pas pour le moment. Veuillez réessayer sous peu.',
  'refusal.overloaded':
    'Le serveur est occupé pour le moment. Veuillez réessayer dans quelques secondes.',

  'login.title': 'Connexion',
  'login.lead': 'Lisez votre courrier ou gérez votre domaine.',
  'login.address': 'Adresse e-mail',
  'login.password': 'Mot de passe',
  'login.submit': 'Se connecter',
  'login.ended': 'Vous êtes déconnecté.',

  'folders.title': 'Dossiers',
  'folders.own': 'Dossiers',
  'folders.new': 'Nouveau dossier',
  'folders.name': 'Nom du dossier',
  'folders.make': 'Créer',
  'folder.inbox': 'Boîte de réception',
  'folder.drafts': 'Brouillons',
  'folder.sent': 'Envoyés',
  'folder.archive': 'Archives',
  'folder.junk': 'Indésirables',
  'folder.trash': 'Corbeille',

  'list.pane': 'Messages',
  'list.count': '{count, number}',
  'list.bulk': 'Avec les messages sélectionnés',
  'list.pick': 'Sélectionner « {subject} »',
  'list.pick-all': 'Tout sélectionner sur cette page',
  'list.seen': 'Marquer comme lu',
  'list.unseen': 'Marquer comme non lu',
  'list.flagged': 'Marquer comme suivi',
  'list.trash': 'Mettre à la corbeille',
  'list.erase': 'Supprimer définitivement',
  'list.move': 'Déplacer vers ce dossier',
  'list.move-target': 'Dossier de destination',
  'list.move-to': 'Déplacer vers…',
  'list.empty': 'Il n’y a rien ici.',
  'list.empty-inbox':
    'Il n’y a rien ici. Le nouveau courrier apparaît de lui-même quand vous ouvrez cette page.',
  'list.unread': 'Non lu :',
  'list.from-nobody': '(sans expéditeur)',
  'list.to-nobody': '(sans destinataire)',
  'list.is-answered': 'Répondu',
  'list.is-forwarded': 'Transféré',
  'list.is-flagged': 'Suivi',
  'list.has-attachment': 'Contient une pièce jointe',
  'list.pages': 'Pages',
  'list.page': '{page, number} sur {pages, number}',
  'list.newer': 'Plus récents',
  'list.older': 'Plus anciens',

  'day.today': 'Aujourd’hui',
  'day.yesterday': 'Hier',
  'day.week': 'Plus tôt cette semaine',
  'day.month': 'Plus tôt ce mois-ci',

  'message.pane': 'Message',
  'message.none-open': 'Choisissez un message pour le lire ici.',
  'message.no-subject': '(sans objet)',
  'message.tools': 'Actions sur ce message',
  'message.to-list': 'Retour à {folder}',
  'message.unflag': 'Ne plus suivre',
  'message.to': 'à {people}{more, plural, =0 {} one { et # autre} other { et # autres}}',
  'message.more-people': ' et {count, number} de plus',
  'message.reply-to': 'Réponses à',
  'message.date': 'Date',
  'message.size': 'Taille',
  'message.source': 'Source',
  'message.body': 'Le message',
  'message.colors-dark': 'Couleurs pour fond sombre',
  'message.colors-own': 'L’afficher dans ses propres couleurs',
  'message.quoted': 'Texte cité',
  'message.cut':
    'Ce message est trop long pour être affiché en entier. La source le contient tout entier.',
  'message.images-blocked':
    '{count, plural, one {# image externe n’est pas chargée} other {# images externes ne sont pas chargées}}, afin que l’expéditeur n’apprenne pas que vous lisez ce message.',
  'message.show-images': 'Afficher les images',
  'message.attachments': 'Pièces jointes',
  'message.more-files': 'et {count, number} de plus',
  'message.part': 'partie-{number}',
  'message.reply': 'Répondre',
  'message.reply-all': 'Répondre à tous',
  'message.forward': 'Transférer',

  'done.sent': 'Envoyé.',
  'done.draft-kept': 'Brouillon enregistré.',
  'done.moved': '{count, plural, one {# message déplacé} other {# messages déplacés}}.',
  'done.trashed':
    '{count, plural, one {# message mis à la corbeille} other {# messages mis à la corbeille}}.',
  'done.erased':
    '{count, plural, one {# message supprimé} other {# messages supprimés}} définitivement.',
  'done.folder-made': 'Le dossier a été créé.',
  'done.unsubscribed': 'La liste a confirmé votre désinscription.',
  'done.flagged': 'Marqué comme suivi.',
};
