// A card for each topic: what is right is folded together, what is not says what to publish.

import type { DomainSummary } from '../../account/account.ts';
import type { DkimKey, RotationDays } from '../../account/dkim-keys.ts';
import type { DomainLook } from '../../account/domain-mail.ts';
import type { Finding, Publication, Verdict } from '../../dns/finding.ts';
import type { ServedPolicy } from '../../dns/served-policy.ts';
import { mayDo } from '../../account/rights.ts';
import { type Html, html } from '../../html/html.ts';
import { linesField, nameAttributes } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { domainHead } from '../domain-head.view.ts';
import { dnsPath } from '../paths.ts';
import { keysView } from './keys.view.ts';
import { stsForm } from './sts.view.ts';

export interface DnsState {
  readonly domain: DomainSummary;
  readonly look: DomainLook;
  readonly keys: readonly DkimKey[];
  readonly rotation: RotationDays | undefined;
  /** What is served of its policy for other servers. */
  readonly policy: ServedPolicy | undefined;
  /** As typed, a line each. */
  readonly services: string;
  readonly problem: Problem | undefined;
}

export function dnsView(visit: SignedVisit, state: DnsState): Html {
  const { texts } = visit;
  const { domain, look } = state;
  const { findings } = look;
  const count = findings.filter(({ verdict }) => needsWork(verdict)).length;
  const words = count === 0 ? texts('admin.dns.all-right') : texts('admin.dns.to-do', { count });
  const hasZone = findings.some(({ publish }) => publish.length > 0);
  const again = html`<form action="${visit.link(dnsPath(domain.name))}"><button name="again" value="yes">${texts('admin.dns.again')}</button></form>`;
  return html`${domainHead(visit, domain, 'dns')}
<div class="column">
<section class="card spaced" aria-label="${texts('admin.tab.dns')}">
<p class="soft">${texts('admin.dns.lead', { domain: domain.name })}</p>
<p><b>${words}</b> <span class="soft">${texts('admin.dns.looked', { time: clockWords(visit, look.atMs) })}</span></p>
${hasZone ? html`<p class="soft">${texts('admin.dns.publish.help', { domain: domain.name })}</p>` : null}
${again}
</section>
${findings.map((finding) => topic(visit, domain.name, finding))}
${mayDo(visit.session, 'settings') ? keysView(visit, domain.name, state) : null}
${mayDo(visit.session, 'settings') ? stsForm(visit, domain.name, state) : null}
${visit.session.rights.super ? servicesForm(visit, state) : null}
</div>`;
}

function clockWords({ texts }: SignedVisit, ms: number): string {
  const { locale, timeZone } = texts;
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...zone }).format(ms);
}

const needsWork = (verdict: Verdict) => verdict === 'wrong' || verdict === 'missing';

const verdictIcons = {
  right: 'done',
  better: 'up',
  unknown: 'clock',
  missing: 'warning',
  wrong: 'warning',
} as const;

function topic(visit: SignedVisit, domain: string, finding: Finding): Html {
  const { texts } = visit;
  const { topic: name, verdict, says, found } = finding;
  const title = html`<h2>${texts(`dns.topic.${name}`)}</h2>
<span class="verdict ${verdict}">${icon(verdictIcons[verdict])}${texts(`dns.verdict.${verdict}`)}</span>`;
  const body = html`<p class="soft">${texts(`dns.about.${name}`, { domain })}</p>
<ul class="said">${says.map(({ code, values }) => html`<li dir="auto">${texts(`dns.say.${code}`, values)}</li>`)}</ul>
${name === 'dkim' && mayDo(visit.session, 'settings') ? html`<p><a href="#keys">${texts('admin.dkim.title')}</a></p>` : null}
${found.length === 0 ? null : records(visit, found)}
${finding.publish.length === 0 ? null : publications(visit, finding.publish)}`;
  return verdict === 'right'
    ? html`<details class="card dns-topic" id="${name}"><summary>${title}</summary>
${body}</details>`
    : html`<section class="card dns-topic" id="${name}"><div class="summary">${title}</div>
${body}</section>`;
}

function records({ texts }: SignedVisit, found: readonly string[]): Html {
  return html`<h3>${texts('admin.dns.found')}</h3>
<ul class="records" dir="ltr">${found.map((line) => html`<li><code>${line}</code></li>`)}</ul>`;
}

function publications(visit: SignedVisit, publish: readonly Publication[]): Html {
  return html`<h3>${visit.texts('admin.dns.publish')}</h3>
${publish.map((one) => publication(visit, one))}`;
}

/** A text in a control can be selected whole with a key or a long press, without a script too. */
function publication({ texts }: SignedVisit, { type, name, value }: Publication): Html {
  const rows = value.trimEnd().split('\n').length;
  const shown = value.trimEnd();
  const valueLabel = texts('admin.dns.copy.value', { name });
  const control =
    rows > 1 || shown.length > 60
      ? html`<textarea readonly dir="ltr" rows="${Math.max(rows, Math.min(7, Math.ceil(shown.length / 60)))}" aria-label="${texts('admin.dns.value')}">
${shown}</textarea>`
      : html`<input type="text" readonly dir="ltr" value="${shown}" aria-label="${texts('admin.dns.value')}">`;
  const hint =
    type === 'PTR'
      ? texts('admin.dns.publish.ptr')
      : type === 'file'
        ? texts('admin.dns.publish.file')
        : undefined;
  return html`<div class="publish">
<span class="mark" dir="ltr" title="${texts('admin.dns.type')}">${type === 'file' ? texts('admin.dns.type.file') : type}</span>
<div class="copied-field"><span class="soft small" aria-hidden="true">${texts('admin.dns.name')}</span><input type="text" readonly dir="ltr" value="${name}" aria-label="${texts('admin.dns.name')}">${copyButton(texts('admin.dns.copy'), texts('admin.dns.copied'), texts('admin.dns.copy.name', { name }))}</div>
<div class="copied-field"><span class="soft small" aria-hidden="true">${texts('admin.dns.value')}</span>${control}${copyButton(texts('admin.dns.copy'), texts('admin.dns.copied'), valueLabel)}</div>
${hint === undefined ? null : html`<p class="soft small">${hint}</p>`}</div>
`;
}

/** Hidden until a script is there to copy what stands before it. */
function copyButton(words: string, done: string, label: string): Html {
  return html`<button type="button" class="copy" hidden data-done="${done}" aria-label="${label}">${words}</button>`;
}

function servicesForm(visit: SignedVisit, { domain, services, problem }: DnsState): Html {
  const { texts } = visit;
  return html`<section class="card" aria-labelledby="services-title">
<h2 id="services-title">${texts('admin.dns.services')}</h2>
<form method="post" action="${visit.link(dnsPath(domain.name))}/services">
${linesField({
  name: 'services',
  label: texts('admin.dns.services.label'),
  help: texts('admin.dns.services.help'),
  value: services,
  rows: 3,
  attributes: nameAttributes,
  required: false,
  problem,
})}
<button class="main">${texts('admin.save')}</button>
</form>
</section>`;
}
