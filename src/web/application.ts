// Routes, sessions and failures put together into one function from request to answer.

import type { Accounts, Session } from '../account/account.ts';
import type { Logo } from '../account/logos.ts';
import { mustChangePassword } from '../account/tables/setting-names.ts';
import { hasCode, Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import type { Log } from '../kit/log.ts';
import { companionOf, leaveCompanion } from './companion.ts';
import { sessionToken } from './cookie.ts';
import { refuseCrossSite } from './cross-site.ts';
import { bugPage, refusalPage } from './failure.ts';
import { type Form, readForm } from './form.ts';
import type { Application, WebRequest, WebResponse } from './http.ts';
import type { Languages } from './languages.ts';
import { noLooks } from './folder-looks.ts';
import { type Choice, choiceOf, keptChoice, type Look, lookOf } from './look.ts';
import { redirect } from './respond.ts';
import { type Params, Router } from './router.ts';
import { securityPath, type Shell } from './shell.ts';
import type { Texts } from './texts.ts';
import { timeZoneNamed } from './time-zone.ts';
import type { FailurePage, Route, Visit } from './visit.ts';

export interface ApplicationParts {
  readonly routes: readonly Route[];
  readonly accounts: Accounts;
  readonly languages: Languages;
  readonly shell: Shell;
  /** Prefix of every address, without a slash at its end. */
  readonly mount: string;
  readonly bodyBytesMax: number;
  readonly log: Log;
  now(): number;
  /** Names one failed request in the page and in the log. */
  requestId(): string;
}

/** LIMIT of people of whom is kept how they want to be spoken to. */
const peopleMax = 2_000;
/**
 * A page comes with its frames and pictures, and each would ask the database anew. Nobody changes
 * a setting sooner than that after another page; who does it here is forgotten at once.
 */
const wishesBelievedMs = 2_000;

/** How somebody wants to be spoken to, as their settings have it. */
interface Wishes extends Choice {
  readonly timeZone: string | undefined;
  /** Somebody else knows the password: there is nothing else to do here. */
  readonly mustChangePassword: boolean;
}

/** The parts with what is known of the people who came last. */
interface Made extends ApplicationParts {
  readonly wishes: LastKnown<string, Wishes>;
}

/**
 * Gives the application. It answers every request and never throws. A page that is made at once is
 * answered at once, without a promise: a turn of the event loop costs more than a small page.
 */
export function createWebApplication(of: ApplicationParts): Application {
  const fresh = {
    entriesMax: peopleMax,
    freshMs: wishesBelievedMs,
    awayMs: 0,
    now: () => of.now(),
  };
  const parts: Made = { ...of, wishes: new LastKnown(fresh) };
  const router = new Router<Route>();
  for (const route of parts.routes) router.add(route.method, route.path, route);

  return (request) => {
    let route: Route | undefined;
    const failed = (error: unknown): WebResponse => {
      const visit = new RequestVisit(request, {}, parts);
      return fail(error, visit, parts, route?.access === 'bearer' ? route.failed : undefined);
    };
    try {
      const match = router.match(request.method, request.path);
      if (match.kind !== 'found') throw new Refusal(match.kind);
      route = match.target;
      if (route.access !== 'bearer') refuseCrossSite(request);
      const made = answer(match.target, new RequestVisit(request, match.params, parts), parts);
      return made instanceof Promise ? made.catch(failed) : made;
    } catch (error) {
      return failed(error);
    }
  };
}

function answer(
  route: Route,
  visit: RequestVisit,
  parts: Made,
): WebResponse | Promise<WebResponse> {
  if (route.access !== 'signed') return route.page(visit);
  return answerSigned(route, visit, parts);
}

async function answerSigned(
  route: Extract<Route, { access: 'signed' }>,
  visit: RequestVisit,
  parts: Made,
): Promise<WebResponse> {
  const token = sessionToken(visit.request);
  const session = token === undefined ? undefined : await parts.accounts.session(token);
  if (token === undefined || session === undefined) return toLogin(visit);
  const { address } = session;
  // What a form has just changed, it may have changed in another worker.
  if (/(?:^|&)done=/.test(visit.request.query)) parts.wishes.forget(address);
  const wishes = await parts.wishes.get(address, async () =>
    wishesOf(await parts.accounts.settings(session), await logoOf(parts, session)),
  );
  visit.heed(wishes);
  if (wishes.mustChangePassword && !leadsToPassword(visit.request)) {
    if (route.method !== 'GET') throw new Refusal('password-expired');
    return redirect(visit.link(newPasswordPath));
  }
  if (session.owes !== undefined && !leadsToFactor(visit.request)) {
    // Another worker may have seen it added since.
    if (await parts.accounts.secondFactors.isOwing(session)) {
      if (route.method !== 'GET') throw new Refusal('second-factor-required');
      return redirect(visit.link(securityPath));
    }
  }
  const companion = await companionOf(parts.accounts, visit.request, session);
  const left = companion === 'over' ? leave(visit) : undefined;
  if (left) return left;
  if (typeof companion === 'object') await heedCompanion(visit, companion, parts);
  const effective = typeof companion === 'object' ? companion : session;
  const signed = Object.assign(visit, { session: effective, own: session, token });
  if (route.method === 'GET') return route.page(signed);
  try {
    return await route.page(signed);
  } finally {
    parts.wishes.forget(address);
    parts.wishes.forget(effective.address);
  }
}

function leave(visit: RequestVisit): WebResponse | undefined {
  const place = { mount: visit.link(''), scheme: visit.request.scheme };
  return leaveCompanion(visit.request, (path) => visit.link(path), place);
}

/** Folders and lists look as that account has them; the rest where it wishes for something. */
async function heedCompanion(visit: RequestVisit, of: Session, parts: Made): Promise<void> {
  const wishes = await parts.wishes.get(of.address, async () =>
    wishesOf(await parts.accounts.settings(of), await logoOf(parts, of)),
  );
  // Somebody else has set its password: it opens when its owner has chosen one.
  if (wishes.mustChangePassword) throw new Refusal('forbidden');
  visit.heed({ ...wishes, folders: wishes.folders ?? noLooks });
}

/** Of the domain that somebody is of; an administrator of their own name is of none. */
async function logoOf({ accounts }: Made, { kind, address }: Session): Promise<Logo | undefined> {
  if (kind !== 'account' && kind !== 'domain') return undefined;
  return accounts.branding.logos.of(address.slice(address.lastIndexOf('@') + 1));
}

function wishesOf(settings: Readonly<Record<string, string>>, logo: Logo | undefined): Wishes {
  return {
    ...choiceOf(settings),
    logo,
    timeZone: timeZoneNamed(settings['timeZone']),
    mustChangePassword: settings[mustChangePassword] === 'yes',
  };
}

/** The page that somebody is sent to whose password somebody else has set, and what it leads to. */
function leadsToPassword({ path }: WebRequest): boolean {
  return path === newPasswordPath || path === '/settings/password';
}

/** The pages where a second factor is added, for whose domain lets nobody in without. */
function leadsToFactor({ path }: WebRequest): boolean {
  return path === securityPath || path.startsWith(`${securityPath}/`);
}

/** Where a password is chosen in the place of one that somebody else knows. */
const newPasswordPath = '/new-password';

/** LIMIT of what the login page is told to go on to: it travels in a header, three bytes a byte. */
const nextBytesMax = 1000;

/** After login the person goes on where they wanted to go, if a GET can take them there. */
function toLogin(visit: Visit): WebResponse {
  const { method, path, query } = visit.request;
  if (method !== 'GET' && method !== 'HEAD') throw new Refusal('login-required');
  if (path === '/') return redirect(visit.link('/login'));
  const target = query === '' ? path : `${path}?${query}`;
  if (target.length > nextBytesMax) return redirect(visit.link('/login'));
  return redirect(`${visit.link('/login')}?next=${encodeURIComponent(target)}`);
}

function fail(
  error: unknown,
  visit: Visit,
  parts: ApplicationParts,
  show?: FailurePage,
): WebResponse {
  const refused = (refusal: Refusal): WebResponse => {
    if (!show) return refusalPage(refusal, visit, parts.shell);
    const { status, code, values } = refusal;
    return show({ status, code, words: visit.texts(`refusal.${code}`, values), refusal });
  };
  if (error instanceof Refusal) return refused(error);
  const requestId = parts.requestId();
  const { method, path } = visit.request;
  if (exhausted.some((code) => hasCode(error, code))) {
    parts.log.warn({ requestId, method, path, err: error }, 'request refused: out of resources');
    return refused(new Refusal('overloaded'));
  }
  if (visit.request.signal.aborted) {
    parts.log.debug({ requestId, method, path }, 'request abandoned by its client');
  } else {
    parts.log.error({ requestId, method, path, err: error }, 'request failed by a bug');
  }
  if (!show) return bugPage(requestId, visit, parts.shell);
  const words = visit.texts('failure.bug', { requestId });
  return show({ status: 500, code: 'bug', words, refusal: undefined });
}

/** What a machine says that has no descriptor or no memory left: no bug, and over in a moment. */
const exhausted = ['EMFILE', 'ENFILE', 'ENOMEM'] as const;

class RequestVisit implements Visit {
  readonly request: WebRequest;
  readonly params: Params;
  readonly nowMs: number;
  readonly #parts: ApplicationParts;
  #look: Look;
  #texts: Texts;
  #query: URLSearchParams | undefined;
  #form: Promise<Form> | undefined;

  constructor(request: WebRequest, params: Params, parts: ApplicationParts) {
    this.request = request;
    this.params = params;
    this.nowMs = parts.now();
    this.#parts = parts;
    const kept = keptChoice(request);
    this.#look = lookOf(kept);
    this.#texts = parts.languages.texts(parts.languages.languageFor(request, kept));
  }

  get look(): Look {
    return this.#look;
  }

  get texts(): Texts {
    return this.#texts;
  }

  /** Speaks and looks as somebody wants it, from here on; what they left open stays. */
  heed({ language = this.#texts.language, timeZone, ...look }: Wishes): void {
    this.#texts = this.#parts.languages.texts(language, timeZone);
    this.#look = lookOf(look, this.#look);
  }

  get query(): URLSearchParams {
    this.#query ??= new URLSearchParams(this.request.query);
    return this.#query;
  }

  link(path: string): string {
    return this.#parts.mount + path;
  }

  failure(error: unknown, show: FailurePage): WebResponse {
    return fail(error, this, this.#parts, show);
  }

  form(): Promise<Form> {
    this.#form ??= readForm(this.request, this.#parts.bodyBytesMax);
    return this.#form;
  }
}
