// The addresses on which mail comes in from elsewhere and goes away as a file.

import { type Route, signedRoute } from '../../web/visit.ts';
import { uploadRoutes } from '../compose/uploads.ts';
import type { WebmailParts } from '../parts.ts';
import { exportAll, exportPage } from './export.ts';
import { beginImport, importPage } from './import.ts';

export function transferRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/settings/import', (visit) => importPage(parts, visit)),
    signedRoute('POST', '/settings/import', (visit) => beginImport(parts, visit)),
    ...uploadRoutes(parts, '/settings/import/uploads', ({ intake }) => intake),
    signedRoute('GET', '/settings/export', (visit) => exportPage(parts, visit)),
    signedRoute('GET', '/settings/export/all.zip', (visit) => exportAll(parts, visit)),
  ];
}
