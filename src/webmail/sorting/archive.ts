// POST …/archive: out of the way, to be found again; into a folder for each year by choice.

import type { WebResponse } from '../../web/http.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { afterTask } from '../folder/tasks.ts';
import type { WebmailParts } from '../parts.ts';
import { backWith, byFolder, type Chosen, chosenOf, isAnswer } from './chosen.ts';

export async function archive(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const chosen = await chosenOf(parts, visit);
  if (isAnswer(chosen)) return chosen;
  const { mailbox, scope, back } = chosen;
  const { archive: way } = await parts.accounts.settings(visit.session);
  const isEach = scope.kind === 'ids' || scope.kind === 'messages';
  if (way === 'year' && isEach) return await archiveByYear(chosen);
  const job = await mailbox.jobs.move(scope, await mailbox.folderFor('archive'));
  return await afterTask(visit, mailbox, job, { done: 'archived', back });
}

/** By the year of the delivery, in the zone of the machine: it is a shelf, not a date. */
async function archiveByYear({ mailbox, scope, back }: Chosen): Promise<WebResponse> {
  const shelf = await mailbox.folderFor('archive');
  let done = 0;
  for (const [folder, ids] of byFolder(scope)) {
    const years = Map.groupBy(await mailbox.rows(folder, ids), ({ receivedMs }) =>
      new Date(receivedMs).getFullYear(),
    );
    for (const [year, rows] of years) {
      const target = `${shelf}.${year}`;
      await mailbox.createFolder(target);
      const moved = await mailbox.move(
        folder,
        rows.map(({ id }) => id),
        target,
      );
      done += moved.done;
    }
  }
  return backWith(back, 'archived', done);
}
