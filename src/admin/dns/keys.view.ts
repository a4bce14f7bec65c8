// The keys that mail of a domain is signed with, and the buttons that make, use and delete them.

import { type DkimKey, type RotationDays, rotationDays } from '../../account/dkim-keys.ts';
import { type Html, html } from '../../html/html.ts';
import { selectField } from '../../web/choice-field.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords } from '../day-words.ts';
import { dnsPath } from '../paths.ts';

export function keysView(
  visit: SignedVisit,
  domain: string,
  {
    keys,
    rotation,
  }: { readonly keys: readonly DkimKey[]; readonly rotation: RotationDays | undefined },
): Html {
  const { texts } = visit;
  const path = visit.link(`${dnsPath(domain)}/keys`);
  const rows = keys.map((key) => row(visit, path, key));
  const list =
    keys.length === 0
      ? html`<p class="soft">${texts('admin.dkim.empty')}</p>`
      : html`<ul class="entries tall dkim-keys">${rows}</ul>`;
  const hasOld = keys.some(({ state }) => state === 'old');
  const make = (algorithm: 'rsa' | 'ed25519') =>
    html`<form method="post" action="${path}"><button name="algorithm" value="${algorithm}">${texts(`admin.dkim.make.${algorithm}`)}</button></form>`;
  return html`<section class="card spaced" id="keys" aria-labelledby="keys-title">
<h2 id="keys-title">${texts('admin.dkim.title')}</h2>
<p class="soft">${texts('admin.dkim.lead')}</p>
<p class="soft">${texts('admin.dkim.server')}</p>
${list}
${hasOld ? html`<p class="soft small">${texts('admin.dkim.old.help')}</p>` : null}
<div class="actions">${make('rsa')}${make('ed25519')}</div>
<p class="soft small">${texts('admin.dkim.make.help')}</p>
<form method="post" action="${path}/rotation">
${selectField({
  name: 'every',
  label: texts('admin.dkim.rotation'),
  help: texts('admin.dkim.rotation.help'),
  problem: undefined,
  choices: [
    { value: '', label: texts('admin.dkim.rotation.never'), isChosen: rotation === undefined },
    ...rotationDays.map((days) => ({
      value: String(days),
      label: texts('admin.dkim.rotation.days', { days }),
      isChosen: rotation === days,
    })),
  ],
})}
<button>${texts('admin.save')}</button>
</form>
</section>`;
}

function row(visit: SignedVisit, path: string, key: DkimKey): Html {
  const { texts } = visit;
  const { selector, algorithm, state, createdMs, changedMs } = key;
  const words = texts(`admin.dkim.state.${state}`, { day: dayWords(visit, changedMs) });
  const to = `${path}/${encodeURIComponent(selector)}`;
  const use = html`<form method="post" action="${to}/use"><button class="quiet" aria-label="${texts('admin.dkim.use.label', { selector })}">${texts('admin.dkim.use')}</button></form>`;
  return html`<li><div class="entry"><span class="clip two"><b dir="ltr">${selector}</b><small class="soft">${algorithm === 'rsa' ? 'RSA' : 'Ed25519'} · ${texts('admin.dkim.made', { day: dayWords(visit, createdMs) })}</small></span>
<span class="mark">${words}</span>
${state === 'next' ? use : null}
<form method="post" action="${to}/removal"><button class="quiet" aria-label="${texts('admin.dkim.remove.label', { selector })}">${texts('admin.dkim.remove')}</button></form></div></li>
`;
}
