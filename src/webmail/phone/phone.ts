// How a phone or another program is set up: GET /settings/phone, and the profile for Apple's devices
// at GET /settings/phone/mail.mobileconfig.

import type { Accounts, ClientSetup } from '../../account/account.ts';
import { domainOf } from '../../kit/domain-of.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { bytes, page } from '../../web/respond.ts';
import { documentOf, type Shell } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { mobileConfig } from './mobile-config.ts';
import { phoneView } from './phone.view.ts';

export interface PhoneParts {
  readonly accounts: Accounts;
  readonly shell: Shell;
}

export function phoneRoutes(parts: PhoneParts): readonly Route[] {
  return [
    signedRoute('GET', '/settings/phone', (visit) => phonePage(parts, visit)),
    signedRoute('GET', '/settings/phone/mail.mobileconfig', (visit) => profile(parts, visit)),
  ];
}

async function phonePage(parts: PhoneParts, visit: SignedVisit): Promise<WebResponse> {
  const setup = await ownSetup(parts, visit);
  const title = visit.texts('phone.title');
  const content = phoneView(visit, setup);
  return page(documentOf(parts.shell, visit, { title, layout: 'panel', content }));
}

async function profile(parts: PhoneParts, visit: SignedVisit): Promise<WebResponse> {
  const setup = await ownSetup(parts, visit);
  if (setup === undefined) throw new Refusal('not-found');
  const { displayName = '' } = await parts.accounts.settings(visit.session);
  const body = mobileConfig({
    setup,
    address: visit.session.address,
    fullName: displayName,
    title: setup.name || setup.domain,
    host: visit.request.host,
  });
  if (body === undefined) throw new Refusal('not-found');
  return bytes({
    body,
    contentType: 'application/x-apple-aspen-config',
    policy: "default-src 'none'; frame-ancestors 'none'",
    cache: 'no-store',
    more: [['content-disposition', 'attachment; filename="mail.mobileconfig"']],
  });
}

/** Of whoever visits; refuses `forbidden` to a session without a mailbox. */
async function ownSetup(
  { accounts }: PhoneParts,
  { session }: SignedVisit,
): Promise<ClientSetup | undefined> {
  if (session.kind !== 'account') throw new Refusal('forbidden');
  return accounts.domainMail.setup(domainOf(session.address));
}
