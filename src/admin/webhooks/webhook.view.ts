// One webhook: its form, what can be done with it, and what became of its last messages.

import type { DeliveryRow, ListedWebhook } from '../../account/webhooks.ts';
import { type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords, timeWords } from '../day-words.ts';
import { addressHead } from '../domain-head.view.ts';
import { webhookPath, webhooksPath } from '../paths.ts';
import { type TypedWebhook, webhookFields } from './webhooks.view.ts';

interface WebhookState {
  readonly webhook: ListedWebhook;
  readonly deliveries: readonly DeliveryRow[];
  readonly typed: TypedWebhook;
  readonly problem: Problem | undefined;
}

export function webhookView(visit: SignedVisit, state: WebhookState): Html {
  const { texts } = visit;
  const { webhook, typed, problem } = state;
  const head = {
    back: webhooksPath,
    backLabel: texts('admin.webhooks.title'),
    title: webhook.name,
  };
  return html`${addressHead(visit, head)}
<div class="column">
${troubleNote(visit, webhook)}
<section class="card" aria-labelledby="facts">
<h2 id="facts">${texts('admin.webhook.facts')}</h2>
<form method="post" action="${visit.link(webhookPath(webhook.id))}">
${webhookFields(visit, typed, problem, true)}
<button class="main">${texts('admin.save')}</button>
</form>
</section>
${deliveriesCard(visit, state)}
${secretCard(visit, webhook)}
</div>`;
}

function troubleNote(visit: SignedVisit, { isActive, failingMs, disabledMs }: ListedWebhook) {
  const { texts } = visit;
  if (!isActive && disabledMs !== undefined) {
    const words = texts('admin.webhook.disabled.note', { day: dayWords(visit, disabledMs) });
    return html`<p class="note bad">${icon('warning')}${words}</p>`;
  }
  if (!isActive || failingMs === undefined) return null;
  const words = texts('admin.webhook.failing.note', { time: timeWords(visit, failingMs) });
  return html`<p class="note bad">${icon('warning')}${words}</p>`;
}

function deliveriesCard(visit: SignedVisit, { webhook, deliveries }: WebhookState): Html {
  const { texts } = visit;
  const none = html`<p class="soft padded">${texts('admin.webhook.deliveries.none')}</p>`;
  const ping = html`<form method="post" action="${visit.link(webhookPath(webhook.id))}/ping"><button>${texts('admin.webhook.ping')}</button></form>`;
  return html`<section class="card flush" aria-labelledby="deliveries">
<div class="card-head"><h2 id="deliveries">${texts('admin.webhook.deliveries')}</h2>${ping}</div>
${deliveries.length === 0 ? none : html`<ul class="entries tall">${deliveries.map((one) => deliveryRow(visit, webhook, one))}</ul>`}
</section>`;
}

function deliveryRow(visit: SignedVisit, webhook: ListedWebhook, delivery: DeliveryRow): Html {
  const { texts } = visit;
  const { id, event, object, status, tries, answerStatus, answer, createdMs } = delivery;
  const mark = { waiting: 'mark', done: 'mark', failed: 'mark bad' }[status];
  const time = timeWords(visit, createdMs);
  const said = answerStatus === 0 ? answer : `${answerStatus} ${answer}`;
  const words = texts('admin.webhook.delivery', { time, tries, object });
  const answered = tries === 0 ? null : html`<small class="soft" dir="auto">${said}</small>`;
  return html`<li><div class="entry delivery"><span class="clip two"><b dir="ltr">${event}</b><small class="soft" dir="auto">${words}</small>${answered}</span>
<span class="${mark}">${texts('admin.webhook.status', { status })}</span>
<form method="post" action="${visit.link(webhookPath(webhook.id))}/again"><input type="hidden" name="delivery" value="${id}"><button class="quiet" aria-label="${texts('admin.webhook.again.label', { event, object })}">${texts('admin.webhook.again')}</button></form></div></li>
`;
}

function secretCard(visit: SignedVisit, { id, oldUntilMs }: ListedWebhook): Html {
  const { texts, nowMs } = visit;
  const path = visit.link(webhookPath(id));
  const old = texts('admin.webhook.rotating', { time: timeWords(visit, oldUntilMs) });
  return html`<section class="card" aria-labelledby="secret">
<h2 id="secret">${texts('admin.webhook.rotate')}</h2>
<p class="soft">${texts('admin.webhook.rotate.help')}</p>
${oldUntilMs > nowMs ? html`<p class="soft">${old}</p>` : null}
<div class="actions">
<form method="post" action="${path}/secret" data-turbo="false"><button>${texts('admin.webhook.rotate.submit')}</button></form>
<form method="post" action="${path}/removal"><button class="danger">${texts('admin.webhook.remove')}</button></form>
</div>
</section>`;
}
