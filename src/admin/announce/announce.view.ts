// The form that a message to a domain's people is written in, and how it looks before it goes.

import { accountFilters } from '../../account/account-looks.ts';
import type { DomainSummary } from '../../account/account.ts';
import { announcementCharsMax } from '../../account/announcements.ts';
import { mayDo } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { oneField } from '../../web/choice-field.ts';
import { linesField, nameAttributes, textField } from '../../web/field.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { addressHead, domainHead } from '../domain-head.view.ts';
import { announcePath } from '../paths.ts';

/** As it was typed. */
export interface TypedAnnouncement {
  readonly subject: string;
  readonly text: string;
  /** `all`, a filter, or `some` for those that are named. */
  readonly to: string;
  readonly names: string;
}

interface AnnounceState {
  readonly domain: DomainSummary;
  readonly typed: TypedAnnouncement;
  readonly problem: Problem | undefined;
}

export function announceView(visit: SignedVisit, state: AnnounceState): Html {
  const { texts, session } = visit;
  const none = html`<p class="soft">${texts('admin.domain.settings.none')}</p>`;
  return html`${domainHead(visit, state.domain, 'announce')}
<div class="column">${mayDo(session, 'accounts') ? form(visit, state) : none}</div>`;
}

function form(visit: SignedVisit, { domain, typed, problem }: AnnounceState): Html {
  const { texts } = visit;
  const choice = (value: string, label: string) => ({
    value,
    label,
    isChosen: typed.to === value,
  });
  const filters = accountFilters.filter((filter) => filter !== 'off');
  return html`<section class="card" aria-labelledby="announce-title">
<h2 id="announce-title">${texts('announce.title')}</h2>
<p class="soft">${texts('announce.lead', { domain: domain.name })}</p>
<form method="post" action="${visit.link(announcePath(domain.name))}" data-turbo="false">
${textField({
  name: 'subject',
  label: texts('announce.subject'),
  value: typed.subject,
  attributes: attributes({ maxlength: announcementCharsMax.subject, autocomplete: 'off' }),
  problem,
})}
${linesField({
  name: 'text',
  label: texts('announce.text'),
  value: typed.text,
  rows: 12,
  attributes: attributes({ maxlength: announcementCharsMax.text }),
  problem,
})}
${oneField({
  name: 'to',
  label: texts('announce.to'),
  problem: undefined,
  choices: [
    choice('all', texts('announce.to.all')),
    ...filters.map((filter) => choice(filter, texts(`announce.to.${filter}`))),
    choice('some', texts('announce.to.some')),
  ],
})}
${linesField({
  name: 'names',
  label: texts('announce.names'),
  help: texts('announce.names.help'),
  value: typed.names,
  rows: 3,
  attributes: nameAttributes,
  required: false,
  problem,
})}
<button class="main">${texts('announce.look')}</button>
</form>
</section>`;
}

/** LIMIT of addresses that are shown of those that it goes to. */
const shownMax = 12;

export function previewView(
  visit: SignedVisit,
  state: {
    readonly domain: DomainSummary;
    readonly typed: TypedAnnouncement;
    readonly recipients: readonly string[];
  },
): Html {
  const { texts } = visit;
  const { domain, typed, recipients } = state;
  const path = announcePath(domain.name);
  const head = {
    back: path,
    backLabel: texts('admin.tab.announce'),
    title: texts('announce.preview'),
  };
  const hidden = (['subject', 'text', 'to', 'names'] as const).map(
    (name) => html`<input type="hidden" name="${name}" value="${typed[name]}">`,
  );
  const more = recipients.length - shownMax;
  return html`${addressHead(visit, head)}
<div class="column"><section class="card spaced" aria-label="${head.title}">
<h2 dir="auto">${typed.subject}</h2>
<p class="announced" dir="auto">${typed.text}</p>
</section>
<section class="card spaced" aria-labelledby="to-title">
<h2 id="to-title">${texts('announce.count', { count: recipients.length })}</h2>
<ul class="told">${recipients.slice(0, shownMax).map((address) => html`<li dir="ltr">${address}</li>`)}</ul>
${more > 0 ? html`<p class="soft">${texts('announce.more', { count: more })}</p>` : null}
<p class="soft">${texts('announce.once')}</p>
<form method="post" action="${visit.link(path)}">
${hidden}
<button class="main" name="send" value="yes">${texts('announce.send', { count: recipients.length })}</button>
</form>
</section></div>`;
}
