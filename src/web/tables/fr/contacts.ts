// What messages-en-contacts.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnContacts } from '../messages-en-contacts.ts';

export const contactsFr: Translation<typeof messagesEnContacts> = {
  'refusal.contact-changed':
    'Quelqu’un a modifié ce contact entre-temps. Veuillez l’ouvrir à nouveau et refaire votre modification.',
  'refusal.import-unreadable':
    'Aucun contact trouvé dans ce fichier. Les fichiers vCard (.vcf) et les valeurs séparées par des virgules (.csv) dont la première ligne nomme les colonnes peuvent être lus.',

  'contacts.title': 'Contacts',
  'contacts.places': 'Parties du carnet d’adresses',
  'contacts.all': 'Tous les contacts',
  'contacts.written-to': 'Destinataires récents',
  'contacts.domain': 'Personnes de {domain}',
  'contacts.groups': 'Groupes',
  'contacts.new': 'Nouveau contact',
  'contacts.list': 'Contacts trouvés',
  'contacts.search': 'Rechercher dans les contacts',
  'contacts.search.go': 'Rechercher',
  'contacts.letters': 'Lettres',
  'contacts.letters.all': 'Tous',
  'contacts.pick': 'Sélectionner {name}',
  'contacts.more': 'Page suivante',
  'contacts.first-page': 'Retour à la première page',
  'contacts.pages': 'Pages de la liste',
  'contacts.empty':
    'Il n’y a encore personne ici. Ajoutez un contact, importez un fichier d’un autre programme, ou ouvrez un message et ajoutez son expéditeur.',
  'contacts.none': 'Personne n’a été trouvé.',
  'contacts.group.empty':
    'Il n’y a encore personne dans ce groupe. Sélectionnez des personnes sous « Tous les contacts » et ajoutez-les ici.',
  'contacts.remove-chosen': 'Supprimer la sélection',
  'contacts.into-group': 'Ajouter au groupe',
  'contacts.into-group.choose': 'Choisir un groupe',
  'contacts.out-of-group': 'Retirer la sélection du groupe',
  'contacts.more-tools': 'Plus',
  'contacts.duplicates': 'Rechercher les doublons',
  'contacts.import': 'Importer',
  'contacts.export-vcard': 'Exporter en vCard',
  'contacts.export-csv': 'Exporter en CSV',

  'contacts.done.saved': 'Enregistré.',
  'contacts.done.removed':
    '{count, plural, one {# contact a été supprimé} other {# contacts ont été supprimés}}.',
  'contacts.done.merged': 'Ces contacts n’en forment plus qu’un.',
  'contacts.done.imported':
    '{count, plural, one {# fiche a été importée} other {# fiches ont été importées}}.',
  'contacts.done.undone': 'L’opération a été annulée.',
  'contacts.done.group-made': 'Le groupe a été créé.',
  'contacts.done.group-renamed': 'Le groupe a été renommé.',
  'contacts.done.group-removed':
    'Le groupe a été supprimé ; les personnes qui s’y trouvaient sont toujours là.',
  'contacts.done.members': 'Le groupe a été modifié.',
  'contacts.done.forgotten': 'Oublié.',
  'contacts.undo': 'Annuler',

  'contacts.write': 'Écrire',
  'contacts.write-all': 'Écrire à tous',
  'contacts.edit': 'Modifier',
  'contacts.remove': 'Supprimer',
  'contacts.save-card': 'Enregistrer en vCard',
  'contacts.back': 'Contacts',
  'contacts.no-name': 'Sans nom',

  'contacts.edit.title': 'Modifier le contact',
  'contacts.edit.names': 'Nom',
  'contacts.edit.name': 'Nom affiché',
  'contacts.edit.name.help': 'Laissez vide pour le composer du prénom et du nom.',
  'contacts.edit.given': 'Prénom',
  'contacts.edit.family': 'Nom',
  'contacts.edit.more-names': 'Précisions sur le nom',
  'contacts.edit.prefix': 'Titre avant le nom',
  'contacts.edit.additional': 'Autres prénoms',
  'contacts.edit.suffix': 'Suffixe',
  'contacts.edit.sort-as': 'Classer sous',
  'contacts.edit.sort-as.help': 'Comme il se prononce, par exemple les kana d’un nom japonais.',
  'contacts.edit.nickname': 'Surnom',
  'contacts.edit.organization': 'Organisation',
  'contacts.edit.role': 'Fonction',
  'contacts.edit.emails': 'Adresses e-mail',
  'contacts.edit.email': 'Adresse e-mail {nth}',
  'contacts.edit.phones': 'Numéros de téléphone',
  'contacts.edit.phone': 'Numéro de téléphone {nth}',
  'contacts.edit.kind-of': 'Type : {what}',
  'contacts.edit.places': 'Adresses postales',
  'contacts.edit.place': 'Adresse postale {nth}',
  'contacts.edit.place.new': 'Autre adresse postale',
  'contacts.edit.street': 'Rue',
  'contacts.edit.code': 'Code postal',
  'contacts.edit.city': 'Ville',
  'contacts.edit.region': 'Région',
  'contacts.edit.country': 'Pays',
  'contacts.edit.sites': 'Pages web',
  'contacts.edit.sites.help': 'Une par ligne.',
  'contacts.edit.chats': 'Adresses de messagerie instantanée',
  'contacts.edit.chats.help': 'Une par ligne, par exemple xmpp:ann@example.org.',
  'contacts.edit.birthday': 'Anniversaire',
  'contacts.edit.birthday.help': 'Par exemple 1990-04-03, ou --04-03 sans l’année.',
  'contacts.edit.note': 'Note',
  'contacts.edit.photo': 'Photo',
  'contacts.edit.photo.help': 'JPEG, PNG, GIF ou WebP, jusqu’à {kilobytes} ko.',
  'contacts.edit.photo.remove': 'Supprimer la photo',
  'contacts.edit.in-groups': 'Groupes',
  'contacts.edit.save': 'Enregistrer',
  'contacts.edit.cancel': 'Annuler',
  'contacts.edit.rest': 'Plus : {what}',
  'contacts.error.nameless': 'Veuillez indiquer un nom, une organisation ou une adresse.',
  'contacts.error.address': '« {address} » n’est pas une adresse e-mail.',
  'contacts.error.photo':
    'Cette image ne peut pas être utilisée : elle est trop grande ou d’un autre format.',

  'contacts.label.home': 'Domicile',
  'contacts.label.work': 'Bureau',
  'contacts.label.mobile': 'Mobile',
  'contacts.label.fax': 'Fax',
  'contacts.label.other': 'Autre',

  'contacts.known-since': 'Fait partie de vos contacts',
  'contacts.add-sender': 'Ajouter aux contacts',

  'contacts.group.new': 'Nouveau groupe',
  'contacts.group.name': 'Nom du groupe',
  'contacts.group.make': 'Créer le groupe',
  'contacts.group.rename': 'Renommer',
  'contacts.group.remove': 'Supprimer le groupe',
  'contacts.group.look-after': 'Renommer ou supprimer ce groupe',
  'contacts.group.outside': 'Aussi dans ce groupe, mais dans aucun contact : {addresses}',

  'contacts.duplicates.title': 'Doublons',
  'contacts.duplicates.lead':
    'Ces contacts ont une adresse en commun. Chaque ensemble devient un seul contact : rien n’est perdu, ce qui ne peut figurer qu’une fois est ajouté à la note.',
  'contacts.duplicates.none': 'Aucun contact n’a d’adresse en commun avec un autre.',
  'contacts.duplicates.merge': 'Fusionner en un contact',
  'contacts.duplicates.set': 'Contacts ayant la même adresse',

  'contacts.import.title': 'Importer des contacts',
  'contacts.import.lead':
    'Fichiers vCard de toute version, et CSV tels que les écrivent Outlook, Google, Thunderbird et ExtMail (abook.cf et group.cf). Vous voyez ce qui serait importé avant que rien ne le soit.',
  'contacts.import.file': 'Fichier',
  'contacts.import.file.help': 'Jusqu’à {megabytes} Mo et {most, number} contacts.',
  'contacts.import.look': 'Examiner le fichier',
  'contacts.import.preview': 'Contenu de {name}',
  'contacts.import.fresh':
    '{count, plural, =0 {Aucun nouveau contact} one {# nouveau contact} other {# nouveaux contacts}}',
  'contacts.import.known':
    '{count, plural, one {# figure déjà dans vos contacts} other {# figurent déjà dans vos contacts}}',
  'contacts.import.groups': '{count, plural, one {# groupe} other {# groupes}}',
  'contacts.import.and-more': 'et {count, number} de plus',
  'contacts.import.empty':
    '{count, plural, one {# fiche n’a ni nom ni adresse et sera ignorée} other {# fiches n’ont ni nom ni adresse et seront ignorées}}.',
  'contacts.import.cut': 'Le fichier en contient plus de {most, number} ; le reste sera ignoré.',
  'contacts.import.defect.photo-unreadable':
    '{count, plural, one {# image est trop grande ou d’un format inconnu et sera ignorée} other {# images sont trop grandes ou d’un format inconnu et seront ignorées}}.',
  'contacts.import.defect.photo-linked':
    '{count, plural, one {# image se trouve sur un autre serveur et ne sera pas téléchargée} other {# images se trouvent sur un autre serveur et ne seront pas téléchargées}}.',
  'contacts.import.defect.value-cut':
    '{count, plural, one {# contact a} other {# contacts ont}} des valeurs plus nombreuses ou plus longues que ce qui peut être conservé ; elles seront tronquées.',
  'contacts.import.twice': 'Contacts déjà présents',
  'contacts.import.twice.skip': 'les laisser tels quels',
  'contacts.import.twice.merge': 'les compléter avec les données du fichier',
  'contacts.import.twice.add': 'les importer une nouvelle fois',
  'contacts.import.take': 'Importer',
  'contacts.import.forget': 'Ne pas importer',

  'contacts.written.lead':
    'Les personnes à qui vous avez écrit, les plus récentes d’abord. Elles sont proposées pendant la saisie ; oubliez celles que vous ne voulez pas voir.',
  'contacts.written.off':
    'Les personnes à qui vous écrivez ne sont pas retenues. Vous pouvez réactiver cela ici.',
  'contacts.written.none': 'Personne pour l’instant.',
  'contacts.written.uses': '{count, plural, one {une fois} other {# fois}}',
  'contacts.written.add': 'Ajouter aux contacts',
  'contacts.written.forget': 'Oublier la sélection',
  'contacts.written.forget-all': 'Tout oublier',
  'contacts.written.stop': 'Ne plus retenir personne',
  'contacts.written.start': 'Retenir à qui j’écris',
  'contacts.domain.lead': 'Toutes les personnes qui ont une boîte dans votre domaine.',

  'contacts.complete': 'Personnes suggérées',
  'contacts.complete.count':
    '{count, plural, =0 {Personne trouvé} one {# personne trouvée} other {# personnes trouvées}}',
  'contacts.complete.group':
    '{count, plural, one {groupe de # personne} other {groupe de # personnes}}',
};
