// GET /admin/diagnostics: what arrived with this very request, and what was made of it. The first
// thing to look at when a web server was set up and addresses, clients or logins are not right.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { diagnosticsView } from './diagnostics.view.ts';

/** Before the routes of domains, whose names could otherwise be this word. */
export function diagnosticsRoutes(parts: AdminParts): readonly Route[] {
  return [signedRoute('GET', '/admin/diagnostics', (visit) => diagnosticsPage(parts, visit))];
}

/** For super administrators: how the machine is set up concerns nobody else. */
function diagnosticsPage(parts: AdminParts, visit: SignedVisit): WebResponse {
  if (!visit.session.rights.super) throw new Refusal('forbidden');
  const title = visit.texts('diagnostics.title');
  return panelPage(parts, visit, { title, content: diagnosticsView(visit) });
}
