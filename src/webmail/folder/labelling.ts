// Labels on chosen messages: POST …/label with `label=+NAME` to put it on, `-NAME` to take it off, and
// `+` alone for the page that asks for a new one, which sends it as `new-label`.

import { Refusal } from '../../kit/failure.ts';
import type { LabelChange } from '../../store/labels.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { page, redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { chosenIn, listField, listOf } from './chosen.ts';
import { newLabelView } from './labels.view.ts';
import { messageIn, placeIn } from './list-place.ts';
import { afterTask } from './tasks.ts';

export async function labelPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  const [scope, back] = [await chosenIn(mailbox, visit, form), listOf(visit, form)];
  if (scope === undefined) return redirect(back);
  const change = changeIn(form);
  if (change === undefined) {
    const title = visit.texts('labels.new-title');
    const content = newLabelView(visit, form, back);
    return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
  }
  const job = await mailbox.jobs.label(scope, change);
  // Beside an open message one goes on reading it.
  const isOpen = scope.kind === 'ids' && form.has('open');
  const place = placeIn(listField(form), visit.params['folder']);
  const list = isOpen ? visit.link(messageIn(place, scope.folder, scope.ids[0] ?? '')) : back;
  return await afterTask(visit, mailbox, job, { done: 'changed', back: list });
}

/** Undefined when a name has still to be asked for. */
function changeIn(form: Form): LabelChange | undefined {
  const named = form.text('new-label').trim();
  if (named !== '') return { add: [named], remove: [] };
  if (form.has('new-label')) throw new Refusal('bad-form');
  const label = form.text('label');
  const name = label.slice(1);
  if (name === '') return undefined;
  return label.startsWith('-') ? { add: [], remove: [name] } : { add: [name], remove: [] };
}
