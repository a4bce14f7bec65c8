// Keys that mail of a domain is signed with: POST /admin/:domain/dns/keys, …/:selector/use and
// …/:selector/removal. They are shown on the page about the DNS.

import { rotationDays } from '../../account/dkim-keys.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { redirect } from '../../web/respond.ts';
import type { Route, SignedVisit } from '../../web/visit.ts';
import { type Done, withDone } from '../done.ts';
import { type AdminParts, domainName } from '../parts.ts';
import { dnsPath } from '../paths.ts';
import { postRoute } from '../proof.ts';

export function keyRoutes(parts: AdminParts): readonly Route[] {
  const path = '/admin/:domain/dns/keys';
  return [
    postRoute(parts, path, (visit) => makeKey(parts, visit)),
    postRoute(parts, `${path}/rotation`, (visit) => setRotation(parts, visit)),
    postRoute(parts, `${path}/:selector/use`, async (visit) => {
      const { selector = '' } = visit.params;
      await parts.accounts.dkimKeys.use(visit.session, domainName(visit), selector);
      return changed(parts, visit, 'key-used');
    }),
    postRoute(parts, `${path}/:selector/removal`, async (visit) => {
      const { selector = '' } = visit.params;
      await parts.accounts.dkimKeys.remove(visit.session, domainName(visit), selector);
      return changed(parts, visit, 'key-removed');
    }),
  ];
}

async function makeKey(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const algorithm = (await visit.form()).text('algorithm');
  if (algorithm !== 'rsa' && algorithm !== 'ed25519') throw new Refusal('bad-form');
  await parts.accounts.dkimKeys.make(visit.session, domainName(visit), algorithm);
  return changed(parts, visit, 'key-made');
}

async function setRotation(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const typed = (await visit.form()).text('every');
  const days = rotationDays.find((one) => String(one) === typed);
  await parts.accounts.dkimKeys.setRotation(visit.session, domainName(visit), days);
  return changed(parts, visit, 'key-rotation');
}

function changed({ accounts }: AdminParts, visit: SignedVisit, done: Done): WebResponse {
  const domain = domainName(visit);
  accounts.domainMail.forget(domain);
  return redirect(visit.link(withDone(dnsPath(domain), done)));
}
