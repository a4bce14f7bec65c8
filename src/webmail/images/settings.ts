// Takes back consent to pictures, or refuses all of them: POST /settings/pictures.

import type { Accounts } from '../../account/account.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import type { PictureSettings } from './settings.view.ts';

export async function savePictures(accounts: Accounts, visit: SignedVisit): Promise<WebResponse> {
  if (visit.session.kind !== 'account') throw new Refusal('forbidden');
  const form = await visit.form();
  const { remoteImages } = accounts;
  if (form.has('revoke')) {
    await remoteImages.revoke(visit.session, 'sender', form.text('revoke'));
  } else {
    const mode = form.text('mode');
    if (mode !== 'ask' && mode !== 'never') throw new Refusal('bad-form');
    await remoteImages.setNever(visit.session, mode === 'never');
  }
  return redirect(visit.link('/settings?done=saved'));
}

export async function pictureSettings(
  accounts: Accounts,
  visit: SignedVisit,
): Promise<PictureSettings> {
  const [never, senders] = await Promise.all([
    accounts.remoteImages.never(visit.session),
    accounts.remoteImages.senders(visit.session),
  ]);
  return { never, senders };
}
