// What messages-en-tokens.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnTokens } from '../messages-en-tokens.ts';

export const tokensDe: Translation<typeof messagesEnTokens> = {
  'admin.place.tokens': 'Programme',
  'admin.tokens.title': 'Programme, die verwalten',
  'admin.tokens.lead':
    'Ein Programm, etwa ein Shop oder ein Skript, verwaltet mit einem Token anstelle eines Passworts, unter {address}.',
  'admin.tokens.description': 'Was es abfragen kann',
  'admin.tokens.list': 'Token',
  'admin.tokens.empty': 'Noch verwaltet kein Programm',
  'admin.tokens.empty.help':
    'Fügen Sie ein Token hinzu und geben Sie ihm nicht mehr Rechte, als das Programm braucht.',
  'admin.tokens.line': '{rights} · {domains}',
  'admin.tokens.domains.all': 'alle Domains von {owner}',
  'admin.tokens.domains.count':
    '{count, plural, one {{first}} other {{first} und {more, number} weitere}}',
  'admin.tokens.used': 'verwendet am {day}',
  'admin.tokens.unused': 'nie verwendet',
  'admin.tokens.until': 'bis {day}',
  'admin.tokens.over': 'abgelaufen',
  'admin.tokens.trusted': 'vertrauenswürdig',
  'admin.tokens.remove': 'Entfernen',
  'admin.tokens.remove.label': 'Token {name} entfernen',
  'admin.tokens.add': 'Token hinzufügen',
  'admin.token.name': 'Name',
  'admin.token.name.help': 'Sagt in dieser Liste und im Prüfprotokoll, welches Programm es war.',
  'admin.token.reach': 'Was es darf',
  'admin.token.reach.every': 'Alles, was ich darf',
  'admin.token.reach.every.help': 'Ändern sich meine Rechte, ändern sich auch die des Tokens.',
  'admin.token.reach.some': 'Weniger als das',
  'admin.token.reach.some.help': 'Nur das unten Genannte.',
  'admin.token.domains': 'In diesen Domains',
  'admin.token.domains.help': 'Eine pro Zeile. Leer heißt alle, die ich verwalte.',
  'admin.token.domains.super':
    'Eine pro Zeile. Ein Superadministrator muss sie nennen oder oben alles wählen.',
  'admin.token.may': 'Es darf ändern',
  'admin.token.may.help': 'Ohne eines davon darf es alles ansehen und nichts ändern.',
  'admin.token.trusted': 'Es darf löschen und Passwörter setzen',
  'admin.token.trusted.help':
    'Das, wofür Sie nach Ihrem Passwort gefragt werden. Ein Programm kann nicht gefragt werden, also darf es das oder nicht.',
  'admin.token.networks': 'Von diesen Adressen',
  'admin.token.networks.help':
    'Adressen oder Netze wie 192.0.2.7 oder 2001:db8::/32, je eine pro Zeile. Leer heißt von überall.',
  'admin.token.networks.wrong': 'Eine davon ist weder Adresse noch Netz.',
  'admin.token.until': 'Bis',
  'admin.token.until.help': 'Der letzte Tag, an dem es gilt. Leer heißt für immer.',
  'admin.token.until.wrong': 'Bitte wählen Sie einen Tag, der noch kommt.',
  'admin.token.limit':
    'Es gibt bereits {max, number} Token. Entfernen Sie eines, das nicht gebraucht wird.',
  'admin.token.made': 'Das Token von {name}',
  'admin.token.made.help':
    'Kopieren Sie es jetzt: Es wird nur dieses eine Mal gezeigt. Wer es hat, kann tun, was es darf; verwahren Sie es also wie ein Passwort.',
  'admin.token.made.back': 'Fertig',
  'admin.done.token-removed': 'Das Token wurde entfernt. Das Programm kann nichts mehr tun.',
};
