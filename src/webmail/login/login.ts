// In and out: GET and POST /login, POST /logout.

import type { HostBrand } from '../../account/branding.ts';
import { Refusal } from '../../kit/failure.ts';
import { sessionCookie, sessionToken } from '../../web/cookie.ts';
import type { HeaderList, WebResponse } from '../../web/http.ts';
import { refusalHeaders } from '../../web/failure.ts';
import { choiceCookie, choiceOf, keptChoice } from '../../web/look.ts';
import { page, redirect, withHeaders } from '../../web/respond.ts';
import { documentOf, type Shell } from '../../web/shell.ts';
import type { Language } from '../../web/tables/languages.ts';
import { publicRoute, type Route, signedRoute, type Visit } from '../../web/visit.ts';
import { type DisplayParts, homeOf } from '../settings/display.ts';
import { loginView } from './login.view.ts';
import { newPasswordPage } from './new-password.ts';

// LIMIT characters of a path to go on to. All of ASCII but space, controls and the backslash, which
// browsers take for a slash.
const ownPathShape = /^\/[A-Za-z0-9][!-[\]-~]{0,2000}$/;

interface LoginParts extends DisplayParts {
  readonly shell: Shell;
}

export function loginRoutes(parts: LoginParts): readonly Route[] {
  // The page as it is asked for first is the same for everybody of one language and look.
  const plainPages = new Map<string, WebResponse>();
  const plainPage = async (visit: Visit): Promise<WebResponse> => {
    // Its people see another one at a domain's own host.
    if ((await brandAt(parts, visit)) !== undefined) return loginPage(parts, visit);
    const { theme, density } = visit.look;
    const kind = `${visit.texts.language} ${theme} ${density}`;
    const made = plainPages.get(kind) ?? (await loginPage(parts, visit));
    plainPages.set(kind, made);
    return made;
  };
  return [
    publicRoute('GET', '/login', (visit) =>
      visit.request.query === '' ? plainPage(visit) : loginPage(parts, visit),
    ),
    signedRoute('GET', '/new-password', (visit) => newPasswordPage(parts.shell, visit)),
    publicRoute('POST', '/login', (visit) => logIn(parts, visit)),
    publicRoute('POST', '/logout', (visit) => logOut(parts, visit)),
  ];
}

function brandAt({ accounts }: LoginParts, visit: Visit): Promise<HostBrand | undefined> {
  return accounts.branding.atHost(visit.request.host);
}

async function loginPage(parts: LoginParts, visit: Visit): Promise<WebResponse> {
  const ended = visit.query.has('ended');
  const note = ended ? visit.texts('login.ended') : undefined;
  const next = ownPath(visit.query.get('next'));
  const { language } = choiceOf({ language: visit.query.get('language') ?? undefined });
  if (language !== undefined) return speak(visit, language, next);
  const brand = await brandAt(parts, visit);
  return render(parts, visit, 200, { next, note, address: '', error: undefined, brand });
}

/** The browser keeps the language that was chosen, and asks for the page anew. */
function speak(visit: Visit, language: Language, next: string): WebResponse {
  const query = next === '' ? '' : `?next=${encodeURIComponent(next)}`;
  const kept = choiceCookie({ ...keptChoice(visit.request), language }, placeOf(visit));
  return redirect(visit.link('/login') + query, [['set-cookie', kept]]);
}

async function logIn(parts: LoginParts, visit: Visit): Promise<WebResponse> {
  const form = await visit.form();
  const attempt = {
    address: form.text('address').trim(),
    password: form.text('password'),
    host: visit.request.host,
    remoteAddress: visit.request.remoteAddress,
    userAgent: visit.request.header('user-agent') ?? '',
  };
  const next = ownPath(form.text('next'));
  try {
    const { token, session } = await parts.accounts.login(attempt);
    await endFormer(parts, visit);
    const home = next || (await homeOf(parts, { session }));
    return redirect(visit.link(home), [['set-cookie', cookie(visit, token)]]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const words = visit.texts(`refusal.${error.code}`, error.values);
    const brand = await brandAt(parts, visit);
    const state = { next, note: undefined, address: attempt.address, error: words, brand };
    return withHeaders(render(parts, visit, error.status, state), refusalHeaders(error));
  }
}

/** A session that this browser had before is dead from now on (session fixation). */
async function endFormer(parts: LoginParts, visit: Visit): Promise<void> {
  const former = sessionToken(visit.request);
  if (former !== undefined) await parts.accounts.logout(former);
}

/** What a browser keeps for pages that are read without a network. */
const forgetting: HeaderList = [['clear-site-data', '"storage"']];

async function logOut(parts: LoginParts, visit: Visit): Promise<WebResponse> {
  await endFormer(parts, visit);
  return redirect(visit.link('/login?ended'), [
    ['set-cookie', cookie(visit, '')],
    // Of the whole origin: below a prefix there are others, and our own script tidies up alone.
    ...(visit.link('') === '' ? forgetting : []),
  ]);
}

/**
 * A path of ours to go on to; empty for anything that could lead elsewhere (open redirect), or
 * that no header can carry: `toLogin` sends nothing but percent-encoded ASCII here.
 */
function ownPath(next: string | null): string {
  return next !== null && ownPathShape.test(next) ? next : '';
}

function cookie(visit: Visit, token: string): string {
  return sessionCookie(token, placeOf(visit));
}

function placeOf(visit: Visit): { readonly mount: string; readonly scheme: 'http' | 'https' } {
  return { mount: visit.link(''), scheme: visit.request.scheme };
}

function render(
  parts: LoginParts,
  visit: Visit,
  status: number,
  state: Parameters<typeof loginView>[1],
): WebResponse {
  const content = loginView(visit, state);
  const title = visit.texts('login.title');
  return page(documentOf(parts.shell, visit, { title, layout: 'bare', content }), status);
}
