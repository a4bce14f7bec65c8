// What messages-en-reports.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnReports } from '../messages-en-reports.ts';

export const reportsFr: Translation<typeof messagesEnReports> = {
  'admin.place.reports': 'Rapports',
  'admin.reports.title': 'Rapports par e-mail',
  'admin.reports.lead':
    'Ce qui s’est passé dans vos domaines et ce qui mérite un regard : boîtes nouvelles et supprimées, pleines ou bientôt expirées, connexions échouées, DNS, et qui attend une boîte.',
  'admin.reports.every': 'Fréquence du rapport à {address}',
  'admin.reports.never': 'Jamais',
  'admin.reports.daily': 'Chaque jour',
  'admin.reports.daily.help': 'À sept heures du matin dans votre fuseau horaire.',
  'admin.reports.weekly': 'Le lundi',
  'admin.reports.weekly.help': 'Sur la semaine précédente.',
  'admin.reports.monthly': 'Le premier du mois',
  'admin.reports.monthly.help': 'Sur le mois précédent.',
  'admin.reports.one': 'M’en envoyer un maintenant',
  'admin.reports.one.help':
    'Il porte sur les sept derniers jours et arrive dans la minute environ.',
  'admin.reports.no-mailbox':
    'Vous êtes connecté sans boîte aux lettres ; un rapport ne peut être envoyé nulle part. Connectez-vous avec un compte qui administre.',
  'admin.done.report-changed': 'Votre choix a été enregistré.',
  'admin.done.report-sent': 'Un rapport est en route vers votre boîte de réception.',
  'report.subject': 'Rapport sur vos domaines : {span}',
  'report.span': 'du {from} au {until}',
  'report.lead': 'Ce qui s’est passé et ce qui mérite un regard :',
  'report.nothing': 'Il ne s’est rien passé que vous deviez savoir.',
  'report.waiting': 'En attente d’une boîte',
  'report.waiting.line':
    '{domain} : {count, plural, one {# personne attend} many {# personnes attendent} other {# personnes attendent}} une réponse',
  'report.dns': 'Faux ou manquant dans le DNS',
  'report.dns.line': '{domain} : {topics}',
  'report.added': 'Nouvelles boîtes : {count, number}',
  'report.removed': 'Boîtes supprimées : {count, number}',
  'report.more': 'et {count, number} de plus',
  'report.full': 'Presque pleines',
  'report.full.line': '{address} : {used} sur {max}',
  'report.expiring': 'Se terminent bientôt ou sont terminées',
  'report.line': '{address} : {what}',
  'report.logins': 'Connexions échouées',
  'report.logins.failed':
    '{count, plural, one {# connexion échouée} many {# connexions échouées} other {# connexions échouées}}',
  'report.logins.throttled':
    '{count, plural, one {# tentative retenue} many {# tentatives retenues} other {# tentatives retenues}}',
  'report.failing.line':
    '{name} : {count, plural, one {# échec} many {# échecs} other {# échecs}} le dernier jour',
  'report.largest': 'Plus grandes boîtes',
  'report.off.link': 'Envoyé à {address}. Choisissez la fréquence ou désactivez-le :',
  'report.off':
    'Envoyé à {address}. Sous Administration, Rapports, choisissez la fréquence ou désactivez-le.',
};
