// A message to the people of a domain: GET and POST /admin/:domain/announce. The first POST shows
// what would go out and to whom, the second sends it and leads to how far it is.

import { accountFilters } from '../../account/account-looks.ts';
import type { Announcement } from '../../account/announcements.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { missingProblem, type Problem, problemOf } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { panelTaskPath } from '../paths.ts';
import { postRoute } from '../proof.ts';
import { announceView, previewView, type TypedAnnouncement } from './announce.view.ts';

export function announceRoutes(parts: AdminParts): readonly Route[] {
  const path = '/admin/:domain/announce';
  const fresh: TypedAnnouncement = { subject: '', text: '', to: 'all', names: '' };
  return [
    signedRoute('GET', path, (visit) => show(parts, visit, fresh, undefined)),
    postRoute(parts, path, (visit) => announce(parts, visit)),
  ];
}

async function announce(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const typed = typedAnnouncement(form);
  const wanted = wantedOf(domainName(visit), typed);
  const { announcements } = parts.accounts;
  const isSent = form.text('send') === 'yes';
  let id = '';
  let recipients: readonly string[] = [];
  // Rights before the form: who may not, learns nothing from what was missing.
  const missing = missingProblem(visit, form, ['subject', 'text']);
  const problem =
    missing ??
    (await problemOf(
      {
        'no-recipient': () => ({ field: 'names', words: visit.texts('announce.nobody') }),
        'too-long': ({ values }) => ({
          field: typed.text.length > Number(values['charsMax']) ? 'text' : 'subject',
          words: visit.texts('refusal.too-long', values),
        }),
        'limit-reached': ({ values }) => ({
          field: 'text',
          words: visit.texts('refusal.limit-reached', values),
        }),
      },
      async () => {
        if (isSent) id = await announcements.begin(visit.session, wanted);
        else recipients = await announcements.recipients(visit.session, wanted);
      },
    ));
  if (problem) return show(parts, visit, typed, problem);
  if (isSent) return redirect(visit.link(panelTaskPath(id)));
  const domain = await domainSummary(parts, visit);
  const title = visit.texts('announce.preview');
  const content = previewView(visit, { domain, typed, recipients });
  return panelPage(parts, visit, { title, content });
}

function typedAnnouncement(form: Form): TypedAnnouncement {
  return {
    subject: form.text('subject').trim(),
    text: form.text('text').replaceAll('\r\n', '\n').trim(),
    to: form.text('to'),
    names: form.text('names'),
  };
}

function wantedOf(domain: string, { subject, text, to, names }: TypedAnnouncement): Announcement {
  const chosen = names
    .split(/[\s,;]+/)
    .map((name) => name.toLowerCase().replace(`@${domain}`, ''))
    .filter((name) => name !== '');
  const filter = accountFilters.find((one) => one === to);
  return { domain, subject, text, names: to === 'some' ? chosen : undefined, filter };
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  typed: TypedAnnouncement,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const domain = await domainSummary(parts, visit);
  const title = `${visit.texts('admin.tab.announce')} · ${domain.name}`;
  const content = announceView(visit, { domain, typed, problem });
  return panelPage(parts, visit, { title, content, problem });
}
