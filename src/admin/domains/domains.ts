// GET /admin: the domains that this session administers; with a single one, straight to it.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { mayAdminister } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { domainPath } from '../paths.ts';
import { domainsView } from './domains.view.ts';

export async function domainsPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { session } = visit;
  if (!mayAdminister(session)) throw new Refusal('forbidden');
  const domains = await parts.accounts.administration.domains(session);
  const [only, ...others] = domains;
  if (only && others.length === 0 && !session.rights.super) {
    return redirect(visit.link(domainPath(only.name)));
  }
  const title = visit.texts('admin.domains.title');
  return panelPage(parts, visit, { title, content: domainsView(visit, domains), status: 200 });
}
