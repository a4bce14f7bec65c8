// What messages-en-diagnostics.ts says, in Spanish.

import type { Translation } from '../../texts.ts';
import type { messagesEnDiagnostics } from '../messages-en-diagnostics.ts';

export const diagnosticsEs: Translation<typeof messagesEnDiagnostics> = {
  'diagnostics.title': 'Diagnóstico',
  'diagnostics.lead':
    'Lo que el servidor web ha enviado con esta misma solicitud. Los valores que podrían dar acceso están ocultos.',
  'diagnostics.understood': 'Lo que se ha entendido',
  'diagnostics.arrived': 'Lo que ha llegado',
  'diagnostics.name': 'Nombre',
  'diagnostics.value': 'Valor',
  'diagnostics.empty': '(vacío)',
  'diagnostics.method': 'Método',
  'diagnostics.mount': 'Prefijo de todas las direcciones',
  'diagnostics.path': 'Ruta tras el prefijo',
  'diagnostics.query': 'Consulta',
  'diagnostics.scheme': 'Esquema',
  'diagnostics.host': 'Host',
  'diagnostics.client': 'Dirección del cliente',
};
