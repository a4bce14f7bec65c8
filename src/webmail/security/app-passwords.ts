// Passwords of mail programs: GET and POST /settings/app-passwords, POST …/removal. A new one stands
// in the answer to the form that made it, and nowhere else.

import type { WebResponse } from '../../web/http.ts';
import { missingProblem, type Problem, problemOf } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { securityPath } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { appPasswordsView, type AppPasswordsState } from './app-passwords.view.ts';
import { appPasswordsPath, type SecurityParts, settingsPageOf } from './parts.ts';

export function appPasswordsPage(parts: SecurityParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, {});
}

export async function addAppPassword(
  parts: SecurityParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const form = await visit.form();
  const name = form.text('name');
  let made: string | undefined;
  const problem: Problem | undefined =
    missingProblem(visit, form, ['name']) ??
    (await problemOf(
      {
        'limit-reached': ({ values }) => ({
          field: 'name',
          words: visit.texts('refusal.limit-reached', values),
        }),
      },
      async () => {
        made = await parts.accounts.appPasswords.add(visit.session, name);
      },
    ));
  return show(parts, visit, { problem, made });
}

export async function removeAppPassword(
  { accounts }: SecurityParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  await accounts.appPasswords.remove(visit.session, (await visit.form()).text('id'));
  return redirect(visit.link(`${appPasswordsPath}?done=removed`));
}

async function show(
  parts: SecurityParts,
  visit: SignedVisit,
  told: Pick<AppPasswordsState, 'problem' | 'made'>,
): Promise<WebResponse> {
  const { appPasswords } = parts.accounts;
  const content = appPasswordsView(visit, {
    are: await appPasswords.are(visit.session),
    listed: await appPasswords.list(visit.session),
    ...told,
  });
  const title = visit.texts('security.apps');
  return settingsPageOf(parts, visit, {
    title,
    content,
    problem: told.problem,
    back: securityPath,
  });
}
