// The form with a domain's name, colour, word of welcome and login host, and how that looks.

import type { DomainSummary } from '../../account/account.ts';
import { type Brand, brandCharsMax } from '../../account/branding.ts';
import type { Logos } from '../../account/logos.ts';
import { mayDo } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { initials } from '../../web/face.ts';
import { linesField, nameAttributes, textField } from '../../web/field.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainHead } from '../domain-head.view.ts';
import { lookPath } from '../paths.ts';
import { logoSection } from './logo.view.ts';

export interface BrandingState {
  readonly domain: DomainSummary;
  readonly brand: Brand;
  /** Names of its pictures. */
  readonly logo: Awaited<ReturnType<Logos['find']>>;
  readonly problem: Problem | undefined;
}

const hues = Array.from({ length: 12 }, (_, at) => String(at));

export function brandingView(visit: SignedVisit, state: BrandingState): Html {
  const { texts, session } = visit;
  const { domain, brand, problem } = state;
  const form = html`<section class="card" aria-labelledby="look-title">
<h2 id="look-title">${texts('admin.look.title')}</h2>
<p class="soft">${texts('admin.look.lead')}</p>
<form method="post" action="${visit.link(lookPath(domain.name))}">
${textField({
  name: 'name',
  label: texts('admin.look.name'),
  help: texts('admin.look.name.help'),
  value: brand.name,
  attributes: attributes({ maxlength: brandCharsMax.name, autocomplete: 'off' }),
  required: false,
  problem,
})}
${linesField({
  name: 'welcome',
  label: texts('admin.look.welcome'),
  help: texts('admin.look.welcome.help'),
  value: brand.welcome,
  rows: 3,
  attributes: attributes({ maxlength: brandCharsMax.welcome }),
  required: false,
  problem,
})}
${hueField(visit, brand)}
${session.rights.super ? hostField(visit, state) : null}
<button class="main">${texts('admin.save')}</button>
</form>
</section>`;
  const none = html`<p class="soft">${texts('admin.domain.settings.none')}</p>`;
  return html`${domainHead(visit, domain, 'look')}
<div class="column">${mayDo(session, 'settings') ? html`${form}${logoSection(visit, state)}` : none}</div>`;
}

function hueField({ texts }: SignedVisit, brand: Brand): Html {
  const letters = initials(brand.name === '' ? 'Dispatch' : brand.name);
  const choice = (hue: string) =>
    html`<label class="hue"><input ${attributes({ type: 'radio', name: 'hue', value: hue, checked: hue === brand.hue })}><span class="face hue-${hue}" aria-hidden="true">${letters}</span><span class="hidden-words">${texts('admin.look.hue.one', { number: Number(hue) + 1 })}</span></label>`;
  const usual = html`<label class="check"><input ${attributes({ type: 'radio', name: 'hue', value: '', checked: brand.hue === '' })}><span>${texts('admin.look.hue.usual')}</span></label>`;
  return html`<fieldset class="field choices"><legend>${texts('admin.look.hue')}</legend>
${usual}<div class="hues">${hues.map(choice)}</div></fieldset>`;
}

function hostField({ texts }: SignedVisit, { domain, brand, problem }: BrandingState): Html {
  return textField({
    name: 'login_host',
    label: texts('admin.look.host'),
    help: texts('admin.look.host.help', { domain: domain.name }),
    value: brand.loginHost,
    attributes: nameAttributes,
    required: false,
    problem,
  });
}
