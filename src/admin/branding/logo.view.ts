// The pictures of a domain, each with the form that puts another one in its place.

import { logoBytesMax, type Shade, shades } from '../../account/logos.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { framed } from '../../web/field.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { lookPath } from '../paths.ts';
import type { BrandingState } from './branding.view.ts';

export function logoSection(visit: SignedVisit, state: BrandingState): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="logo-title">
<h2 id="logo-title">${texts('admin.look.logo')}</h2>
<p class="soft">${texts('admin.look.logo.lead')}</p>
${shades.map((shade) => logoForm(visit, state, shade))}
</section>`;
}

function logoForm(
  visit: SignedVisit,
  { domain, logo, problem }: BrandingState,
  shade: Shade,
): Html {
  const { texts } = visit;
  const path = `${visit.link(lookPath(domain.name))}/logo`;
  const file = logo[shade];
  const label = texts(`admin.look.logo.${shade}`);
  const shown = html`<p class="logo-paper ${shade}"><img class="logo" src="${visit.link(`/logo/${file ?? ''}`)}" alt="${label}"></p>
<form method="post" action="${path}/removal"><input type="hidden" name="shade" value="${shade}">
<button class="quiet">${texts('admin.look.logo.remove')}</button></form>`;
  const name = `picture_${shade}`;
  const accept = attributes({ accept: 'image/png,image/jpeg,image/webp' });
  return html`<form method="post" action="${path}" enctype="multipart/form-data" data-turbo="false">
<input type="hidden" name="shade" value="${shade}">
${framed(
  {
    name,
    label,
    help: texts('admin.look.logo.help', { kilobytes: logoBytesMax / 1024 }),
    problem,
  },
  html`<input type="file" id="${name}" name="picture" required aria-describedby="${name}-help" ${accept}>`,
)}
<button>${texts('admin.look.logo.submit')}</button>
</form>
${file === undefined ? null : shown}`;
}
