// The one place where a failure becomes a page.

import type { Refusal } from '../kit/failure.ts';
import { html } from '../html/html.ts';
import type { HeaderList, WebResponse } from './http.ts';
import { icon } from './icon.ts';
import { page, withHeaders } from './respond.ts';
import { documentOf, type Shell } from './shell.ts';
import type { Visit } from './visit.ts';

const retryAfterSeconds = 5;

/** A refusal in the person's own words, with its status. */
export function refusalPage(refusal: Refusal, visit: Visit, shell: Shell): WebResponse {
  const words = visit.texts(`refusal.${refusal.code}`, refusal.values);
  const answer = failurePage(refusal.status, words, visit, shell);
  return withHeaders(answer, refusalHeaders(refusal));
}

/** A bug: nothing of it is told but a number that the administrator finds in the log. */
export function bugPage(requestId: string, visit: Visit, shell: Shell): WebResponse {
  return failurePage(500, visit.texts('failure.bug', { requestId }), visit, shell);
}

/** What an answer to a refused request carries besides its words, on whichever page they stand. */
export function refusalHeaders(refusal: Refusal): HeaderList {
  if (refusal.status === 405) return [['allow', 'GET, HEAD, POST']];
  if (refusal.status !== 503 && refusal.status !== 429) return [];
  return [['retry-after', String(refusal.values['seconds'] ?? retryAfterSeconds)]];
}

function failurePage(status: number, words: string, visit: Visit, shell: Shell): WebResponse {
  const { texts } = visit;
  const content = html`<main id="main" class="card notice-page">
${icon('warning')}
<h1>${texts('failure.title')}</h1>
<p>${words}</p>
<p><a class="button" href="${visit.link('/')}">${texts('failure.home')}</a></p>
</main>`;
  const title = texts('failure.title');
  return page(documentOf(shell, visit, { title, layout: 'bare', content }), status);
}
