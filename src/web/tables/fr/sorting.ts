// What messages-en-sorting.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnSorting } from '../messages-en-sorting.ts';

export const sortingFr: Translation<typeof messagesEnSorting> = {
  'sorting.menu': 'Autres actions sur ces messages',
  'sorting.archive': 'Archiver',
  'sorting.snooze-today': 'Reporter à plus tard aujourd’hui',
  'sorting.snooze-tomorrow': 'Reporter à demain',
  'sorting.snooze-week': 'Reporter à la semaine prochaine',
  'sorting.snooze-other': 'Reporter à un autre moment…',
  'sorting.take-back': 'Remettre maintenant dans la boîte de réception',
  'sorting.see-times': 'Voir quand ils reviennent',
  'sorting.remind':
    'Me le rappeler si personne ne répond sous {days, plural, one {# jour} other {# jours}}',
  'sorting.remind-me': 'Si personne ne répond',
  'sorting.remind-never': 'ne pas me le rappeler',
  'sorting.remind-after': 'me le rappeler après {days, plural, one {# jour} other {# jours}}',
  'sorting.no-remind': 'Ne pas me le rappeler',
  'sorting.pin': 'Épingler en haut',
  'sorting.unpin': 'Désépingler',
  'sorting.mute': 'Ignorer la conversation',
  'sorting.unmute': 'Suivre à nouveau la conversation',
  'sorting.spam': 'C’est un message indésirable',
  'sorting.ham': 'Ce n’est pas un message indésirable',
  'sorting.block': 'Bloquer l’expéditeur',
  'sorting.title': 'Tri',
  'sorting.blocked': 'Expéditeurs bloqués',
  'sorting.blocked-about':
    'Le nouveau courrier de ces adresses va dans les indésirables. Un nom qui commence par @ désigne tout le monde à cet endroit.',
  'sorting.nobody-blocked': 'Personne n’est bloqué.',
  'sorting.block-sender': 'Adresse, ou @ et un domaine',
  'sorting.block-add': 'Bloquer',
  'sorting.unblock': 'Ne plus bloquer {sender}',
  'sorting.archiving': 'Archivage',
  'sorting.by-year': 'Tenir un dossier par année',
  'sorting.save': 'Enregistrer',
  'day.pinned': 'Épinglés',
  'keys.archive': 'Archiver',
  'keys.spam': 'C’est un message indésirable',
  'keys.mute': 'Ignorer la conversation',
  'keys.snooze': 'Reporter, épingler et plus',
  'snooze.title': 'Reportés',
  'snooze.empty': 'Rien n’est reporté.',
  'snooze.until': 'Revient : {time}',
  'snooze.choose': 'Quand doit-il revenir ?',
  'snooze.at': 'Date et heure',
  'snooze.put': 'Reporter',
  'snooze.to-inbox': 'Vers la boîte de réception',
  'done.archived': '{count, plural, one {# message archivé} other {# messages archivés}}.',
  'done.snoozed': '{count, plural, one {# message reporté} other {# messages reportés}}.',
  'done.taken-back':
    '{count, plural, one {# message est de retour} other {# messages sont de retour}}.',
  'done.spam':
    '{count, plural, one {# message déplacé} other {# messages déplacés}} vers les indésirables.',
  'done.ham':
    '{count, plural, one {# message déplacé} other {# messages déplacés}} vers la boîte de réception.',
  'done.blocked':
    'L’expéditeur est bloqué. {count, plural, one {# message déplacé} other {# messages déplacés}} vers les indésirables.',
  'done.muted': 'Conversation ignorée : les nouvelles réponses vont dans les archives.',
  'done.unmuted': 'Les nouvelles réponses arrivent de nouveau dans la boîte de réception.',
  'done.pinned': '{count, plural, one {# message épinglé} other {# messages épinglés}}.',
  'done.unpinned': '{count, plural, one {# message désépinglé} other {# messages désépinglés}}.',
  'done.reminder': 'Un rappel vous sera envoyé si personne ne répond.',
  'done.no-reminder': 'Aucun rappel ne vous sera envoyé.',
};
