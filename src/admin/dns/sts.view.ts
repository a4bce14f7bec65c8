// Whether the policy of a domain for other mail servers is served here, and how strict it is.

import { stsChoices } from '../../account/mta-sts.ts';
import type { ServedPolicy } from '../../dns/served-policy.ts';
import { type Html, html } from '../../html/html.ts';
import { oneField } from '../../web/choice-field.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dnsPath } from '../paths.ts';

export function stsForm(
  visit: SignedVisit,
  domain: string,
  {
    policy,
    problem,
  }: { readonly policy: ServedPolicy | undefined; readonly problem: Problem | undefined },
): Html {
  const { texts } = visit;
  const current = stsChoices.find((one) => one === policy?.mode) ?? 'off';
  const named = policy === undefined || policy.hosts.length === 0 ? null : hosts(visit, policy);
  return html`<section class="card" id="policy" aria-labelledby="policy-title">
<h2 id="policy-title">${texts('admin.sts.title')}</h2>
<p class="soft">${texts('admin.sts.lead', { host: `mta-sts.${domain}` })}</p>
${named}
<form method="post" action="${visit.link(dnsPath(domain))}/policy">
${oneField({
  name: 'policy',
  label: texts('admin.sts.mode'),
  problem,
  choices: stsChoices.map((value) => ({
    value,
    label: texts(`admin.sts.mode.${value}`),
    help: texts(`admin.sts.mode.${value}.help`),
    isChosen: value === current,
  })),
})}
<button class="main">${texts('admin.save')}</button>
</form>
</section>`;
}

function hosts({ texts }: SignedVisit, policy: ServedPolicy): Html {
  return html`<p>${texts('admin.sts.hosts')}</p>
<ul class="records" dir="ltr">${policy.hosts.map((host) => html`<li><code>${host}</code></li>`)}</ul>`;
}
