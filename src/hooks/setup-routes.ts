// What programs ask without a login: mail programs to set themselves up (Thunderbird's file, Outlook's
// post, and the address of the latter), mail servers for the policy of a domain. Every answer is the same for every address of a domain, so that
// nobody learns from it who has a mailbox.

import type { Accounts, ClientSetup } from '../account/account.ts';
import { hasCode } from '../kit/failure.ts';
import { readBody } from '../web/form.ts';
import type { WebResponse } from '../web/http.ts';
import { bytes, plain } from '../web/respond.ts';
import { bearerRoute, type Page, type Route, type Visit } from '../web/visit.ts';
import { askedAddress, autodiscover } from './autodiscover.ts';
import { clientConfig } from './client-config.ts';
import { stsPolicy } from './mta-sts.ts';

export interface SetupParts {
  readonly accounts: Accounts;
}

/** LIMIT of a request of Outlook, which takes some hundred bytes. */
const requestBytesMax = 16 * 1024;
const policy = "default-src 'none'; frame-ancestors 'none'";

/** Before the pages of mail: one of these lies where a folder of that name would. */
export function setupRoutes({ accounts }: SetupParts): readonly Route[] {
  const config = (visit: Visit) => thunderbird(accounts, visit);
  const discover = (visit: Visit) => outlook(accounts, visit);
  const where = (visit: Visit) => whereIs(accounts, visit);
  return [
    programRoute('GET', '/.well-known/autoconfig/mail/config-v1.1.xml', config),
    programRoute('GET', '/mail/config-v1.1.xml', config),
    programRoute('GET', '/.well-known/mta-sts.txt', (visit) => stsPolicy(accounts, visit)),
    // QUIRK: programs spell it in several ways, and paths have cases.
    programRoute('POST', '/autodiscover/autodiscover.xml', discover),
    programRoute('POST', '/Autodiscover/Autodiscover.xml', discover),
    programRoute('POST', '/AutoDiscover/AutoDiscover.xml', discover),
    programRoute('GET', '/autodiscover/autodiscover.json', where),
    programRoute('GET', '/autodiscover/autodiscover.json/v1.0/:email', where),
  ];
}

/** Nobody's cookie counts here, and what is posted is no form of ours. */
function programRoute(method: 'GET' | 'POST', path: string, page: Page<Visit>): Route {
  return bearerRoute(method, path, page, ({ status, words }) => plain(status, `${words}\n`));
}

async function thunderbird(accounts: Accounts, visit: Visit): Promise<WebResponse> {
  const setup = await setupOf(accounts, visit, visit.query.get('emailaddress') ?? '');
  return setup === undefined ? nothing() : xml(clientConfig(setup));
}

async function outlook(accounts: Accounts, visit: Visit): Promise<WebResponse> {
  const body = await readBody(visit.request, requestBytesMax);
  const address = askedAddress(body.toString('utf8'));
  const setup = address === '' ? undefined : await setupOf(accounts, visit, address);
  return setup === undefined ? nothing() : xml(autodiscover(setup, address));
}

/** [MS-OXDSCLI] 3.1.5.1: the second form only says where the first one is. */
async function whereIs(accounts: Accounts, visit: Visit): Promise<WebResponse> {
  const { query, params, request } = visit;
  const asked = query.get('Email') ?? query.get('email') ?? params['email'] ?? '';
  const protocol = query.get('Protocol') ?? query.get('protocol') ?? '';
  const setup = await setupOf(accounts, visit, asked);
  if (setup === undefined) return nothing();
  if (protocol.toLowerCase() !== 'autodiscoverv1') {
    const words = 'The given protocol is not supported.';
    return json({ ErrorCode: 'ProtocolNotSupported', ErrorMessage: words }, 400);
  }
  const path = visit.link('/autodiscover/autodiscover.xml');
  return json({ Protocol: 'AutodiscoverV1', Url: `https://${request.host}${path}` }, 200);
}

/** Of the address that was asked for, or of the host: `autoconfig.example.org`. */
async function setupOf(
  accounts: Accounts,
  { request }: Visit,
  address: string,
): Promise<ClientSetup | undefined> {
  const at = address.lastIndexOf('@');
  const host = request.host.replace(/:\d{1,5}$/, '');
  const domain =
    at < 0 ? host.replace(/^(?:autoconfig|autodiscover)\./, '') : address.slice(at + 1);
  try {
    return await accounts.domainMail.setup(domain);
  } catch (error) {
    // A program asks again; a page of ours would be nothing that it can read.
    if (hasCode(error, 'directory-away')) return undefined;
    throw error;
  }
}

const nothing = () => plain(404, 'There is nothing here.\n');

function xml(body: string): WebResponse {
  return bytes({ body, contentType: 'text/xml; charset=utf-8', policy, cache: 'no-store' });
}

function json(value: unknown, status: number): WebResponse {
  const contentType = 'application/json; charset=utf-8';
  const body = JSON.stringify(value);
  return { ...bytes({ body, contentType, policy, cache: 'no-store' }), status };
}
