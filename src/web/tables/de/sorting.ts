// What messages-en-sorting.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnSorting } from '../messages-en-sorting.ts';

export const sortingDe: Translation<typeof messagesEnSorting> = {
  'sorting.menu': 'Weitere Aktionen für diese Nachrichten',
  'sorting.archive': 'Archivieren',
  'sorting.snooze-today': 'Bis später heute zurückstellen',
  'sorting.snooze-tomorrow': 'Bis morgen zurückstellen',
  'sorting.snooze-week': 'Bis nächste Woche zurückstellen',
  'sorting.snooze-other': 'Bis zu anderer Zeit zurückstellen …',
  'sorting.take-back': 'Jetzt zurück in den Posteingang',
  'sorting.see-times': 'Ansehen, wann sie wiederkommen',
  'sorting.remind':
    'Erinnern, wenn innerhalb von {days, plural, one {# Tag} other {# Tagen}} niemand antwortet',
  'sorting.no-remind': 'Nicht erinnern',
  'sorting.pin': 'Oben anheften',
  'sorting.unpin': 'Lösen',
  'sorting.mute': 'Unterhaltung stummschalten',
  'sorting.unmute': 'Stummschaltung aufheben',
  'sorting.spam': 'Das ist Spam',
  'sorting.ham': 'Das ist kein Spam',
  'sorting.block': 'Absender blockieren',
  'sorting.title': 'Aufräumen',
  'sorting.blocked': 'Blockierte Absender',
  'sorting.blocked-about':
    'Neue Nachrichten von diesen Adressen kommen in den Spam-Ordner. Ein Name, der mit @ beginnt, steht für alle dort.',
  'sorting.nobody-blocked': 'Niemand ist blockiert.',
  'sorting.block-sender': 'Adresse, oder @ und eine Domain',
  'sorting.block-add': 'Blockieren',
  'sorting.unblock': '{sender} nicht mehr blockieren',
  'sorting.archiving': 'Archivieren',
  'sorting.by-year': 'Für jedes Jahr einen eigenen Ordner anlegen',
  'sorting.save': 'Speichern',
  'sorting.to-settings': 'Alle Einstellungen',
  'day.pinned': 'Angeheftet',
  'snooze.title': 'Zurückgestellt',
  'snooze.empty': 'Es ist nichts zurückgestellt.',
  'snooze.until': 'Kommt wieder: {time}',
  'snooze.choose': 'Wann soll sie wiederkommen?',
  'snooze.at': 'Datum und Uhrzeit',
  'snooze.put': 'Zurückstellen',
  'snooze.to-inbox': 'In den Posteingang',
  'done.archived': '{count, plural, one {# Nachricht} other {# Nachrichten}} archiviert.',
  'done.snoozed': '{count, plural, one {# Nachricht} other {# Nachrichten}} zurückgestellt.',
  'done.taken-back': '{count, plural, one {# Nachricht ist} other {# Nachrichten sind}} wieder da.',
  'done.spam':
    '{count, plural, one {# Nachricht} other {# Nachrichten}} in den Spam-Ordner verschoben.',
  'done.ham':
    '{count, plural, one {# Nachricht} other {# Nachrichten}} in den Posteingang verschoben.',
  'done.blocked':
    'Der Absender ist blockiert. {count, plural, one {# Nachricht} other {# Nachrichten}} in den Spam-Ordner verschoben.',
  'done.muted': 'Stummgeschaltet: Neue Antworten kommen ins Archiv.',
  'done.unmuted': 'Neue Antworten kommen wieder in den Posteingang.',
  'done.pinned': '{count, plural, one {# Nachricht} other {# Nachrichten}} angeheftet.',
  'done.unpinned': '{count, plural, one {# Nachricht} other {# Nachrichten}} gelöst.',
  'done.reminder': 'Sie werden erinnert, wenn niemand antwortet.',
  'done.no-reminder': 'Sie werden nicht erinnert.',
};
