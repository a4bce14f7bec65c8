// What messages-en-folders.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnFolders } from '../messages-en-folders.ts';

export const foldersFr: Translation<typeof messagesEnFolders> = {
  'folders.all': 'Tous les dossiers',
  'folders.manage': 'Gérer les dossiers',
  'folders.top': '(niveau supérieur)',
  'folders.parent': 'Dans',
  'folders.contents-of':
    '{total, plural, one {# message} other {# messages}}, {unread, plural, one {# non lu} other {# non lus}}',
  'folders.change': 'Modifier {folder}',
  'folders.rename': 'Renommer ou déplacer',
  'folders.seen': 'Tout marquer comme lu',
  'folders.empty': 'Vider',
  'folders.remove': 'Supprimer le dossier',
  'folders.show': 'Afficher dans les logiciels de messagerie',
  'folders.hide': 'Masquer dans les logiciels de messagerie',
  'folders.hidden': 'masqué dans les logiciels de messagerie',
  'folders.used': 'Espace utilisé',
  'folders.used-of': '{used, number} Mo utilisés sur {most, number} Mo.',
  'folders.used-messages': '{used, number} messages sur {most, number}.',
  'list.pick-folder': 'Les {count, number} messages de ce dossier',
  'list.pick-found': 'Tout ce que trouve cette recherche',
  'list.copy': 'Copier dans ce dossier',
  'labels.title': 'Étiquettes',
  'labels.menu': 'Étiquettes des messages sélectionnés',
  'labels.add-one': 'Ajouter l’étiquette {label}',
  'labels.remove-one': 'Retirer l’étiquette {label}',
  'labels.new': 'Nouvelle étiquette…',
  'labels.new-title': 'Nouvelle étiquette',
  'labels.name': 'Nom de l’étiquette',
  'labels.put-on': 'Ajouter',
  'done.copied': '{count, plural, one {# message copié} other {# messages copiés}}.',
  'done.folder-renamed': 'Le dossier porte son nouveau nom.',
  'done.folder-trashed': 'Le dossier est maintenant dans la corbeille.',
  'done.folder-dropped': 'Le dossier a été supprimé.',
  'done.folder-shown': 'Les logiciels de messagerie affichent maintenant le dossier.',
  'done.folder-hidden': 'Les logiciels de messagerie n’affichent plus le dossier.',
  'done.changed': '{count, plural, one {# message modifié} other {# messages modifiés}}.',
  'done.undone': 'Opération annulée.',
  'tasks.undo': 'Annuler',
  'tasks.cancel': 'Arrêter',
  'tasks.title': 'Opération sur de nombreux messages',
  'tasks.move': 'Déplacement vers {folder}',
  'tasks.copy': 'Copie vers {folder}',
  'tasks.flag': 'Marquage des messages',
  'tasks.label': 'Étiquetage des messages',
  'tasks.erase': 'Suppression définitive',
  'tasks.drop': 'Suppression d’un dossier',
  'tasks.running':
    '{position, number} sur {total, number}. Vous pouvez quitter cette page ; l’opération continue.',
  'tasks.undoing': 'Annulation en cours : {position, number} sur {total, number}.',
  'tasks.done':
    'Terminé : {done, plural, one {# message} other {# messages}}{gone, plural, =0 {} one {, # n’existait plus} other {, # n’existaient plus}}.',
  'tasks.cancelled':
    'Arrêté après {done, plural, one {# message} other {# messages}}. Ce qui est fait le reste, sauf si vous l’annulez.',
  'tasks.broken':
    'Interrompu après {done, plural, one {# message} other {# messages}}. Ce qui est fait le reste, sauf si vous l’annulez.',
  'tasks.undone': 'Opération annulée.',
  'tasks.until': 'Annulable jusqu’à {time}.',
  'tasks.back': 'Retour aux messages',
};
