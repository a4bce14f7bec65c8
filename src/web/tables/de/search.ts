// What messages-en-search.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnSearch } from '../messages-en-search.ts';

export const searchDe: Translation<typeof messagesEnSearch> = {
  'search.title': 'Suche',
  'search.for': 'Suche: {query}',
  'search.field': 'E-Mails durchsuchen',
  'search.go': 'Suchen',
  'search.terms': 'Möglichkeiten, die Suche einzugrenzen',
  'search.results': 'Treffer',
  'search.order': 'Reihenfolge',
  'search.by-date': 'Neueste zuerst',
  'search.by-relevance': 'Beste zuerst',
  'search.nothing':
    'Zu „{query}“ wurde nichts gefunden. Weniger oder kürzere Wörter finden mehr; Spam und Papierkorb werden nur durchsucht, wenn Sie es verlangen.',
  'search.partly':
    'Durchsucht werden die neuesten {indexed, number} von {total, number} Nachrichten; der Rest wird im Hintergrund eingelesen.',
  'search.progress':
    '{indexed, number} von {total, number} Nachrichten können bisher durchsucht werden.',
  'search.in-folder': 'in {folder}',
  'search.pages': 'Seiten der Treffer',
  'search.page': 'Seite {page, number}',
  'search.newer': 'Vorige Seite',
  'search.older': 'Nächste Seite',
  'search.lead': 'Geben Sie Wörter ein, oder grenzen Sie die Suche so ein:',
  'search.help.words': 'beide Wörter, irgendwo in der Nachricht',
  'search.help.phrase': 'genau diese Wörter nebeneinander',
  'search.help.or': 'das eine oder das andere, aber ohne das dritte',
  'search.help.people': 'nach Absender, Empfänger oder Kopie',
  'search.help.fields': 'nur im Betreff, im Text oder in einem Dateinamen',
  'search.help.has': 'mit einem Anhang, einem Bild, einem Link oder einer Einladung',
  'search.help.is': 'nach dem Zustand',
  'search.help.in': 'in einem Ordner und denen darunter, in ihm allein oder überall',
  'search.help.label': 'mit einem Schlagwort',
  'search.help.time': 'nach Datum oder nach Alter in Tagen, Wochen, Monaten, Jahren',
  'search.help.size': 'nach Größe',
  'search.help.list': 'von einer Mailingliste',
  'search.offered': '{count, plural, =0 {Keine Vorschläge} one {# Vorschlag} other {# Vorschläge}}',
  'search.saved': 'Gespeicherte Suchen',
  'search.recent': 'Letzte Suchen',
  'search.people': 'Personen',
  'search.forget-recent': 'Letzte Suchen vergessen',
  'search.save': 'Diese Suche speichern',
  'search.save-title': 'Suche speichern',
  'search.change-saved': 'Diese gespeicherte Suche ändern',
  'search.change-title': 'Gespeicherte Suche ändern',
  'search.name': 'Name in der Seitenliste',
  'search.query': 'Wonach gesucht wird',
  'search.keep': 'Speichern',
  'search.remove-saved': 'Entfernen',
  'done.search-saved': 'Die Suche ist gespeichert. Sie steht in der Seitenliste.',
  'done.search-removed': 'Die Suche ist nicht mehr gespeichert.',
  'done.recent-forgotten': 'Die letzten Suchen sind vergessen.',

  'conversation.title': 'In dieser Unterhaltung',
  'conversation.more': 'und {count, number} weitere',
};
