// What messages-en-lists.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsDe: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': 'Eine Zeile je Unterhaltung',
  'list.rows-messages': 'Eine Zeile je Nachricht',
  'list.pick-shown': 'Alle {count, number}, die diese Liste zeigt',
  'list.me': 'ich',
  'list.conversation':
    'Eine Unterhaltung mit {count, plural, one {# Nachricht} other {# Nachrichten}}',
  'list.before': 'Vorherige Nachricht',
  'list.after': 'Nächste Nachricht',
  'folders.favourites': 'Favoriten',
  'folders.favourite': 'Bei den Favoriten, über allen Ordnern',
  'folders.color': 'Farbe',
  'folders.color.none': 'Ohne Farbe',
  'folders.color.red': 'Rot',
  'folders.color.orange': 'Orange',
  'folders.color.yellow': 'Gelb',
  'folders.color.green': 'Grün',
  'folders.color.teal': 'Petrol',
  'folders.color.blue': 'Blau',
  'folders.color.purple': 'Lila',
  'folders.color.pink': 'Rosa',
  'done.folder-look': 'Der Ordner sieht jetzt so aus.',
  'accounts.title': 'Verknüpfte Konten',
  'accounts.mine': 'Konten, die Sie verknüpft haben',
  'accounts.lead':
    'Lesen und schreiben Sie die E-Mails Ihrer anderen Konten hier, ohne sich erneut anzumelden. Sie weisen einmal nach, dass Sie das Passwort kennen. Die Verknüpfung endet, wenn sich dieses Passwort ändert, und beide Konten können sie beenden.',
  'accounts.none': 'Sie haben noch kein Konto verknüpft.',
  'accounts.lapsed':
    'Diese Verknüpfung führt nirgendwohin mehr: Das Passwort hat sich geändert, oder das Konto ist gesperrt oder jetzt besser geschützt. Verknüpfen Sie es erneut.',
  'accounts.own': 'Das ist dieses Konto selbst.',
  'accounts.open': 'Dorthin wechseln',
  'accounts.remove': 'Verknüpfung beenden',
  'accounts.since': 'seit {date}',
  'accounts.add': 'Ein Konto verknüpfen',
  'accounts.code': 'Code seines zweiten Faktors, falls es einen hat',
  'accounts.submit': 'Verknüpfen',
  'accounts.holders': 'Konten, die dieses verknüpft haben',
  'accounts.holders.lead':
    'Wer sich dort anmeldet, liest und schreibt Ihre E-Mails hier, kann aber Ihre Einstellungen weder sehen noch ändern.',
  'accounts.side': 'Konten',
  'accounts.all': 'Alle Posteingänge',
  'done.account-linked': 'Das Konto ist verknüpft.',
  'done.account-unlinked': 'Die Verknüpfung ist beendet.',
  'admin.act.link-account': 'Konto verknüpft',
  'admin.act.unlink-account': 'Verknüpfung von Konten beendet',
};
