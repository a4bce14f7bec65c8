// What the DNS says about a domain's mail: GET /admin/:domain/dns, and POST …/services for where
// its mail programs turn to, POST …/policy for what other servers are told.

import type { DomainLook } from '../../account/domain-mail.ts';
import { isDomainName } from '../../account/domain-mail.ts';
import { stsChoices } from '../../account/mta-sts.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { type Problem, problemOf } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { dnsPath } from '../paths.ts';
import { postRoute } from '../proof.ts';
import { dnsView } from './dns.view.ts';
import { keyRoutes } from './keys.ts';

export function dnsRoutes(parts: AdminParts): readonly Route[] {
  const path = '/admin/:domain/dns';
  return [
    signedRoute('GET', path, (visit) => show(parts, visit, undefined, undefined)),
    ...keyRoutes(parts),
    postRoute(parts, `${path}/policy`, (visit) => changePolicy(parts, visit)),
    postRoute(parts, `${path}/services`, (visit) => changeServices(parts, visit)),
  ];
}

async function changeServices(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const form = await visit.form();
  const problem = await problemOf(
    {
      'bad-address': ({ values }) => ({
        field: 'services',
        words: visit.texts('admin.dns.services.wrong', values),
      }),
      'limit-reached': ({ values }) => ({
        field: 'services',
        words: visit.texts('refusal.limit-reached', values),
      }),
    },
    () => parts.accounts.domainMail.setServices(visit.session, domain, typedLines(form)),
  );
  if (problem) return show(parts, visit, form, problem);
  return redirect(visit.link(withDone(dnsPath(domain), 'services-changed')));
}

async function changePolicy(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const form = await visit.form();
  const choice = stsChoices.find((one) => one === form.text('policy'));
  if (choice === undefined) throw new Refusal('bad-form');
  const { mtaSts, domainMail } = parts.accounts;
  const problem = await problemOf(
    {
      'mx-unknown': ({ values }) => ({
        field: 'policy',
        words: visit.texts('refusal.mx-unknown', values),
      }),
    },
    () => mtaSts.choose(visit.session, domain, choice),
  );
  if (problem) return show(parts, visit, undefined, problem);
  domainMail.forget(domain);
  return redirect(visit.link(withDone(dnsPath(domain), 'sts-changed')));
}

const typedLines = (form: Form): readonly string[] =>
  form
    .text('services')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  form: Form | undefined,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const domain = await domainSummary(parts, visit);
  const { domainMail } = parts.accounts;
  const look: DomainLook = await domainMail.look(visit.session, domain.name, {
    webHost: await webHost(parts, visit, domain.name),
    isAgain: visit.query.get('again') === 'yes',
  });
  const { dkimKeys, mtaSts } = parts.accounts;
  const keys = await dkimKeys.list(visit.session, domain.name);
  const rotation = await dkimKeys.rotation(visit.session, domain.name);
  const policy = await mtaSts.find(visit.session, domain.name);
  const services =
    form?.text('services') ?? (await domainMail.ownServices(visit.session, domain.name)).join('\n');
  const content = dnsView(visit, {
    domain,
    look,
    keys,
    rotation,
    policy,
    services,
    problem,
  });
  const title = `${visit.texts('admin.tab.dns')} · ${domain.name}`;
  return panelPage(parts, visit, { title, content, problem });
}

/** Where the people of the domain find these pages: its own host, or the one that was asked. */
async function webHost(parts: AdminParts, visit: SignedVisit, domain: string): Promise<string> {
  const { loginHost } = await parts.accounts.branding.find(visit.session, domain);
  if (loginHost !== '') return loginHost;
  const host = visit.request.host.replace(/:\d{1,5}$/, '');
  // No record can lead to an address, nor to the name of a machine in its own network.
  return isDomainName(host) && /\.[a-z][a-z0-9-]*$/.test(host) ? host : '';
}
