// The webhooks as rows, the form that makes one or changes it, and the one page with its secret.

import type { ListedWebhook } from '../../account/webhooks.ts';
import { webhookEvents } from '../../account/tables/webhook-events.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { tickField, ticksField } from '../../web/choice-field.ts';
import { linesField, nameAttributes, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { addressHead } from '../domain-head.view.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { webhookPath, webhooksPath } from '../paths.ts';

/** The form as it was typed. */
export interface TypedWebhook {
  readonly name: string;
  readonly url: string;
  readonly domains: string;
  readonly events: readonly string[];
  readonly isActive: boolean;
}

interface WebhooksState {
  readonly webhooks: readonly ListedWebhook[];
  readonly typed: TypedWebhook;
  readonly problem: Problem | undefined;
}

export function webhooksView(parts: AdminParts, visit: SignedVisit, state: WebhooksState): Html {
  const { texts } = visit;
  const { webhooks, typed, problem } = state;
  const title = texts('admin.webhooks.title');
  const head = { current: 'webhooks' as const, title, lead: texts('admin.webhooks.lead') };
  const rows = html`<ul class="entries tall">${webhooks.map((webhook) => row(visit, webhook))}</ul>`;
  return html`${panelHead(parts, visit, head)}
<div class="column">
<section class="card flush" aria-label="${title}">
${webhooks.length === 0 ? empty(visit) : rows}
</section>
<section class="card" aria-labelledby="add-title">
<h2 id="add-title">${texts('admin.webhooks.add')}</h2>
<form method="post" action="${visit.link(webhooksPath)}" data-turbo="false">
${webhookFields(visit, typed, problem)}
<button class="main">${texts('admin.webhooks.add')}</button>
</form>
</section>
</div>`;
}

function row(visit: SignedVisit, webhook: ListedWebhook): Html {
  const { id, name, url } = webhook;
  return html`<li><a class="entry" href="${visit.link(webhookPath(id))}"><span class="clip two"><b dir="auto">${name}</b><small class="soft" dir="ltr">${url}</small></span>${stateMark(visit, webhook)}${icon('next')}</a></li>
`;
}

export function stateMark({ texts }: SignedVisit, webhook: ListedWebhook): Html | null {
  const { isActive, failingMs, disabledMs } = webhook;
  if (!isActive && disabledMs !== undefined) {
    return html`<span class="mark bad">${texts('admin.webhook.disabled')}</span>`;
  }
  if (!isActive) return html`<span class="mark">${texts('admin.webhook.off')}</span>`;
  if (failingMs === undefined) return null;
  return html`<span class="mark bad">${texts('admin.webhook.failing')}</span>`;
}

function empty({ texts }: SignedVisit): Html {
  return html`<div class="blank">${icon('link')}
<h2>${texts('admin.webhooks.empty')}</h2>
<p class="soft">${texts('admin.webhooks.empty.help')}</p></div>`;
}

export function webhookFields(
  { texts }: SignedVisit,
  typed: TypedWebhook,
  problem: Problem | undefined,
  mayTurnOff = false,
): Html {
  const turn = tickField({
    name: 'active',
    label: texts('admin.webhook.active'),
    isOn: typed.isActive,
    problem: undefined,
  });
  return html`${textField({
    name: 'name',
    label: texts('admin.webhook.name'),
    value: typed.name,
    attributes: attributes({ maxlength: 100, autocomplete: 'off' }),
    problem,
  })}
${textField({
  name: 'url',
  label: texts('admin.webhook.url'),
  help: texts('admin.webhook.url.help'),
  value: typed.url,
  attributes: attributes({
    maxlength: 1000,
    autocomplete: 'off',
    inputmode: 'url',
    spellcheck: 'false',
    placeholder: 'https://',
  }),
  problem,
})}
${linesField({
  name: 'domains',
  label: texts('admin.webhook.domains'),
  help: texts('admin.webhook.domains.help'),
  value: typed.domains,
  rows: 2,
  attributes: nameAttributes,
  required: false,
  problem,
})}
<details class="more"><summary>${texts('admin.webhook.events')}</summary>
${ticksField({
  name: 'events',
  label: texts('admin.webhook.events'),
  help: texts('admin.webhook.events.help'),
  problem: undefined,
  choices: webhookEvents.map((event) => ({
    value: event,
    label: event,
    isChosen: typed.events.includes(event),
  })),
})}</details>
${mayTurnOff ? turn : null}`;
}

/** The only time that it stands anywhere; no copy of the page that Turbo keeps has it. */
export function madeSecretView(visit: SignedVisit, name: string, secret: string): Html {
  const { texts } = visit;
  const title = texts('admin.webhook.secret', { name });
  const head = { back: webhooksPath, backLabel: texts('admin.webhooks.title'), title };
  return html`${addressHead(visit, head)}
<section class="card" aria-label="${title}" data-turbo-temporary>
<p class="note">${icon('shield')}${texts('admin.webhook.secret.help')}</p>
<p><input class="copied" type="text" value="${secret}" readonly dir="ltr" aria-label="${title}"></p>
<p><a class="button main" href="${visit.link(webhooksPath)}">${texts('admin.webhook.secret.back')}</a></p>
</section>`;
}
