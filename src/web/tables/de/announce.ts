// What messages-en-announce.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnAnnounce } from '../messages-en-announce.ts';

export const announceDe: Translation<typeof messagesEnAnnounce> = {
  'admin.tab.announce': 'Mitteilung',
  'announce.title': 'An die Menschen dieser Domain schreiben',
  'announce.lead':
    'Jeder bekommt eine eigene E-Mail und sieht keine andere Adresse. Sie ist reiner Text und geht hinaus, nachdem Sie noch einmal darauf gesehen haben.',
  'announce.subject': 'Betreff',
  'announce.text': 'Was zu sagen ist',
  'announce.to': 'An',
  'announce.to.all': 'Alle Postfächer',
  'announce.to.full': 'Postfächer, die fast voll sind',
  'announce.to.ending': 'Postfächer, die bald enden',
  'announce.to.never': 'Postfächer, die noch niemand geöffnet hat',
  'announce.to.some': 'Nur diese:',
  'announce.names': 'Namen von Postfächern',
  'announce.names.help': 'Mit Leerzeichen, Kommas oder Zeilen dazwischen, etwa „bob, alice“.',
  'announce.look': 'Zuerst ansehen',
  'announce.nobody': 'Das ist niemand. Nennen Sie mindestens ein Postfach oder wählen Sie andere.',
  'announce.preview': 'Bevor sie hinausgeht',
  'announce.count':
    '{count, plural, one {Sie geht an ein Postfach} other {Sie geht an # Postfächer}}',
  'announce.more': '{count, plural, one {und ein weiteres} other {und # weitere}}',
  'announce.once':
    'Niemand bekommt sie zweimal, auch wenn der Server dabei neu gestartet wird. Abgeschaltete Postfächer werden ausgelassen. Sie können sie anhalten; was angekommen ist, bleibt.',
  'announce.send': '{count, plural, one {Senden} other {# E-Mails senden}}',
  'admin.task.announce': 'Mitteilung',
  'admin.task.undelivered': '{address} hat sie nicht bekommen.',
  'admin.task.unsure':
    'Ob {address} sie bekommen hat, ist nicht bekannt: Der Server wurde gerade angehalten. Sie wurde nicht noch einmal gesendet.',
  'admin.act.announce': 'Mitteilung gesendet',
};
