// How a domain looks to its people: GET and POST /admin/:domain/look.

import { type Brand, brandCharsMax } from '../../account/branding.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { type Problem, problemOf, takenName } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { lookPath } from '../paths.ts';
import { brandingView } from './branding.view.ts';

export function brandingPage(
  parts: AdminParts,
  visit: SignedVisit,
  problem?: Problem,
): Promise<WebResponse> {
  return show(parts, visit, undefined, problem);
}

export async function changeBranding(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const form = await visit.form();
  const { texts } = visit;
  const host = form.text('login_host').trim().toLowerCase();
  const problem = await problemOf(
    {
      ...takenName(visit, 'login_host', host),
      'bad-address': () => ({
        field: 'login_host',
        words: texts('admin.look.host.bad', { host }),
      }),
      'too-long': ({ values }) => ({
        field: form.text('name').length > brandCharsMax.name ? 'name' : 'welcome',
        words: texts('refusal.too-long', values),
      }),
    },
    () => parts.accounts.branding.change(visit.session, domain, typedBrand(form)),
  );
  if (problem) return show(parts, visit, form, problem);
  return redirect(visit.link(withDone(lookPath(domain), 'look-changed')));
}

/** A control that was not on the page is no change. */
function typedBrand(form: Form): Partial<Brand> {
  return {
    ...(form.has('name') ? { name: form.text('name').trim() } : {}),
    ...(form.has('welcome')
      ? { welcome: form.text('welcome').replaceAll('\r\n', '\n').trim() }
      : {}),
    ...(form.has('hue') ? { hue: form.text('hue') } : {}),
    ...(form.has('login_host') ? { loginHost: form.text('login_host').trim().toLowerCase() } : {}),
  };
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  form: Form | undefined,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const domain = await domainSummary(parts, visit);
  const stored = await parts.accounts.branding.find(visit.session, domain.name);
  const brand = form === undefined ? stored : { ...stored, ...typedBrand(form) };
  const logo = await parts.accounts.branding.logos.find(visit.session, domain.name);
  const content = brandingView(visit, { domain, brand, logo, problem });
  const title = `${visit.texts('admin.tab.look')} · ${domain.name}`;
  return panelPage(parts, visit, { title, content, problem });
}
