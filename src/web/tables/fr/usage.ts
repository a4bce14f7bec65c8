// The pages of usage, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnUsage } from '../messages-en-usage.ts';

export const usageFr: Translation<typeof messagesEnUsage> = {
  'admin.place.usage': 'Utilisation',
  'admin.usage.title': 'Utilisation',
  'admin.usage.lead': 'Ce qu’il y a, ce que cela contient et comment cela sert.',
  'admin.usage.measured': 'Chaque boîte est mesurée environ une fois par jour.',
  'admin.usage.graphs': 'Graphiques',
  'admin.usage.period': 'Période',
  'admin.usage.period.value': '{period, select, m {Mois} other {Jours}}',
  'admin.usage.table': 'Les mêmes données en tableau',
  'admin.usage.day': 'Jour',
  'admin.usage.month': 'Mois',
  'admin.usage.none': 'pas encore connu',
  'admin.usage.described': '{title} : {now} maintenant, {most} au plus.',
  'admin.usage.figure.accounts': 'Boîtes aux lettres',
  'admin.usage.figure.storage': 'Espace occupé',
  'admin.usage.figure.domains': 'Domaines',
  'admin.usage.figure.login-done': 'Connexions',
  'admin.usage.figure.login-wrong': 'Connexions échouées',
  'admin.usage.figure.sent': 'Messages envoyés',
  'admin.usage.figure.sent-bytes': 'Volume de courrier envoyé',
  'admin.usage.list.largest': 'Boîtes les plus volumineuses',
  'admin.usage.list.full': 'Boîtes pleines',
  'admin.usage.list.expiring': 'Boîtes qui expirent',
  'admin.usage.list.unused': 'Boîtes jamais utilisées',
  'admin.usage.list.none': 'Il n’y en a aucune.',
  'admin.usage.account': 'Boîte',
  'admin.usage.holds': 'Occupe',
  'admin.usage.folders': 'Plus gros dossiers',
  'admin.usage.expires': 'Dernier jour',
  'admin.usage.login': 'Dernière connexion',
  'admin.usage.never': 'Jamais',
  'admin.usage.folder': '{name} ({size})',
};
