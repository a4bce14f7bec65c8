// Work on many rows: GET /admin/tasks/:id, POST …/stop. While it is under way its page asks for
// itself again, without a script too.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect, withHeaders } from '../../web/respond.ts';
import { mayAdminister } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type AdminParts, panelPage } from '../parts.ts';
import { panelTaskPath } from '../paths.ts';
import { taskView } from './task.view.ts';

const reloadSeconds = 2;

export async function taskPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  if (!mayAdminister(visit.session)) throw new Refusal('forbidden');
  const task = await parts.accounts.tasks.find(visit.session, visit.params['id'] ?? '');
  const title = visit.texts('admin.task.title');
  const answer = panelPage(parts, visit, { title, content: taskView(visit, task) });
  const isUnderWay = task.status === 'running' && !task.isLost;
  return isUnderWay ? withHeaders(answer, [['refresh', String(reloadSeconds)]]) : answer;
}

export async function stopTask(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  if (!mayAdminister(visit.session)) throw new Refusal('forbidden');
  const id = visit.params['id'] ?? '';
  await parts.accounts.tasks.find(visit.session, id);
  await parts.accounts.tasks.stop(visit.session, id);
  return redirect(visit.link(panelTaskPath(id)));
}
