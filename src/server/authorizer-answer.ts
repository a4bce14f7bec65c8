// The answer of an authorizer (FastCGI 1.0, 6.3): 200 lets the request pass, and its `Variable-*`
// fields become variables of that request; every other answer is what the client gets instead.

import type { WebResponse } from '../web/http.ts';
import { discard } from './running-request.ts';

/** The body of a 200 is nobody's, and variables are written in capitals. */
export function authorizerAnswer(response: WebResponse): WebResponse {
  if (response.status !== 200) return response;
  discard(response);
  const headers = response.headers.map(([name, value]) => {
    const variable = /^variable-(.+)$/.exec(name)?.[1];
    return [variable === undefined ? name : `Variable-${variable.toUpperCase()}`, value] as const;
  });
  return { status: 200, headers, body: '' };
}
