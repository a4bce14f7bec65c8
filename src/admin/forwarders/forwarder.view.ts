// One forwarder, or the catch-all: where its mail goes, and the way to take it away.

import { mayDo } from '../../account/rights.ts';
import { temporaryDays } from '../../account/self-service/temporary-addresses.ts';
import { type Html, html } from '../../html/html.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords } from '../day-words.ts';
import { addressHead } from '../domain-head.view.ts';
import { forwarderTargetField } from './target-field.view.ts';
import { catchAll, forwarderPath, forwardersPath } from '../paths.ts';
import type { Problem } from '../../web/problem.ts';

export interface ForwarderState {
  readonly domain: string;
  readonly localPart: string;
  /** As stored, or as typed before. */
  readonly target: string;
  /** False for a catch-all that is yet to be set up. */
  readonly exists: boolean;
  /** When it goes by itself. */
  readonly endsMs: number | undefined;
  readonly problem: Problem | undefined;
}

export function forwarderView(visit: SignedVisit, state: ForwarderState): Html {
  const { texts } = visit;
  const { domain, localPart } = state;
  const isCatchAll = localPart === catchAll;
  const head = {
    back: forwardersPath(domain),
    backLabel: `${texts('admin.forwarders.title')} · ${domain}`,
    title: isCatchAll ? texts('admin.forwarders.default.title') : `${localPart}@${domain}`,
  };
  return html`${addressHead(visit, head)}
<div class="column">
${isCatchAll ? html`<p class="soft">${texts('admin.forwarders.default.lead')}</p>` : null}
${targetSection(visit, state, isCatchAll)}
${state.exists && mayDo(visit.session, 'aliases') ? endSection(visit, state) : null}
${state.exists ? removalSection(visit, state, isCatchAll) : null}
</div>`;
}

function targetSection(visit: SignedVisit, state: ForwarderState, isCatchAll: boolean): Html {
  const { texts } = visit;
  const { domain, localPart, target, exists, problem } = state;
  const path = exists ? forwarderPath(domain, localPart) : forwardersPath(domain);
  const title = texts(exists ? 'admin.forwarder.change' : 'admin.forwarder.default.add');
  const lead = html`<p class="soft" dir="auto">${texts('admin.forwarder.default.lead', { domain })}</p>`;
  return html`<section class="card" aria-labelledby="target-title">
<h2 id="target-title">${title}</h2>
${isCatchAll ? lead : null}
<form method="post" action="${visit.link(path)}">
${exists ? null : html`<input type="hidden" name="local_part" value="${localPart}">`}
${forwarderTargetField(visit, { value: target, problem })}
<button class="main">${texts(exists ? 'admin.forwarder.change.submit' : 'admin.forwarder.default.add')}</button>
</form>
</section>`;
}

function endSection(visit: SignedVisit, { domain, localPart, endsMs }: ForwarderState): Html {
  const { texts } = visit;
  const day = endsMs === undefined ? '' : dayWords(visit, endsMs);
  const never = html`<option value="">${texts('admin.forwarder.end.never')}</option>`;
  const days = temporaryDays.map(
    (count) =>
      html`<option value="${String(count)}">${texts('temporary.days', { count })}</option>`,
  );
  return html`<section class="card" aria-labelledby="end-title">
<h2 id="end-title">${texts('admin.forwarder.end')}</h2>
<p class="soft">${day === '' ? texts('admin.forwarder.end.lead') : texts('admin.forwarder.end.day', { day })}</p>
<form method="post" action="${visit.link(forwarderPath(domain, localPart))}/end">
<div class="field"><label for="days">${texts('temporary.ends')}</label>
<select id="days" name="days">${never}${days}</select></div>
<button>${texts('settings.submit')}</button>
</form>
</section>`;
}

function removalSection(visit: SignedVisit, state: ForwarderState, isCatchAll: boolean): Html {
  const { texts } = visit;
  const { domain, localPart } = state;
  const lead = isCatchAll
    ? texts('admin.forwarder.default.removal.lead', { domain })
    : texts('admin.forwarder.removal.lead', { address: `${localPart}@${domain}` });
  const title = isCatchAll ? 'admin.forwarder.default.removal' : 'admin.forwarder.removal';
  const submit = isCatchAll ? 'admin.forwarder.default.removal' : 'admin.forwarder.removal.submit';
  return html`<section class="card" aria-labelledby="removal-title">
<h2 id="removal-title">${texts(title)}</h2>
<p class="soft" dir="auto">${lead}</p>
<form method="post" action="${visit.link(forwarderPath(domain, localPart))}/removal">
<button class="danger">${texts(submit)}</button>
</form>
</section>`;
}
