// Where one is logged in, and who came or tried to: GET /settings/sessions, POST …/end, …/others and
// …/notice.

import { tellNewDevice } from '../../account/entrance.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { securityPath } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type SecurityParts, sessionsPath, settingsPageOf } from './parts.ts';
import { sessionsView } from './sessions.view.ts';

export async function sessionsPage(parts: SecurityParts, visit: SignedVisit): Promise<WebResponse> {
  const { accounts } = parts;
  const { session } = visit;
  const settings = await accounts.settings(session);
  const content = sessionsView(visit, {
    sessions: await accounts.sessionsOf.open(session),
    logins: await accounts.sessionsOf.logins(session),
    isTelling: settings[tellNewDevice] === 'yes',
  });
  const title = visit.texts('security.sessions');
  return settingsPageOf(parts, visit, { title, content, back: securityPath });
}

export async function endSession(
  { accounts }: SecurityParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  await accounts.sessionsOf.end(visit.session, (await visit.form()).text('id'));
  return redirect(visit.link(`${sessionsPath}?done=ended`));
}

export async function endOthers(
  { accounts }: SecurityParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  await accounts.sessionsOf.endOthers(visit.session);
  return redirect(visit.link(`${sessionsPath}?done=ended`));
}

export async function saveNotice(
  { accounts }: SecurityParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const isWanted = (await visit.form()).text('tell') === 'yes';
  await accounts.changeSettings(visit.session, { [tellNewDevice]: isWanted ? 'yes' : '' });
  return redirect(visit.link(`${sessionsPath}?done=saved`));
}
