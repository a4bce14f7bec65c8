// When a message leaves: at once, after the seconds in which it can be taken back, or at a time that
// its writer chose, in the zone that their pages speak in.

import { Refusal } from '../../kit/failure.ts';
import type { Draft } from '../../mta/draft.ts';
import type { WaitingWords } from '../../store/waiting.ts';
import type { Form } from '../../web/form.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { momentAt } from '../clock.ts';
import { undoChoices } from './preferences.ts';

/** LIMIT of how far ahead a message may be planned. */
const aheadMsMax = 366 * 24 * 60 * 60 * 1000;

/** Undefined for at once. Refuses `bad-time`. */
export function sendTime(visit: SignedVisit, form: Form): number | undefined {
  if (form.text('action') === 'later') return plannedMs(visit, form.text('at'));
  const seconds = undoChoices.find((choice) => String(choice) === form.text('undo')) ?? 0;
  return seconds === 0 ? undefined : visit.nowMs + seconds * 1_000;
}

/** `2026-11-22T08:00` as the clock of the visitor shows it (HTML 2.3.5.5). */
export function plannedMs(
  { nowMs, texts }: Pick<SignedVisit, 'nowMs' | 'texts'>,
  at: string,
): number {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at)) throw new Refusal('bad-time');
  const asUtcMs = Date.parse(`${at}Z`);
  if (Number.isNaN(asUtcMs)) throw new Refusal('bad-time');
  const dueMs = momentAt(asUtcMs, texts.timeZone);
  if (dueMs <= nowMs || dueMs > nowMs + aheadMsMax) {
    throw new Refusal('bad-time');
  }
  return dueMs;
}

/** In the language of who writes: the scheduler that may have to say it knows nobody's. */
export function waitingWords(
  { texts }: Pick<SignedVisit, 'texts'>,
  { subject }: Pick<Draft, 'subject'>,
): WaitingWords {
  const answer = '{answer}';
  return {
    subject: texts('compose.not-sent.subject', { subject: subject || '—' }),
    refused: texts('compose.not-sent.refused', { answer }),
    unknown: texts('compose.not-sent.unknown', { answer }),
    partly: texts('compose.not-sent.partly', { answer }),
  };
}
