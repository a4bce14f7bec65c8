// The pages of logins, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogins } from '../messages-en-logins.ts';

export const loginsFr: Translation<typeof messagesEnLogins> = {
  'admin.place.logins': 'Connexions',
  'admin.logins.title': 'Connexions',
  'admin.logins.lead':
    'Qui s’est connecté par mot de passe, et qui n’a pas pu. Les jours sont en UTC.',
  'admin.logins.days': 'Par jour',
  'admin.logins.day': 'Jour',
  'admin.logins.done': 'Connectés',
  'admin.logins.wrong': 'Mot de passe erroné',
  'admin.logins.throttled': 'Ralentis',
  'admin.logins.closed': 'Compte fermé',
  'admin.logins.held': 'Ralentis en ce moment',
  'admin.logins.held.none': 'Personne ne doit attendre pour réessayer.',
  'admin.logins.held.from': 'Depuis {remote}, jusqu’au {time}',
  'admin.logins.nobody': 'Aucune adresse',
  'admin.logins.release': 'Débloquer',
  'admin.logins.release.label': 'Débloquer {who} depuis {remote}',
  'admin.logins.failing.accounts': 'Comptes avec le plus d’échecs en un jour',
  'admin.logins.failing.remotes': 'Adresses réseau avec le plus d’échecs en un jour',
  'admin.logins.failing.none': 'Aucun au cours du dernier jour.',
  'admin.logins.failing.times': '{count, plural, one {# fois} other {# fois}}, dernière le {time}',
  'admin.logins.of': 'Connexions de {address}',
  'admin.logins.of.none': 'Aucune connexion n’est connue.',
  'admin.logins.hour':
    '{count, plural, one {# fois} other {# fois}} dans cette heure, dernière le {time}',
  'admin.logins.link': 'Dernières connexions',
  'admin.done.login-released': 'Une nouvelle tentative est possible tout de suite.',
  'admin.act.release-login': 'Connexion débloquée',
};
