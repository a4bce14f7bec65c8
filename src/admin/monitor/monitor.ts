// GET /admin/monitor: the last hour as graphs, and what every worker does now. `?live` reloads the
// page by itself. That is never so unasked: a page that reloads takes a screen reader back to its
// top, and keeps a session awake that nobody uses (WCAG 2.2.2, 2.2.4).

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { withHeaders } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { monitorView } from './monitor.view.ts';

const reloadSeconds = 10;

/** Before the routes of domains, whose names could otherwise be this word. */
export function monitorRoutes(parts: AdminParts): readonly Route[] {
  return [signedRoute('GET', '/admin/monitor', (visit) => monitorPage(parts, visit))];
}

/** For super administrators: the routes that run name the mail of others. */
async function monitorPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  if (!visit.session.rights.super) throw new Refusal('forbidden');
  if (parts.askStatus === undefined) throw new Refusal('not-found');
  const isLive = visit.query.has('live');
  const status = await parts.askStatus();
  const title = visit.texts('monitor.title');
  const answer = panelPage(parts, visit, { title, content: monitorView(visit, status, isLive) });
  return isLive ? withHeaders(answer, [['refresh', String(reloadSeconds)]]) : answer;
}
