// What messages-en-diagnostics.ts says, in French.

import type { Translation } from '../../texts.ts';
import type { messagesEnDiagnostics } from '../messages-en-diagnostics.ts';

export const diagnosticsFr: Translation<typeof messagesEnDiagnostics> = {
  'diagnostics.title': 'Diagnostic',
  'diagnostics.lead':
    'Ce que le serveur web a envoyé avec cette requête même. Les valeurs qui pourraient donner accès sont masquées.',
  'diagnostics.understood': 'Ce qui a été compris',
  'diagnostics.arrived': 'Ce qui est arrivé',
  'diagnostics.name': 'Nom',
  'diagnostics.value': 'Valeur',
  'diagnostics.empty': '(vide)',
  'diagnostics.method': 'Méthode',
  'diagnostics.mount': 'Préfixe de toutes les adresses',
  'diagnostics.path': 'Chemin après le préfixe',
  'diagnostics.query': 'Paramètres',
  'diagnostics.scheme': 'Protocole',
  'diagnostics.host': 'Hôte',
  'diagnostics.client': 'Adresse du client',
};
