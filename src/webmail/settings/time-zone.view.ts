// The card of the settings page for the time zone. The zone of the device is offered by the page's
// script, which alone knows it; the choice is complete without one.

import { attributes, type Html, html } from '../../html/html.ts';
import { ownTimeZone, timeZones } from '../../web/time-zone.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { fullTime } from '../dates.ts';

export function timeZoneSection(visit: SignedVisit): Html {
  const { texts } = visit;
  const chosen = texts.timeZone ?? '';
  const option = (value: string, words: string): Html =>
    html`<option ${attributes({ value, selected: value === chosen })}>${words}</option>`;
  const zones = timeZones();
  return html`<section class="card" aria-labelledby="zone">
<h2 id="zone">${texts('settings.zone')}</h2>
<form method="post" action="${visit.link('/settings/time-zone')}">
<div class="field"><label for="time_zone">${texts('settings.zone.label')}</label>
<select id="time_zone" name="time_zone" aria-describedby="time_zone-help">
${option('', texts('settings.zone.server', { zone: zoneWords(ownTimeZone()) }))}
${chosen === '' || zones.includes(chosen) ? null : option(chosen, zoneWords(chosen))}
${zones.map((zone) => option(zone, zoneWords(zone)))}</select>
<small id="time_zone-help">${texts('settings.zone.help', { time: fullTime(visit.nowMs, texts) })}</small></div>
<p id="own-zone" hidden><button type="button">${texts('settings.zone.own')}</button></p>
<button class="main">${texts('settings.submit')}</button>
</form>
</section>`;
}

/** `America/New_York` as people write it. */
function zoneWords(zone: string): string {
  return zone.replaceAll('_', ' ');
}
