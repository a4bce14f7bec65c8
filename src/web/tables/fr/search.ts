// What messages-en-search.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnSearch } from '../messages-en-search.ts';

export const searchFr: Translation<typeof messagesEnSearch> = {
  'search.title': 'Recherche',
  'search.for': 'Recherche : {query}',
  'search.field': 'Rechercher dans le courrier',
  'search.go': 'Rechercher',
  'search.terms': 'Façons d’affiner la recherche',
  'search.results': 'Résultats',
  'search.order': 'Ordre',
  'search.by-date': 'Plus récents d’abord',
  'search.by-relevance': 'Plus pertinents d’abord',
  'search.nothing':
    'Aucun résultat pour « {query} ». Des mots moins nombreux ou plus courts trouvent davantage ; les indésirables et la corbeille ne sont examinés que si vous le demandez.',
  'search.partly':
    'Recherche dans les {indexed, number} messages les plus récents sur {total, number} ; le reste est lu en arrière-plan.',
  'search.progress':
    '{indexed, number} messages sur {total, number} peuvent être recherchés pour l’instant.',
  'search.in-folder': 'dans {folder}',
  'search.pages': 'Pages des résultats',
  'search.page': 'Page {page, number}',
  'search.newer': 'Page précédente',
  'search.older': 'Page suivante',
  'search.lead': 'Saisissez des mots, ou affinez ainsi :',
  'search.help.words': 'les deux mots, n’importe où dans le message',
  'search.help.phrase': 'exactement ces mots côte à côte',
  'search.help.or': 'l’un ou l’autre, mais sans le troisième',
  'search.help.people': 'par expéditeur, destinataire ou copie',
  'search.help.fields': 'dans l’objet, le texte ou un nom de fichier seulement',
  'search.help.has': 'avec une pièce jointe, une image, un lien ou une invitation',
  'search.help.is': 'selon son état',
  'search.help.in': 'dans un dossier et ceux qu’il contient, dans lui seul, ou partout',
  'search.help.label': 'avec une étiquette',
  'search.help.time': 'par date, ou par âge en jours, semaines, mois, années',
  'search.help.size': 'par taille',
  'search.help.list': 'd’une liste de diffusion',
  'search.offered':
    '{count, plural, =0 {Aucune suggestion} one {# suggestion} other {# suggestions}}',
  'search.saved': 'Recherches enregistrées',
  'search.recent': 'Recherches récentes',
  'search.people': 'Personnes',
  'search.forget-recent': 'Oublier les recherches récentes',
  'search.save': 'Enregistrer cette recherche',
  'search.save-title': 'Enregistrer une recherche',
  'search.change-saved': 'Modifier cette recherche enregistrée',
  'search.change-title': 'Modifier une recherche enregistrée',
  'search.name': 'Nom dans la liste latérale',
  'search.query': 'Ce qui est recherché',
  'search.keep': 'Enregistrer',
  'search.remove-saved': 'La retirer',
  'done.search-saved': 'La recherche est enregistrée. Elle figure dans la liste latérale.',
  'done.search-removed': 'La recherche n’est plus enregistrée.',
  'done.recent-forgotten': 'Les recherches récentes sont oubliées.',

  'conversation.title': 'Dans cette conversation',
  'conversation.more': 'et {count, number} de plus',
};
