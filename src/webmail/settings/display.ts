// How pages speak and look, and where mail begins: POST /settings/display. The browser keeps it as
// well, for the log-in page.

import type { Accounts } from '../../account/account.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Folder } from '../../store/mailbox.ts';
import type { WebResponse } from '../../web/http.ts';
import { choiceCookie, choiceOf } from '../../web/look.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderPath } from '../paths.ts';

export interface DisplayParts {
  readonly accounts: Accounts;
  readonly folders: (who: Pick<SignedVisit, 'session'>) => Promise<readonly Folder[]>;
}

export async function saveDisplay(parts: DisplayParts, visit: SignedVisit): Promise<WebResponse> {
  if (visit.session.kind !== 'account') throw new Refusal('forbidden');
  const form = await visit.form();
  const typed = {
    language: form.text('language'),
    theme: form.text('theme'),
    density: form.text('density'),
  };
  const choice = choiceOf(typed);
  for (const [name, value] of Object.entries(typed)) {
    if (value !== '' && choice[name as keyof typeof choice] === undefined) {
      throw new Refusal('bad-form');
    }
  }
  const startFolder = form.text('start_folder');
  await parts.accounts.changeSettings(visit.session, { ...typed, startFolder });
  const place = { mount: visit.link(''), scheme: visit.request.scheme };
  return redirect(visit.link('/settings?done=saved'), [
    ['set-cookie', choiceCookie(choice, place)],
  ]);
}

/** Where somebody lands: in their start folder while it is there, or in the panel without mail. */
export async function homeOf(
  parts: DisplayParts,
  { session }: Pick<SignedVisit, 'session'>,
): Promise<string> {
  if (session.kind !== 'account') return '/admin';
  const { startFolder = '' } = await parts.accounts.settings(session);
  if (startFolder === '') return folderPath('INBOX');
  const folders = await parts.folders({ session });
  return folderPath(folders.find(({ name }) => name === startFolder)?.name ?? 'INBOX');
}
