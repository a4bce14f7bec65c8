// How one logs in: GET /settings/security, and POST …/app/begin, …/app, …/codes, …/removal. Codes and
// secrets stand in the answer to the form that made them, and nowhere else.

import { hasCode } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { type Problem, problemOf } from '../../web/problem.ts';
import { wrongCode } from '../../web/proof.ts';
import { redirect } from '../../web/respond.ts';
import { securityPath } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { appView } from './app.view.ts';
import { codesView } from './codes.view.ts';
import { type SecurityParts, settingsPageOf } from './parts.ts';
import { qrPicture } from './qr.ts';
import { securityView } from './security.view.ts';

export async function securityPage(parts: SecurityParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, undefined);
}

/** Shows the picture that an app reads, with the field for its first code. */
export async function beginApp(parts: SecurityParts, visit: SignedVisit): Promise<WebResponse> {
  const offer = await parts.accounts.secondFactors.offerApp(visit.session);
  return showOffer(parts, visit, { offer, problem: undefined });
}

export async function addApp(parts: SecurityParts, visit: SignedVisit): Promise<WebResponse> {
  const { secondFactors } = parts.accounts;
  const form = await visit.form();
  const typed = { sealed: form.text('sealed'), code: form.text('code') };
  let codes: readonly string[] = [];
  try {
    const problem = await problemOf(wrongCode(visit, 'code'), async () => {
      codes = await secondFactors.addApp(visit.session, typed);
    });
    if (problem) {
      const offer = await secondFactors.offeredApp(visit.session, typed.sealed);
      return await showOffer(parts, visit, { offer, problem });
    }
  } catch (error) {
    // Left open for too long: a new picture is a click away.
    if (!hasCode(error, 'login-over')) throw error;
    return redirect(visit.link(securityPath));
  }
  if (codes.length > 0) return showCodes(parts, visit, codes);
  return redirect(visit.link(`${securityPath}?done=app`));
}

export async function renewCodes(parts: SecurityParts, visit: SignedVisit): Promise<WebResponse> {
  return showCodes(parts, visit, await parts.accounts.secondFactors.renewCodes(visit.session));
}

export async function removeFactor(parts: SecurityParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const problem = await problemOf(
    {
      'second-factor-required': () => ({
        field: 'removal',
        words: visit.texts('security.required.last'),
      }),
    },
    () => parts.accounts.secondFactors.remove(visit.session, form.text('id')),
  );
  if (problem) return show(parts, visit, problem);
  return redirect(visit.link(`${securityPath}?done=removed`));
}

export function showCodes(
  parts: SecurityParts,
  visit: SignedVisit,
  codes: readonly string[],
): WebResponse {
  const title = visit.texts('security.codes.new');
  return settingsPageOf(parts, visit, {
    title,
    content: codesView(visit, codes),
    back: securityPath,
  });
}

async function showOffer(
  parts: SecurityParts,
  visit: SignedVisit,
  state: {
    readonly offer: Awaited<ReturnType<SecurityParts['accounts']['secondFactors']['offerApp']>>;
    readonly problem: Problem | undefined;
  },
): Promise<WebResponse> {
  const { offer, problem } = state;
  const title = visit.texts('security.app');
  const picture = await qrPicture(offer.address, visit.texts('security.app.picture'));
  const content = appView(visit, { offer, picture, problem });
  return settingsPageOf(parts, visit, { title, content, problem, back: securityPath });
}

async function show(
  parts: SecurityParts,
  visit: SignedVisit,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const overview = await parts.accounts.secondFactors.overview(visit.session);
  const content = securityView(visit, { overview, problem });
  const title = visit.texts('security.title');
  return settingsPageOf(parts, visit, { title, content, problem });
}
