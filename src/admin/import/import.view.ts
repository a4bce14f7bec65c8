// The form for a list of mailboxes, and the look at what would come of it.

import type { DomainSummary } from '../../account/account.ts';
import type { ImportPreview } from '../../account/panel-import.ts';
import { type Html, html } from '../../html/html.ts';
import { linesField, nameAttributes } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { addressHead } from '../domain-head.view.ts';
import { domainPath, importPath } from '../paths.ts';
import { sizeWords } from '../usage.view.ts';

/** LIMIT of lines that a preview names, of those with a problem and of names that are taken. */
const namedMax = 20;

export function importView(
  visit: SignedVisit,
  domain: DomainSummary,
  problem: Problem | undefined,
): Html {
  const { texts } = visit;
  const path = visit.link(importPath(domain.name));
  const example = `address,password,name,quota\nlena,seven green bottles,Lena Ortiz,2 GB`;
  return html`${head(visit, domain)}
<div class="column">
<section class="card" aria-labelledby="list-title">
<h2 id="list-title">${texts('admin.import.list')}</h2>
<p class="soft">${texts('admin.import.lead')}</p>
<pre class="example" tabindex="0" dir="ltr">${example}</pre>
<form method="post" action="${path}" enctype="multipart/form-data" data-turbo="false">
<div class="field"><label for="file">${texts('admin.import.file')}</label>
<input type="file" id="file" name="file" accept=".csv,.txt,text/csv,text/plain"></div>
${linesField({
  name: 'list',
  label: texts('admin.import.paste'),
  help: texts('admin.import.columns'),
  value: '',
  rows: 6,
  attributes: nameAttributes,
  required: false,
  problem,
})}
<button class="main">${texts('admin.import.look')}</button>
</form>
</section>
</div>`;
}

export function previewView(
  visit: SignedVisit,
  domain: DomainSummary,
  preview: ImportPreview,
): Html {
  const { texts } = visit;
  const { id, key, fresh } = preview;
  const begin = html`<form method="post" action="${visit.link(importPath(domain.name))}/begin" class="actions">
<input type="hidden" name="id" value="${id}"><input type="hidden" name="key" value="${key}">
<button class="main">${texts('admin.import.begin', { count: fresh })}</button>
<a class="button quiet" href="${visit.link(importPath(domain.name))}">${texts('admin.cancel')}</a>
</form>`;
  const nothing = html`<p class="actions"><a class="button" href="${visit.link(importPath(domain.name))}">${texts('admin.import.other')}</a></p>`;
  return html`${head(visit, domain)}
<div class="column">
<section class="card" aria-labelledby="preview-title">
<h2 id="preview-title">${texts('admin.import.preview')}</h2>
<p>${texts('admin.import.fresh', { count: fresh })}</p>
${sample(visit, preview)}
${fresh === 0 ? nothing : begin}
</section>
${takenCard(visit, preview)}
${problemsCard(visit, preview)}
</div>`;
}

function head(visit: SignedVisit, domain: DomainSummary): Html {
  const back = { back: domainPath(domain.name), backLabel: domain.name };
  return addressHead(visit, { ...back, title: visit.texts('admin.import.title') });
}

function sample({ texts }: SignedVisit, { sample: rows, fresh }: ImportPreview): Html | null {
  if (rows.length === 0) return null;
  const quota = (bytes: number | undefined) => (bytes === undefined ? '' : sizeWords(texts, bytes));
  return html`<ul class="names sample">${rows.map(
    ({ localPart, name = '', quotaBytes }) =>
      html`<li><span class="clip" dir="auto"><b>${localPart}</b> <span class="soft">${name}</span></span><span class="soft number">${quota(quotaBytes)}</span></li>`,
  )}</ul>
${fresh > rows.length ? html`<p class="soft">${texts('admin.import.more', { count: fresh - rows.length })}</p>` : null}`;
}

function takenCard({ texts }: SignedVisit, { taken }: ImportPreview): Html | null {
  if (taken.length === 0) return null;
  return html`<section class="card" aria-labelledby="taken-title">
<h2 id="taken-title">${texts('admin.import.taken', { count: taken.length })}</h2>
<p class="soft">${texts('admin.import.taken.lead')}</p>
<p dir="auto">${taken.slice(0, namedMax).join(', ')}${taken.length > namedMax ? ' …' : ''}</p>
</section>`;
}

function problemsCard({ texts }: SignedVisit, { problems }: ImportPreview): Html | null {
  if (problems.length === 0) return null;
  const lines = problems.slice(0, namedMax);
  return html`<section class="card" aria-labelledby="problems-title">
<h2 id="problems-title">${icon('warning')}${texts('admin.import.problems', { count: problems.length })}</h2>
<p class="soft">${texts('admin.import.problems.lead')}</p>
<ul class="names findings">${lines.map(
    ({ line, problem, word }) =>
      html`<li><span class="number soft">${texts('admin.import.line', { line })}</span><span class="clip" dir="auto">${word}</span><span class="soft">${texts(`admin.import.problem.${problem}`)}</span></li>`,
  )}</ul>
</section>`;
}
