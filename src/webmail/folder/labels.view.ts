// Labels: the chips beside a subject, the menu that puts them on, and the page that asks for a name.

import { attributes, type Html, html } from '../../html/html.ts';
import { icon } from '../../web/icon.ts';
import { bar } from '../../web/shell.ts';
import type { Form } from '../../web/form.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { verbsPath } from './chosen.ts';

/** LIMIT of labels in a row of a list; the message shows all. */
const chipsMax = 3;

/** A keyword holds no blank. */
export const labelWords = (label: string): string => label.replaceAll('_', ' ');

export function labelChips(labels: readonly string[]): Html | null {
  if (labels.length === 0) return null;
  const shown = labels.slice(0, chipsMax);
  const more = labels.length - shown.length;
  return html`<span class="labels">${shown.map((label) => html`<span class="label" dir="auto">${labelWords(label)}</span> `)}${more > 0 ? html`<span class="label">+${more}</span>` : null}</span>`;
}

/** The labels of the open message, each with the button that takes it off; inside of its form. */
export function removableLabels(
  visit: SignedVisit,
  folder: string,
  labels: readonly string[],
): Html | null {
  if (labels.length === 0) return null;
  const action = `${verbsPath(visit, folder)}/label`;
  const remove = (label: string): string =>
    visit.texts('labels.remove-one', { label: labelWords(label) });
  return html`<p class="labels" aria-label="${visit.texts('labels.title')}">${labels.map(
    (label) => html`<span class="label" dir="auto">${labelWords(label)}<button
 class="quiet" name="label" value="-${label}" formaction="${action}" title="${remove(label)}" aria-label="${remove(label)}">${icon('close')}</button></span> `,
  )}</p>`;
}

/** A menu inside of the form that names the messages; `folder` is undefined in a search. */
export function labelMenu(
  visit: SignedVisit,
  folder: string | undefined,
  labels: readonly string[],
): Html {
  const { texts } = visit;
  const action = `${verbsPath(visit, folder)}/label`;
  const button = (value: string, words: Html | string, name?: string): Html =>
    html`<button class="quiet" name="label" value="${value}" formaction="${action}" ${attributes({ 'aria-label': name, title: name })}>${words}</button>`;
  return html`<details class="menu"><summary title="${texts('labels.menu')}" aria-label="${texts('labels.menu')}">${icon('label')}</summary>
<ul>${labels.map((label) => html`<li>${button(`+${label}`, html`<span class="label" dir="auto">${labelWords(label)}</span>`, texts('labels.add-one', { label: labelWords(label) }))}${button(`-${label}`, icon('close'), texts('labels.remove-one', { label: labelWords(label) }))}</li>`)}
<li>${button('+', html`${icon('plus')}${texts('labels.new')}`)}</li></ul></details>`;
}

/** What was chosen travels along in hidden fields. */
export function newLabelView(visit: SignedVisit, form: Form, back: string): Html {
  const { texts } = visit;
  const action = `${verbsPath(visit, visit.params['folder'])}/label`;
  const hidden = (name: string): Html =>
    html`${form.all(name).map((value) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
  return html`${bar(visit, 'mail')}
<main id="main">
<header class="head"><h1>${texts('labels.new-title')}</h1></header>
<div class="column"><section class="card"><form method="post" action="${action}">
${hidden('id')}${hidden('list')}${hidden('scope')}${hidden('q')}${hidden('open')}
<p><label for="new-label">${texts('labels.name')}</label>
<input type="text" id="new-label" name="new-label" maxlength="60" required autofocus dir="auto"></p>
<p class="actions"><button class="main">${texts('labels.put-on')}</button> <a class="button quiet" href="${back}">${texts('tasks.back')}</a></p>
</form></section></div>
</main>`;
}
