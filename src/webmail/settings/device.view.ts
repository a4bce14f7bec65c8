// What is chosen for one device and not for a person: the browser keeps it, and forgets it when
// somebody logs out.

import { type Html, html } from '../../html/html.ts';
import type { SignedVisit } from '../../web/visit.ts';

export function deviceSection(visit: SignedVisit): Html {
  const { texts } = visit;
  const choice = (name: string, label: string, help: string): Html =>
    html`<p class="wish ${name}"><label><input type="checkbox" disabled> ${label}</label>
<small>${help}</small></p>`;
  return html`<section class="card device" aria-labelledby="device" data-mount="${visit.link('')}">
<h2 id="device">${texts('device.title')}</h2>
<p class="soft">${texts('device.about')}</p>
${choice('notify', texts('device.notify'), texts('device.notify-help'))}
<p class="note warn refused" role="status" hidden>${texts('device.refused')}</p>
${choice('keep', texts('device.keep'), texts('device.keep-help'))}
<p class="soft needs-script">${texts('device.needs-script')}</p>
</section>`;
}
