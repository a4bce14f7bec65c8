// The form for a file, and what would come in from it.

import { contactsMax } from '../../contacts/contacts.ts';
import type { ImportPreview } from '../../contacts/import.ts';
import { importBytesMax } from '../../contacts/read-file.ts';
import type { ContactCard } from '../../contacts/contacts.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { face } from '../../web/face.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import { trail } from '../../web/trail.ts';
import type { SignedVisit } from '../../web/visit.ts';

/** LIMIT entries of each kind that a preview names. */
const shownMax = 20;

export function importView(visit: SignedVisit, problem: Problem | undefined): Html {
  const { texts } = visit;
  const isWrong = problem?.field === 'file';
  const limits = { megabytes: importBytesMax / (1024 * 1024), most: contactsMax };
  return html`<header class="head">${trail(visit, '/contacts', texts('contacts.back'))}<h1>${texts('contacts.import.title')}</h1>
<p class="soft">${texts('contacts.import.lead')}</p></header>
<div class="column"><section class="card"><form method="post" action="${visit.link('/contacts/import')}" enctype="multipart/form-data" data-turbo="false">
<div class="field"><label for="file">${texts('contacts.import.file')}</label>
<input type="file" id="file" name="file" required accept=".vcf,.csv,.cf,.txt,text/vcard,text/csv" ${attributes({ 'aria-invalid': isWrong && 'true', 'aria-describedby': isWrong ? 'file-error file-help' : 'file-help' })}>
${isWrong ? html`<p class="wrong" id="file-error">${icon('warning')}<span>${problem.words}</span></p>` : null}
<small id="file-help">${texts('contacts.import.file.help', limits)}</small></div>
<button class="main">${texts('contacts.import.look')}</button>
</form></section></div>`;
}

export function previewView(visit: SignedVisit, preview: ImportPreview): Html {
  const { texts } = visit;
  const { fresh, known, groups } = preview;
  return html`<header class="head">${trail(visit, '/contacts/import', texts('contacts.import.title'))}
<h1 dir="auto">${texts('contacts.import.preview', { name: preview.name })}</h1></header>
<form method="post" action="${visit.link('/contacts/import/taken')}" class="column">
${notes(visit, preview)}
${entries(visit, texts('contacts.import.fresh', { count: fresh.length }), fresh)}
${known.length === 0 ? null : entries(visit, texts('contacts.import.known', { count: known.length }), known)}
${known.length === 0 ? null : twice(visit)}
${groups.length === 0 ? null : entries(visit, texts('contacts.import.groups', { count: groups.length }), groups)}
<div class="actions"><button class="main">${texts('contacts.import.take')}</button>
<button formaction="${visit.link('/contacts/import/forgotten')}">${texts('contacts.import.forget')}</button></div>
</form>`;
}

function notes({ texts }: SignedVisit, { file }: ImportPreview): Html | null {
  if (file === undefined) return null;
  const said = [
    ...(file.empty > 0 ? [texts('contacts.import.empty', { count: file.empty })] : []),
    ...(file.isCut ? [texts('contacts.import.cut', { most: contactsMax })] : []),
    ...[...file.defects].map(([defect, count]) =>
      texts(`contacts.import.defect.${defect}`, { count }),
    ),
  ];
  if (said.length === 0) return null;
  return html`${said.map((words) => html`<p class="note warn">${icon('warning')}${words}</p>`)}`;
}

function entries(visit: SignedVisit, title: string, cards: readonly ContactCard[]): Html {
  const { texts } = visit;
  const more = cards.length - shownMax;
  return html`<section class="card flush"><div class="card-head"><h2>${title}</h2></div>
<ul class="entries">${cards.slice(0, shownMax).map((card) => {
    const parts = [card.given, card.family].filter(Boolean).join(' ');
    const name = card.name || parts || card.organization || (card.emails[0]?.value ?? '');
    const about = card.kind === 'group' ? '' : (card.emails[0]?.value ?? card.organization);
    return html`<li class="entry">${face(name)}<span class="clip"><b dir="auto">${name}</b> <span class="soft about"><bdi>${about}</bdi></span></span></li>`;
  })}</ul>${more > 0 ? html`<p class="and-more soft">${texts('contacts.import.and-more', { count: more })}</p>` : null}</section>`;
}

function twice({ texts }: SignedVisit): Html {
  const choice = (value: 'skip' | 'merge' | 'add', isChosen: boolean): Html =>
    html`<label class="check"><input type="radio" name="twice" value="${value}" ${attributes({ checked: isChosen })}><span>${texts(`contacts.import.twice.${value}`)}</span></label>`;
  return html`<fieldset class="card"><legend>${texts('contacts.import.twice')}</legend>
${choice('skip', true)}${choice('merge', false)}${choice('add', false)}</fieldset>`;
}
