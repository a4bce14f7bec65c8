// Answers to the page's own scripts: a value, or the words of why there is none.

import { Refusal } from '../kit/failure.ts';
import { refusalHeaders } from '../web/failure.ts';
import type { WebResponse } from '../web/http.ts';
import { bytes, withHeaders } from '../web/respond.ts';
import type { Visit } from '../web/visit.ts';

export function json(value: unknown, status = 200): WebResponse {
  const answer = bytes({
    body: JSON.stringify(value),
    contentType: 'application/json; charset=utf-8',
    policy: "default-src 'none'; frame-ancestors 'none'",
    cache: 'no-store',
  });
  return { ...answer, status };
}

/** What `act` gives; a refusal becomes `{"error": words}` with its status. */
export async function jsonOrWords(visit: Visit, act: () => Promise<unknown>): Promise<WebResponse> {
  try {
    return json(await act());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const words = visit.texts(`refusal.${error.code}`, error.values);
    return withHeaders(json({ error: words }, error.status), refusalHeaders(error));
  }
}
