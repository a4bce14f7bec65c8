// What messages-en-diagnostics.ts says, in German.

import type { Translation } from '../../texts.ts';
import type { messagesEnDiagnostics } from '../messages-en-diagnostics.ts';

export const diagnosticsDe: Translation<typeof messagesEnDiagnostics> = {
  'diagnostics.title': 'Diagnose',
  'diagnostics.lead':
    'Was der Webserver mit genau dieser Anfrage gesendet hat. Werte, die Zugang verschaffen könnten, sind verborgen.',
  'diagnostics.understood': 'Was verstanden wurde',
  'diagnostics.arrived': 'Was angekommen ist',
  'diagnostics.name': 'Name',
  'diagnostics.value': 'Wert',
  'diagnostics.empty': '(leer)',
  'diagnostics.method': 'Methode',
  'diagnostics.mount': 'Präfix aller Adressen',
  'diagnostics.path': 'Pfad nach dem Präfix',
  'diagnostics.query': 'Abfrage',
  'diagnostics.scheme': 'Schema',
  'diagnostics.host': 'Host',
  'diagnostics.client': 'Adresse des Clients',
};
