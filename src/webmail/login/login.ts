// In and out: GET and POST /login, POST /logout. The second step stands in second-step.ts.

import type { HostBrand } from '../../account/branding.ts';
import { Refusal } from '../../kit/failure.ts';
import { companionCookie, halfCookie, sessionCookie } from '../../web/cookie.ts';
import type { HeaderList, WebResponse } from '../../web/http.ts';
import { refusalHeaders } from '../../web/failure.ts';
import { choiceCookie, choiceOf, keptChoice } from '../../web/look.ts';
import { page, redirect, withHeaders } from '../../web/respond.ts';
import { documentOf, type Shell } from '../../web/shell.ts';
import type { Language } from '../../web/tables/languages.ts';
import { publicRoute, type Route, signedRoute, type Visit } from '../../web/visit.ts';
import type { DisplayParts } from '../settings/display.ts';
import { arrivalOf, endFormer, enter, ownPath, placeOf } from './enter.ts';
import { offersReset, type RecoveryParts } from '../recovery/recovery-parts.ts';
import { loginView } from './login.view.ts';
import { newPasswordPage } from './new-password.ts';
import { passkeyLogin, passkeyOptions } from './passkey.ts';
import { secondStepPage, takeSecondStep } from './second-step.ts';

export interface LoginParts extends DisplayParts, Omit<RecoveryParts, 'log'> {
  readonly shell: Shell;
}

export function loginRoutes(parts: LoginParts): readonly Route[] {
  // The page as it is asked for first is the same for everybody of one language and look.
  const plainPages = new Map<string, WebResponse>();
  const plainPage = async (visit: Visit): Promise<WebResponse> => {
    // Its people see another one at a domain's own host.
    if ((await brandAt(parts, visit)) !== undefined) return loginPage(parts, visit);
    const { theme, density } = visit.look;
    const offers = (await offersReset(parts)) ? 'reset' : '';
    const asks = (await askedDomain(parts, undefined)) ?? '';
    const kind = `${visit.texts.language} ${theme} ${density} ${offers} ${asks}`;
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
    publicRoute('GET', '/login/second', (visit) => secondStepPage(parts, visit)),
    publicRoute('POST', '/login/passkey/options', (visit) => passkeyOptions(parts, visit)),
    publicRoute('POST', '/login/passkey', (visit) => passkeyLogin(parts, visit)),
    publicRoute('POST', '/login/second', (visit) => takeSecondStep(parts, visit)),
    publicRoute('POST', '/logout', (visit) => logOut(parts, visit)),
  ];
}

function brandAt({ accounts }: LoginParts, visit: Visit): Promise<HostBrand | undefined> {
  return accounts.branding.atHost(visit.request.host);
}

/** Of which domain people may ask for a mailbox on this page. */
async function askedDomain(
  { accounts, letters }: LoginParts,
  brand: HostBrand | undefined,
): Promise<string | undefined> {
  return letters === undefined ? undefined : accounts.signUp.rules.askedAt(brand?.domain);
}

async function loginPage(parts: LoginParts, visit: Visit): Promise<WebResponse> {
  const told = (['ended', 'over', 'reset'] as const).find((what) => visit.query.has(what));
  const note = told === undefined ? undefined : visit.texts(`login.${told}`);
  const next = ownPath(visit.query.get('next'));
  const { language } = choiceOf({ language: visit.query.get('language') ?? undefined });
  if (language !== undefined) return speak(visit, language, next);
  const brand = await brandAt(parts, visit);
  const offers = await offersReset(parts);
  const error = visit.query.has('refused') ? visit.texts('refusal.passkey-refused') : undefined;
  const asks = await askedDomain(parts, brand);
  return render(parts, visit, 200, { next, note, address: '', error, brand, offers, asks });
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
    ...arrivalOf(visit),
  };
  const next = ownPath(form.text('next'));
  try {
    const begun = await parts.accounts.begin(attempt);
    if (begun.kind === 'in') return await enter(parts, visit, { entered: begun, next });
    const on = next === '' ? '' : `?next=${encodeURIComponent(next)}`;
    const half = halfCookie(begun.half, placeOf(visit));
    return redirect(visit.link('/login/second') + on, [['set-cookie', half]]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const words = visit.texts(`refusal.${error.code}`, error.values);
    const brand = await brandAt(parts, visit);
    const offers = await offersReset(parts);
    const { address } = attempt;
    const asks = await askedDomain(parts, brand);
    const state = { next, note: undefined, address, error: words, brand, offers, asks };
    return withHeaders(render(parts, visit, error.status, state), refusalHeaders(error));
  }
}

/** What a browser keeps for pages that are read without a network. */
const forgetting: HeaderList = [['clear-site-data', '"storage"']];

async function logOut(parts: LoginParts, visit: Visit): Promise<WebResponse> {
  await endFormer(parts, visit);
  return redirect(visit.link('/login?ended'), [
    ['set-cookie', sessionCookie('', placeOf(visit))],
    ['set-cookie', companionCookie('', placeOf(visit))],
    // Of the whole origin: below a prefix there are others, and our own script tidies up alone.
    ...(visit.link('') === '' ? forgetting : []),
  ]);
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
