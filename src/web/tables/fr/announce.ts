// What messages-en-announce.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnAnnounce } from '../messages-en-announce.ts';

export const announceFr: Translation<typeof messagesEnAnnounce> = {
  'admin.tab.announce': 'Annonce',
  'announce.title': 'Écrire aux personnes de ce domaine',
  'announce.lead':
    'Chacun reçoit son propre message et ne voit aucune autre adresse. C’est du texte brut, qui part après que vous l’avez relu.',
  'announce.subject': 'Objet',
  'announce.text': 'Ce qu’il y a à dire',
  'announce.to': 'À',
  'announce.to.all': 'Toutes les boîtes',
  'announce.to.full': 'Boîtes presque pleines',
  'announce.to.ending': 'Boîtes qui prennent bientôt fin',
  'announce.to.never': 'Boîtes que personne n’a encore ouvertes',
  'announce.to.some': 'Celles-ci seulement :',
  'announce.names': 'Noms des boîtes',
  'announce.names.help':
    'Séparés par des espaces, des virgules ou des lignes, comme « bob, alice ».',
  'announce.look': 'Relire d’abord',
  'announce.nobody':
    'Cela ne désigne personne. Nommez au moins une boîte ou choisissez-en d’autres.',
  'announce.preview': 'Avant l’envoi',
  'announce.count':
    '{count, plural, one {Elle part vers une boîte} many {Elle part vers # boîtes} other {Elle part vers # boîtes}}',
  'announce.more': '{count, plural, one {et une autre} many {et # autres} other {et # autres}}',
  'announce.once':
    'Personne ne la reçoit deux fois, même si le serveur redémarre entre-temps. Les boîtes désactivées sont laissées de côté. Vous pouvez l’arrêter ; ce qui est arrivé reste.',
  'announce.send':
    '{count, plural, one {Envoyer} many {Envoyer # messages} other {Envoyer # messages}}',
  'admin.task.announce': 'Envoi d’une annonce',
  'admin.task.undelivered': '{address} ne l’a pas reçue.',
  'admin.task.unsure':
    'On ne sait pas si {address} l’a reçue : le serveur a été arrêté à ce moment-là. Elle n’a pas été renvoyée.',
  'admin.act.announce': 'Annonce envoyée',
};
