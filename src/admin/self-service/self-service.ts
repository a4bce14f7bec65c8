// What the people of a domain may do for themselves: GET and POST /admin/:domain/self-service.

import { type SelfService, selfServices } from '../../account/self-service/self-service-rules.ts';
import { mayDo } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import type { WebResponse } from '../../web/http.ts';
import { icon } from '../../web/icon.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainHead } from '../domain-head.view.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { selfServicePath } from '../paths.ts';

export async function selfServicePage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = await domainSummary(parts, visit);
  const isOn = await parts.accounts.selfService.rules.find(visit.session, domain.name);
  const content = html`${domainHead(visit, domain, 'settings')}
<div class="column">${form(parts, visit, { name: domain.name, isOn })}</div>`;
  const title = `${visit.texts('self.title')} · ${domain.name}`;
  return panelPage(parts, visit, { title, content });
}

export async function changeSelfService(
  parts: AdminParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const domain = domainName(visit);
  const sent = new Set((await visit.form()).all('on'));
  const wanted = new Set(selfServices.filter((service) => sent.has(service)));
  await parts.accounts.selfService.rules.change(visit.session, domain, wanted);
  return redirect(visit.link(withDone(selfServicePath(domain), 'domain-changed')));
}

function form(
  { letters }: AdminParts,
  visit: SignedVisit,
  { name, isOn }: { readonly name: string; readonly isOn: ReadonlySet<SelfService> },
): Html {
  const { texts, session } = visit;
  const isLocked = !mayDo(session, 'settings');
  const box = (service: SelfService): Html =>
    html`<label class="check"><input type="checkbox" name="on" ${attributes({ value: service, checked: isOn.has(service), disabled: isLocked })}><span>${texts(`self.${service}`)} <small>${texts(`self.${service}.help`)}</small></span></label>`;
  const noLetters = html`<p class="note warn">${icon('warning')}${texts('self.no-origin')}</p>`;
  return html`<section class="card" aria-labelledby="self-title">
<h2 id="self-title">${texts('self.title')}</h2>
<p class="soft" dir="auto">${texts('self.lead', { domain: name })}</p>
${letters === undefined ? noLetters : null}
<form method="post" action="${visit.link(selfServicePath(name))}">
<div class="field">${selfServices.map(box)}</div>
${isLocked ? null : html`<button class="main">${texts('settings.submit')}</button>`}
</form></section>`;
}
