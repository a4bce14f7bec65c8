// POST …/snooze with `when` (a preset) or `at` (any time), GET /snoozed, and POST …/taken-back.

import { snoozedFolder } from '../../sorting/snooze.ts';
import type { WebResponse } from '../../web/http.ts';
import { page } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { backWith, byFolder, chosenOf, isAnswer } from './chosen.ts';
import { snoozedView, timeView } from './snooze.view.ts';
import { clockText } from '../clock.ts';
import { presetMs, presets, typedMs } from './times.ts';

export async function snooze(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const chosen = await chosenOf(parts, visit);
  if (isAnswer(chosen)) return chosen;
  const { mailbox, form, scope, back } = chosen;
  const groups = byFolder(scope);
  const { nowMs, texts } = visit;
  const preset = presets.find((known) => known === form.text('when'));
  if (preset === undefined && form.text('at') === '') {
    const title = texts('snooze.choose');
    const soonest = clockText(presetMs('tomorrow', nowMs, texts.timeZone), texts.timeZone);
    const content = timeView(visit, form, { back, soonest });
    return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
  }
  const dueMs =
    preset === undefined
      ? typedMs(form.text('at'), nowMs, texts.timeZone)
      : presetMs(preset, nowMs, texts.timeZone);
  let count = 0;
  for (const [folder, ids] of groups) {
    const wish = { folder, ids, dueMs };
    count += await parts.sorting.snooze.put(mailbox, visit.session.address, wish);
  }
  return backWith(form.has('snoozed') ? visit.link('/snoozed') : back, 'snoozed', count);
}

export async function snoozedPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const messages = await parts.sorting.snooze.list(mailbox, visit.session.address);
  const title = visit.texts('snooze.title');
  const content = snoozedView(visit, messages);
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}

export async function takeBack(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const chosen = await chosenOf(parts, visit);
  if (isAnswer(chosen)) return chosen;
  const { mailbox, form, scope, back } = chosen;
  const ids = byFolder(scope).get(snoozedFolder) ?? [];
  const count = await parts.sorting.snooze.takeBack(mailbox, visit.session.address, ids);
  return backWith(form.has('snoozed') ? visit.link('/snoozed') : back, 'taken-back', count);
}
