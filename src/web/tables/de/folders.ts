// What messages-en-folders.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnFolders } from '../messages-en-folders.ts';

export const foldersDe: Translation<typeof messagesEnFolders> = {
  'folders.all': 'Alle Ordner',
  'folders.manage': 'Ordner verwalten',
  'folders.top': '(oberste Ebene)',
  'folders.parent': 'Innerhalb von',
  'folders.contents-of':
    '{total, plural, one {# Nachricht} other {# Nachrichten}}, {unread, number} ungelesen',
  'folders.change': '{folder} ändern',
  'folders.rename': 'Umbenennen oder verschieben',
  'folders.seen': 'Alle als gelesen markieren',
  'folders.empty': 'Leeren',
  'folders.remove': 'Ordner löschen',
  'folders.show': 'In Mailprogrammen anzeigen',
  'folders.hide': 'In Mailprogrammen ausblenden',
  'folders.hidden': 'in Mailprogrammen ausgeblendet',
  'folders.used': 'Belegt',
  'folders.used-of': '{used, number} MB von {most, number} MB sind belegt.',
  'folders.used-messages': '{used, number} von {most, number} Nachrichten.',
  'list.pick-folder': 'Alle {count, number} in diesem Ordner',
  'list.pick-found': 'Alle Treffer dieser Suche',
  'list.copy': 'In diesen Ordner kopieren',
  'labels.title': 'Schlagwörter',
  'labels.menu': 'Schlagwörter der ausgewählten Nachrichten',
  'labels.add-one': 'Schlagwort {label} setzen',
  'labels.remove-one': 'Schlagwort {label} entfernen',
  'labels.new': 'Neues Schlagwort …',
  'labels.new-title': 'Neues Schlagwort',
  'labels.name': 'Name des Schlagworts',
  'labels.put-on': 'Setzen',
  'done.copied': '{count, plural, one {# Nachricht} other {# Nachrichten}} kopiert.',
  'done.folder-renamed': 'Der Ordner hat seinen neuen Namen.',
  'done.folder-trashed': 'Der Ordner ist jetzt im Papierkorb.',
  'done.folder-dropped': 'Der Ordner wurde gelöscht.',
  'done.folder-shown': 'Mailprogramme zeigen den Ordner jetzt an.',
  'done.folder-hidden': 'Mailprogramme zeigen den Ordner nicht mehr an.',
  'done.changed': '{count, plural, one {# Nachricht} other {# Nachrichten}} geändert.',
  'done.undone': 'Rückgängig gemacht.',
  'tasks.undo': 'Rückgängig',
  'tasks.cancel': 'Anhalten',
  'tasks.title': 'Vorgang mit vielen Nachrichten',
  'tasks.move': 'Verschieben nach {folder}',
  'tasks.copy': 'Kopieren nach {folder}',
  'tasks.flag': 'Nachrichten werden markiert',
  'tasks.label': 'Schlagwörter werden gesetzt',
  'tasks.erase': 'Endgültiges Löschen',
  'tasks.drop': 'Ordner wird gelöscht',
  'tasks.running':
    '{position, number} von {total, number}. Sie können diese Seite verlassen; der Vorgang läuft weiter.',
  'tasks.undoing': 'Wird rückgängig gemacht: {position, number} von {total, number}.',
  'tasks.done':
    'Fertig: {done, plural, one {# Nachricht} other {# Nachrichten}}{gone, plural, =0 {} one {, # war nicht mehr vorhanden} other {, # waren nicht mehr vorhanden}}.',
  'tasks.cancelled':
    'Angehalten nach {done, plural, one {# Nachricht} other {# Nachrichten}}. Was getan ist, bleibt, wenn Sie es nicht rückgängig machen.',
  'tasks.broken':
    'Abgebrochen nach {done, plural, one {# Nachricht} other {# Nachrichten}}. Was getan ist, bleibt, wenn Sie es nicht rückgängig machen.',
  'tasks.undone': 'Rückgängig gemacht.',
  'tasks.until': 'Bis {time} kann das rückgängig gemacht werden.',
  'tasks.back': 'Zurück zu den Nachrichten',
};
