// The form for a new domain password.

import type { DomainSummary } from '../../account/account.ts';
import { type Html, html } from '../../html/html.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainHead } from '../domain-head.view.ts';
import { passwordField, passwordOwner } from '../../web/field.ts';
import { newPasswordFields } from '../new-password.view.ts';
import { domainPasswordPath } from '../paths.ts';
import type { Problem } from '../../web/problem.ts';

export function domainPasswordView(
  visit: SignedVisit,
  domain: DomainSummary,
  problem: Problem | undefined,
): Html {
  const { texts } = visit;
  return html`${domainHead(visit, domain, 'password')}
<div class="column">
<section class="card" aria-labelledby="password-title">
<h2 id="password-title">${texts('admin.password.title')}</h2>
<p class="soft" dir="auto">${texts('admin.password.lead', { domain: domain.name })}</p>
<form method="post" action="${visit.link(domainPasswordPath(domain.name))}">
${passwordOwner(domain.name)}
${visit.session.rights.super ? null : currentField(visit, problem)}
${newPasswordFields(texts, {
  name: 'next',
  label: texts('admin.password.next'),
  help: texts('admin.password.next.help'),
  problem,
})}
<button class="main">${texts('admin.password.submit')}</button>
</form>
</section>
</div>`;
}

/** A super administrator is not asked: they set it for those who have forgotten it. */
function currentField({ texts }: SignedVisit, problem: Problem | undefined): Html {
  return passwordField({
    name: 'current',
    label: texts('admin.password.current'),
    autocomplete: 'current-password',
    problem,
  });
}
