// POST …/spam and …/ham: where such mail belongs, and what the spam filter learns of it; POST …/block:
// the same for all that its writers send from now on.

import { Refusal } from '../../kit/failure.ts';
import { planTraining, type Verdict } from '../../sorting/train.ts';
import type { JobScope } from '../../store/jobs/job.ts';
import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { afterTask } from '../folder/tasks.ts';
import type { WebmailParts } from '../parts.ts';
import { byFolder, type Chosen, chosenOf, isAnswer } from './chosen.ts';

/** Whoever takes it back within this time has taught nobody anything. */
const regretMs = 15_000;

export async function judge(
  parts: WebmailParts,
  visit: SignedVisit,
  verdict: Verdict,
): Promise<WebResponse> {
  const chosen = await chosenOf(parts, visit);
  if (isAnswer(chosen)) return chosen;
  if (verdict === 'ham')
    await parts.sorting.rules.unblock(visit.session.address, await sendersOf(chosen));
  return await moveJudged(parts, visit, chosen, verdict);
}

export async function blockSenders(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const chosen = await chosenOf(parts, visit);
  if (isAnswer(chosen)) return chosen;
  const { address } = visit.session;
  const senders = (await sendersOf(chosen)).filter((sender) => sender !== address.toLowerCase());
  if (senders.length === 0) throw new Refusal('bad-address', { address });
  await parts.sorting.rules.block(address, senders);
  return await moveJudged(parts, visit, chosen, 'spam', 'blocked');
}

async function moveJudged(
  parts: WebmailParts,
  visit: SignedVisit,
  { mailbox, scope, back }: Chosen,
  verdict: Verdict,
  done: 'spam' | 'ham' | 'blocked' = verdict,
): Promise<WebResponse> {
  const target = await mailbox.folderFor(verdict === 'spam' ? 'junk' : 'inbox');
  const job = await mailbox.jobs.move(scope, target);
  if (parts.sorting.learns[verdict]) {
    const plan = { verdict, folder: target, dueMs: visit.nowMs + regretMs };
    await planTraining(parts.schedule, visit.session.address, idsOf(scope), plan);
  }
  return await afterTask(visit, mailbox, job, { done, back });
}

/** Of a whole folder nobody has looked at each. */
function idsOf(scope: JobScope): readonly string[] {
  if (scope.kind === 'ids') return scope.ids;
  return scope.kind === 'messages' ? scope.messages.map(([, id]) => id) : [];
}

async function sendersOf({ mailbox, scope }: Chosen): Promise<readonly string[]> {
  const isEach = scope.kind === 'ids' || scope.kind === 'messages';
  if (!isEach) return [];
  const senders = new Set<string>();
  for (const [folder, ids] of byFolder(scope)) {
    for (const { from } of await mailbox.rows(folder, ids)) {
      const [sender] = from;
      if (sender?.address.includes('@')) senders.add(sender.address.toLowerCase());
    }
  }
  return [...senders];
}
