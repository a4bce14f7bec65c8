// Reports by mail: GET and POST /admin/reports choose how often, POST /admin/reports/one has one sent
// now. Everybody chooses for themselves.

import { reportTimes } from '../../account/reports.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { mayAdminister } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { reportsPath } from '../paths.ts';
import { postRoute } from '../proof.ts';
import { reportsView } from './reports.view.ts';

export function reportRoutes(parts: AdminParts): readonly Route[] {
  return [
    signedRoute('GET', reportsPath, (visit) => show(parts, visit)),
    postRoute(parts, reportsPath, (visit) => choose(parts, visit)),
    postRoute(parts, `${reportsPath}/one`, async (visit) => {
      await parts.accounts.reports.sendOne(visit.session);
      return redirect(visit.link(withDone(reportsPath, 'report-sent')));
    }),
  ];
}

async function choose({ accounts }: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const typed = (await visit.form()).text('every');
  const time = reportTimes.find((one) => one === typed);
  if (time === undefined && typed !== 'never') throw new Refusal('bad-form');
  await accounts.reports.choose(visit.session, time);
  return redirect(visit.link(withDone(reportsPath, 'report-changed')));
}

async function show(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { session, texts } = visit;
  if (!mayAdminister(session)) throw new Refusal('forbidden');
  // Who came in with a domain's password has no mailbox that a report could come to.
  const mayChoose = session.kind === 'account';
  const every = mayChoose ? await parts.accounts.reports.chosen(session) : undefined;
  const content = reportsView(parts, visit, { mayChoose, every });
  return panelPage(parts, visit, { title: texts('admin.reports.title'), content });
}
