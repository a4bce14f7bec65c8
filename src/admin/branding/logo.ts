// The picture of a domain: POST /admin/:domain/look/logo, and …/logo/removal.

import { logoBytesMax, shades } from '../../account/logos.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { type Problem, problemOf } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { withDone } from '../done.ts';
import { type AdminParts, domainName } from '../parts.ts';
import { lookPath } from '../paths.ts';
import { brandingPage } from './branding.ts';

export async function setLogo(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const form = await visit.form();
  const shade = shades.find((one) => one === form.text('shade'));
  if (shade === undefined) throw new Refusal('bad-form');
  const picture = form.files('picture')[0]?.content ?? new Uint8Array();
  const { texts } = visit;
  const wrong = (): Pick<Problem, 'field' | 'words'> => {
    const kilobytes = logoBytesMax / 1024;
    return { field: `picture_${shade}`, words: texts('admin.look.logo.wrong', { kilobytes }) };
  };
  const problem = await problemOf({ 'too-large': wrong, 'bad-form': wrong }, () =>
    parts.accounts.branding.logos.set(visit.session, domain, shade, picture),
  );
  if (problem) return brandingPage(parts, visit, problem);
  return redirect(visit.link(withDone(lookPath(domain), 'look-changed')));
}

export async function removeLogo(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const typed = (await visit.form()).text('shade');
  const shade = shades.find((one) => one === typed);
  if (shade === undefined) throw new Refusal('bad-form');
  await parts.accounts.branding.logos.remove(visit.session, domain, shade);
  return redirect(visit.link(withDone(lookPath(domain), 'look-changed')));
}
