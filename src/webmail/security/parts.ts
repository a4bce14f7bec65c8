// What the pages about logging in are handed, and how they answer. They are there for everybody who
// can log in, with a mailbox or without.

import type { Accounts } from '../../account/account.ts';
import type { ShownFactor } from '../../account/factors/second-factors.ts';
import { type Html, html } from '../../html/html.ts';
import type { WebResponse } from '../../web/http.ts';
import { formPage, type Problem } from '../../web/problem.ts';
import { type ProofParts, provenRoute } from '../../web/proof.ts';
import { bar, documentOf, securityPath, type Shell } from '../../web/shell.ts';
import { trail } from '../../web/trail.ts';
import type { Page, Route, SignedVisit } from '../../web/visit.ts';
import { fullTime } from '../dates.ts';
import { settingsFrame } from '../settings/frame.view.ts';

export interface SecurityParts {
  readonly accounts: Accounts;
  readonly shell: Shell;
}

export const appPath = `${securityPath}/app`;
export const passkeysPath = `${securityPath}/passkeys`;
export const codesPath = `${securityPath}/codes`;
export const factorRemovalPath = `${securityPath}/removal`;
export const sessionsPath = '/settings/sessions';
export const appPasswordsPath = '/settings/app-passwords';

/** When it was added, and when it was last of use. */
export function sinceWords({ texts }: SignedVisit, { createdMs, usedMs }: ShownFactor): string {
  const time = fullTime(createdMs, texts);
  if (usedMs === undefined) return texts('security.since', { time });
  return texts('security.since-used', { time, used: fullTime(usedMs, texts) });
}

/** A page of settings below the bar. */
export function settingsPageOf(
  { shell }: SecurityParts,
  visit: SignedVisit,
  page: {
    readonly title: string;
    readonly content: Html;
    readonly problem?: Problem | undefined;
    /** Where the way back leads, unless it is the settings themselves. */
    readonly back?: string;
  },
): WebResponse {
  const { title, problem } = page;
  const content = framed(visit, page);
  return formPage(documentOf(shell, visit, { title, layout: 'panel', content }), problem);
}

/** Beside the places of the settings; who has no mailbox has none of the others. */
function framed(
  visit: SignedVisit,
  { title, content, back }: { title: string; content: Html; back?: string },
): Html {
  const { texts, session } = visit;
  const toSecurity = back === undefined ? undefined : trail(visit, back, texts('security.title'));
  if (session.kind === 'account') {
    return settingsFrame(visit, { current: 'security', title, trail: toSecurity }, content);
  }
  return html`${bar(visit, 'settings')}
<main id="main">
<header class="head">${toSecurity ?? trail(visit, '/admin', texts('shell.admin'))}
<h1>${title}</h1></header>
${content}
</main>`;
}

/** A form of these pages: what it does may want to know again who is there. */
export function securityRoute(parts: SecurityParts, path: string, page: Page<SignedVisit>): Route {
  const proof: ProofParts = {
    accounts: parts.accounts,
    backOf: () => securityPath,
    show: (visit, { title, content, problem }) => {
      const main = html`${bar(visit, 'settings')}
<main id="main">${content}</main>`;
      const document = documentOf(parts.shell, visit, { title, layout: 'panel', content: main });
      return formPage(document, problem);
    },
  };
  return provenRoute(proof, path, page);
}
