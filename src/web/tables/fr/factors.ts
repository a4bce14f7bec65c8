// What messages-en-factors.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnFactors } from '../messages-en-factors.ts';

export const factorsFr: Translation<typeof messagesEnFactors> = {
  'admin.factor': 'Second facteur',
  'admin.factor.domain.lead': 'En plus du mot de passe, à la connexion dans le navigateur',
  'admin.factor.optional': 'Chacun peut en ajouter un',
  'admin.factor.optional.help': 'Une application d’authentification ou une clé d’accès.',
  'admin.factor.required': 'Chacun doit en avoir un',
  'admin.factor.required.help': 'Qui n’en a pas est conduit à en configurer un avant toute chose.',
  'admin.factor.off': 'Personne ne peut en ajouter',
  'admin.factor.off.help': 'Ceux qui existent sont toujours demandés.',
  'admin.factor.mailbox':
    '{address} se connecte avec un second facteur. S’il est perdu, réinitialisez-le : le mot de passe suffit alors, et un message dans la boîte l’annonce.',
  'admin.factor.reset': 'Réinitialiser le second facteur',
  'admin.done.factor-reset': 'Le second facteur a été réinitialisé.',
  'admin.act.set-second-factor-rule': 'Règle des seconds facteurs modifiée',
  'admin.act.add-second-factor': 'Second facteur ajouté',
  'admin.act.remove-second-factor': 'Second facteur supprimé',
  'admin.act.reset-second-factor': 'Second facteur réinitialisé',
  'admin.act.renew-recovery-codes': 'Codes de secours créés',
  'admin.act.end-sessions': 'Sessions déconnectées',
  'notice.factor-reset.subject': 'Votre second facteur a été réinitialisé',
  'notice.factor-reset.text':
    'Un administrateur a réinitialisé le second facteur de {address} : le mot de passe seul suffit maintenant pour se connecter. Si vous ne l’avez pas demandé, changez votre mot de passe et prévenez votre administrateur.',
  'notice.new-device.subject': 'Connexion avec un nouveau navigateur',
  'notice.new-device.text':
    'Quelqu’un s’est connecté à {address} avec {device} depuis {remote} le {time}. Si c’était vous, il n’y a rien à faire. Sinon, changez votre mot de passe et déconnectez toutes les autres sessions dans les paramètres.',
  'admin.factor.apps': 'Les programmes de messagerie peuvent avoir leurs propres mots de passe',
  'admin.factor.apps.help': 'Ceux qui existent restent valables jusqu’à leur suppression.',
  'admin.act.set-app-password-rule': 'Règle des mots de passe d’application modifiée',
  'admin.act.add-app-password': 'Mot de passe d’application créé',
  'admin.act.remove-app-password': 'Mot de passe d’application supprimé',
};
