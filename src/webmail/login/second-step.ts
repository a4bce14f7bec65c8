// The second step of a login: GET and POST /login/second. The cookie of the first one says whose it
// is; who comes without, or too late, begins anew.

import type { Half } from '../../account/factors/second-step.ts';
import { hasCode, Refusal } from '../../kit/failure.ts';
import { halfToken } from '../../web/cookie.ts';
import type { WebResponse } from '../../web/http.ts';
import { formPage, type Problem, problemOf } from '../../web/problem.ts';
import { wrongCode } from '../../web/proof.ts';
import { redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { Visit } from '../../web/visit.ts';
import { arrivalOf, endHalf, enter, ownPath } from './enter.ts';
import type { LoginParts } from './login.ts';
import { secondStepView } from './second-step.view.ts';

export async function secondStepPage(parts: LoginParts, visit: Visit): Promise<WebResponse> {
  const next = ownPath(visit.query.get('next'));
  return withHalf(visit, async (half) => {
    return show(parts, visit, { half: await parts.accounts.secondStep.find(half), next });
  });
}

export async function takeSecondStep(parts: LoginParts, visit: Visit): Promise<WebResponse> {
  const form = await visit.form();
  const next = ownPath(form.text('next'));
  const { secondStep } = parts.accounts;
  return withHalf(visit, async (token) => {
    const half = await secondStep.find(token);
    let answer: WebResponse | undefined;
    const problem = await problemOf(wrongCode(visit, 'code'), async () => {
      const entered = await secondStep.byCode(token, form.text('code'), arrivalOf(visit));
      answer = await enter(parts, visit, { entered, next });
    });
    return answer ?? show(parts, visit, { half, next, problem });
  });
}

/** Runs it with the token of the first step; too late, and the person begins again. */
export async function withHalf(
  visit: Visit,
  run: (half: string) => Promise<WebResponse>,
): Promise<WebResponse> {
  try {
    const half = halfToken(visit.request);
    if (half === undefined) throw new Refusal('login-over');
    return await run(half);
  } catch (error) {
    if (!hasCode(error, 'login-over')) throw error;
    return redirect(visit.link('/login?over'), endHalf(visit));
  }
}

function show(
  parts: LoginParts,
  visit: Visit,
  state: {
    readonly half: Half;
    readonly next: string;
    readonly problem?: Problem | undefined;
  },
): WebResponse {
  const { half, next, problem } = state;
  const { owner, factors } = half;
  const content = secondStepView(visit, {
    address: owner.address,
    hasApp: factors.some(({ method }) => method === 'totp'),
    hasPasskey: factors.some(({ method }) => method === 'passkey'),
    next,
    problem,
  });
  const title = visit.texts('login.second.title');
  return formPage(documentOf(parts.shell, visit, { title, layout: 'bare', content }), problem);
}
