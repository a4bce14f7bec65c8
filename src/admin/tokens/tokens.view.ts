// The tokens of programs as rows, the form that makes one, and the one page that shows it.

import type { ListedApiToken } from '../../account/api-tokens.ts';
import type { Right } from '../../account/account.ts';
import { everyRight } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { oneField, tickField, ticksField } from '../../web/choice-field.ts';
import { linesField, nameAttributes, textField } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { dayWords } from '../day-words.ts';
import { addressHead } from '../domain-head.view.ts';
import { panelHead } from '../panel-head.view.ts';
import type { AdminParts } from '../parts.ts';
import { tokensPath } from '../paths.ts';

/** The form as it was typed. */
export interface TypedToken {
  readonly name: string;
  readonly isAll: boolean;
  readonly domains: string;
  readonly may: readonly Right[];
  readonly isTrusted: boolean;
  readonly networks: string;
  readonly until: string;
}

interface TokensState {
  readonly tokens: readonly ListedApiToken[];
  readonly typed: TypedToken;
  readonly problem: Problem | undefined;
}

const apiPath = '/api/v1';

export function tokensView(parts: AdminParts, visit: SignedVisit, state: TokensState): Html {
  const { texts, request } = visit;
  const { tokens } = state;
  const address = `${request.scheme}://${request.host}${visit.link(apiPath)}`;
  const title = texts('admin.tokens.title');
  const lead = texts('admin.tokens.lead', { address });
  const action = html`<a class="button quiet" href="${visit.link(`${apiPath}/openapi.json`)}">${texts('admin.tokens.description')}</a>`;
  const rows = html`<ul class="entries tall">${tokens.map((token) => row(visit, token))}</ul>`;
  return html`${panelHead(parts, visit, { current: 'tokens', title, lead, action })}
<div class="column">
<section class="card flush" aria-label="${texts('admin.tokens.list')}">
${tokens.length === 0 ? empty(visit) : rows}
</section>
${form(visit, state)}
</div>`;
}

function row(visit: SignedVisit, token: ListedApiToken): Html {
  const { texts } = visit;
  const remove = visit.link(`${tokensPath}/${token.id}/removal`);
  return html`<li><div class="entry"><span class="clip two"><b dir="auto">${token.name}</b><small class="soft">${reachWords(visit, token)}</small></span>
<span class="soft small">${usedWords(visit, token)}</span>
${token.isTrusted ? html`<span class="mark">${texts('admin.tokens.trusted')}</span>` : null}
<form method="post" action="${remove}"><button class="quiet" aria-label="${texts('admin.tokens.remove.label', { name: token.name })}">${texts('admin.tokens.remove')}</button></form></div></li>
`;
}

function reachWords({ texts }: SignedVisit, { may, domains, address }: ListedApiToken): string {
  const some = (may ?? []).map((right) => texts(`admin.right.${right as Right}`)).join(', ');
  const rights = may === undefined ? texts('admin.right.all') : some || texts('admin.right.none');
  const [first = '', ...more] = domains;
  return texts('admin.tokens.line', {
    rights,
    domains:
      domains.length === 0
        ? texts('admin.tokens.domains.all', { owner: address })
        : texts('admin.tokens.domains.count', { count: domains.length, more: more.length, first }),
  });
}

function usedWords(visit: SignedVisit, { usedMs, expiresMs }: ListedApiToken): string {
  const { texts, nowMs } = visit;
  if (expiresMs !== undefined && expiresMs <= nowMs) return texts('admin.tokens.over');
  const used =
    usedMs === undefined
      ? texts('admin.tokens.unused')
      : texts('admin.tokens.used', { day: dayWords(visit, usedMs) });
  if (expiresMs === undefined) return used;
  return `${used} · ${texts('admin.tokens.until', { day: dayWords(visit, expiresMs - 1) })}`;
}

function empty({ texts }: SignedVisit): Html {
  return html`<div class="blank">${icon('shield')}
<h2>${texts('admin.tokens.empty')}</h2>
<p class="soft">${texts('admin.tokens.empty.help')}</p></div>`;
}

function form(visit: SignedVisit, { typed, problem }: TokensState): Html {
  const { texts } = visit;
  const kind = (value: 'every' | 'some', isChosen: boolean) => ({
    value,
    label: texts(`admin.token.reach.${value}`),
    help: texts(`admin.token.reach.${value}.help`),
    isChosen,
  });
  return html`<section class="card" aria-labelledby="add-title">
<h2 id="add-title">${texts('admin.tokens.add')}</h2>
<form method="post" action="${visit.link(tokensPath)}" data-turbo="false">
${textField({
  name: 'name',
  label: texts('admin.token.name'),
  help: texts('admin.token.name.help'),
  value: typed.name,
  attributes: attributes({ maxlength: 100, autocomplete: 'off' }),
  problem,
})}
${oneField({
  name: 'reach',
  label: texts('admin.token.reach'),
  problem: undefined,
  choices: [kind('every', typed.isAll), kind('some', !typed.isAll)],
})}
<div class="of-some">${someFields(visit, typed, problem)}</div>
${tickField({
  name: 'trusted',
  label: texts('admin.token.trusted'),
  help: texts('admin.token.trusted.help'),
  isOn: typed.isTrusted,
  problem,
})}
${whereFields(visit, typed, problem)}
<button class="main">${texts('admin.tokens.add')}</button>
</form>
</section>`;
}

function someFields(
  { texts, session }: SignedVisit,
  typed: TypedToken,
  problem: Problem | undefined,
): Html {
  const isSuper = session.rights.super;
  return html`${linesField({
    name: 'domains',
    label: texts('admin.token.domains'),
    help: texts(isSuper ? 'admin.token.domains.super' : 'admin.token.domains.help'),
    value: typed.domains,
    rows: 3,
    attributes: nameAttributes,
    required: false,
    problem,
  })}
${ticksField({
  name: 'may',
  label: texts('admin.token.may'),
  help: texts('admin.token.may.help'),
  problem: undefined,
  choices: everyRight.map((right) => ({
    value: right,
    label: texts(`admin.right.${right}`),
    isChosen: typed.may.includes(right),
  })),
})}`;
}

function whereFields(
  { texts }: SignedVisit,
  typed: TypedToken,
  problem: Problem | undefined,
): Html {
  return html`<div class="pair">${linesField({
    name: 'networks',
    label: texts('admin.token.networks'),
    help: texts('admin.token.networks.help'),
    value: typed.networks,
    rows: 2,
    attributes: nameAttributes,
    required: false,
    problem,
  })}
${textField({
  name: 'until',
  label: texts('admin.token.until'),
  help: texts('admin.token.until.help'),
  value: typed.until,
  attributes: attributes({ placeholder: '2027-12-31', maxlength: 10, autocomplete: 'off' }),
  required: false,
  problem,
})}</div>`;
}

export function madeTokenView(visit: SignedVisit, name: string, token: string): Html {
  const { texts } = visit;
  const title = texts('admin.token.made', { name });
  const head = { back: tokensPath, backLabel: texts('admin.tokens.title'), title };
  return html`${addressHead(visit, head)}
<section class="card" aria-label="${title}">
<p class="note">${icon('shield')}${texts('admin.token.made.help')}</p>
<p><input class="copied" type="text" value="${token}" readonly dir="ltr" aria-label="${title}"></p>
<p><a class="button main" href="${visit.link(tokensPath)}">${texts('admin.token.made.back')}</a></p>
</section>`;
}
