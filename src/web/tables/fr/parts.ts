// What messages-en-parts.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnParts } from '../messages-en-parts.ts';

export const partsFr: Translation<typeof messagesEnParts> = {
  'parts.save': 'Enregistrer {name}',
  'parts.save-all': 'Tout enregistrer dans un fichier zip',
  'parts.back': 'Retour au message',
  'parts.save-file': 'Enregistrer le fichier',
  'parts.table-cut':
    'Seules les colonnes {count, plural, one {de la première ligne} other {des # premières lignes}} sont affichées. Enregistrez le fichier pour tout avoir.',
  'parts.pdf-page': 'Page {number}',
  'parts.pdf-more':
    'Il y a plus de pages que celles affichées ici. Enregistrez le fichier pour les avoir toutes.',
  'parts.pdf-page-broken': 'Cette page ne peut pas être affichée ici.',
  'parts.pdf-locked':
    'Ce fichier demande un mot de passe. Enregistrez-le et ouvrez-le dans un de vos logiciels pour le saisir.',
  'parts.pdf-broken':
    'Ce fichier ne peut pas être affiché ici : il est endommagé ou très complexe. Vous pouvez l’enregistrer et l’ouvrir dans un de vos logiciels.',
  'parts.pdf-no-script':
    'Votre navigateur n’exécute pas de scripts ici, le fichier ne peut donc pas être affiché. Vous pouvez l’enregistrer.',
  'parts.headers': 'Tous les en-têtes',
  'parts.save-message': 'Enregistrer dans un fichier',
  'parts.print': 'Imprimer',

  'enclosed.title': 'Message transféré :',

  'delivery.title': 'Rapport de remise',
  'delivery.failed': 'Votre message n’est pas parvenu à {address}.',
  'delivery.delayed':
    'Votre message n’est pas encore parvenu à {address}. Le serveur continue d’essayer.',
  'delivery.delivered': 'Votre message est parvenu à {address}.',
  'delivery.relayed':
    'Votre message pour {address} a été transmis ; il n’y aura pas d’autre rapport.',
  'delivery.expanded': 'Votre message a été transmis aux membres de {address}.',
  'delivery.unclear': 'Il y a un rapport concernant {address}.',
  'delivery.reported-by': 'Signalé par {server}.',
  'delivery.said': 'Réponse de {server} (statut {status}) :',
  'delivery.no-reason':
    'La raison n’a pas été donnée sous une forme qui puisse être expliquée ici.',
  'delivery.address-other': 'Quelque chose dans l’adresse n’a pas été accepté.',
  'delivery.no-mailbox': 'Cette boîte n’existe pas. Veuillez vérifier la partie avant le @.',
  'delivery.no-domain':
    'Ce domaine n’existe pas, ou il n’a pas de serveur de messagerie. Veuillez vérifier la partie après le @.',
  'delivery.address-bad': 'L’adresse n’est pas écrite comme une adresse doit l’être.',
  'delivery.address-ambiguous': 'L’adresse correspond à plus d’une boîte.',
  'delivery.moved': 'Cette boîte a déménagé, et sa nouvelle adresse n’est pas connue.',
  'delivery.sender-bad': 'L’autre serveur n’a pas accepté votre propre adresse comme expéditeur.',
  'delivery.takes-no-mail': 'Ce domaine n’accepte aucun courrier.',
  'delivery.mailbox-other': 'Quelque chose ne va pas avec cette boîte.',
  'delivery.mailbox-disabled':
    'La boîte est désactivée ou n’accepte pas de courrier pour le moment.',
  'delivery.mailbox-full': 'La boîte est pleine.',
  'delivery.too-large': 'Le message est plus grand que ce que l’autre serveur accepte.',
  'delivery.list-broken': 'La liste de diffusion n’a pas pu le transmettre à ses membres.',
  'delivery.system-other': 'L’autre serveur de messagerie a un problème qui lui est propre.',
  'delivery.system-full': 'L’autre serveur de messagerie n’a plus de place.',
  'delivery.system-down': 'L’autre serveur de messagerie n’accepte pas de courrier pour le moment.',
  'delivery.network-other': 'Quelque chose s’est mal passé en chemin.',
  'delivery.no-answer': 'L’autre serveur de messagerie n’a pas répondu.',
  'delivery.connection-lost': 'La connexion avec l’autre serveur de messagerie a été interrompue.',
  'delivery.lookup-failed': 'L’autre serveur de messagerie n’a pas pu être trouvé.',
  'delivery.no-route': 'Il n’y avait pas de chemin vers l’autre serveur de messagerie.',
  'delivery.busy': 'L’autre serveur de messagerie était trop occupé.',
  'delivery.loop': 'Le message tournait en rond et a été arrêté.',
  'delivery.expired': 'Les tentatives ont duré jusqu’à la fin du délai prévu.',
  'delivery.protocol': 'Les deux serveurs de messagerie ne se sont pas compris.',
  'delivery.too-many': 'Il y avait trop de destinataires à la fois.',
  'delivery.content': 'L’autre serveur n’a pas pu traiter le contenu du message.',
  'delivery.policy': 'L’autre serveur a refusé le message selon ses propres règles.',
  'delivery.list-closed': 'Vous n’avez pas le droit d’écrire à cette liste de diffusion.',
  'delivery.unauthenticated':
    'L’autre serveur n’a pas pu vérifier que le message vient de votre domaine. Votre administrateur peut vous aider.',

  'receipt.title': 'Accusé de réception',
  'receipt.displayed': '{address} a ouvert votre message.',
  'receipt.deleted': '{address} a supprimé votre message.',
  'receipt.dispatched': '{address} a transmis votre message.',
  'receipt.processed': 'Votre message à {address} a été traité.',
  'receipt.other': 'Il y a un accusé de {address} concernant votre message.',
  'receipt.automatic':
    'Un programme l’a signalé de lui-même ; personne n’a forcément vu le message.',

  'invitation.title': 'Invitation',
  'invitation.updated': 'Invitation modifiée',
  'invitation.event': 'Événement',
  'invitation.cancelled': 'Cet événement a été annulé.',
  'invitation.counter': 'Un autre horaire est proposé.',
  'invitation.replied-accepted': '{name} participe.',
  'invitation.replied-declined': '{name} ne participe pas.',
  'invitation.replied-tentative': '{name} participe peut-être.',
  'invitation.replied-delegated': '{name} envoie quelqu’un d’autre.',
  'invitation.replied-needs-action': '{name} n’a pas encore décidé.',
  'invitation.when': 'Quand',
  'invitation.where': 'Où',
  'invitation.organizer': 'Invitation de',
  'invitation.who': 'Qui',
  'invitation.repeats': 'Répétition',
  'invitation.daily': 'chaque jour',
  'invitation.weekly': 'chaque semaine',
  'invitation.monthly': 'chaque mois',
  'invitation.yearly': 'chaque année',
  'invitation.accepted': 'participe',
  'invitation.declined': 'a décliné',
  'invitation.tentative': 'peut-être',
  'invitation.delegated': 'envoie quelqu’un d’autre',
  'invitation.needs-action': 'sans réponse',
  'invitation.do-accepted': 'Accepter',
  'invitation.do-tentative': 'Peut-être',
  'invitation.do-declined': 'Décliner',
  'invitation.answers-to': 'La réponse est envoyée à {address}.',
  'invitation.mail-accepted': 'Accepté : {summary}',
  'invitation.mail-tentative': 'Peut-être : {summary}',
  'invitation.mail-declined': 'Décliné : {summary}',
  'invitation.text-accepted': '{name} accepte l’invitation « {summary} ».',
  'invitation.text-tentative': '{name} viendra peut-être à « {summary} ».',
  'invitation.text-declined': '{name} décline l’invitation « {summary} ».',

  'wrapped.title': 'Fichiers qu’Outlook a regroupés en un seul',
  'wrapped.in-text': 'Fichiers qui se trouvent dans le texte',
  'wrapped.damaged': 'endommagé ou incomplet',

  'protection.signed':
    'Ce message porte une signature ({method}). Elle n’est pas vérifiée ici ; un logiciel de messagerie avec {method} peut le faire.',
  'protection.encrypted':
    'Ce message est chiffré ({method}). Ouvrez-le dans le logiciel de messagerie qui a votre clé.',
  'protection.sealed':
    'Ce message est signé, chiffré ou les deux ({method}). Ouvrez-le dans un logiciel de messagerie avec {method}.',
  'protection.compressed':
    'Ce message est compressé ({method}). Ouvrez-le dans un logiciel de messagerie avec {method}.',
  'protection.certificates': 'Ce message contient des certificats ({method}).',
  'partial.piece': 'Ceci est le morceau {number} d’un message découpé pour l’envoi.',
  'partial.piece-of':
    'Ceci est le morceau {number} sur {total} d’un message découpé pour l’envoi. Un logiciel de messagerie peut les assembler quand il les a tous.',

  'card.title': 'Carte de visite',
  'card.organization': 'Organisation',
  'card.address': 'E-mail',
  'card.telephone': 'Téléphone',
  'card.place': 'Adresse',
  'card.note': 'Note',
};
