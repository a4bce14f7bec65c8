// Adding a passkey: POST /settings/security/passkeys/begin shows what the page's own script asks the
// browser for, POST /settings/security/passkeys takes what it made.

import { hasCode } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import { securityPath } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type SecurityParts, settingsPageOf } from './parts.ts';
import { newPasskeyView } from './passkeys.view.ts';
import { showCodes } from './security.ts';

export async function beginPasskey(
  { accounts, shell }: SecurityParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  const offer = await accounts.passkeys.offer(visit.session, visit.request);
  const title = visit.texts('security.passkeys.add');
  const content = newPasskeyView(visit, offer);
  return settingsPageOf({ accounts, shell }, visit, { title, content, back: securityPath });
}

export async function addPasskey(parts: SecurityParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  try {
    const codes = await parts.accounts.passkeys.add(visit.session, {
      sealed: form.text('sealed'),
      answer: form.text('answer'),
      name: form.text('name'),
      site: visit.request,
    });
    if (codes.length > 0) return showCodes(parts, visit, codes);
    return redirect(visit.link(`${securityPath}?done=passkey`));
  } catch (error) {
    const isOver = hasCode(error, 'login-over') || hasCode(error, 'passkey-refused');
    if (!isOver) throw error;
    return redirect(visit.link(`${securityPath}?done=refused`));
  }
}
