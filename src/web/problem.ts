// What was wrong with a submitted form: told beside the field it is about, the rest typed kept.

import { Refusal, type RefusalCode } from '../kit/failure.ts';
import type { Html } from '../html/html.ts';
import { refusalHeaders } from './failure.ts';
import type { Form } from './form.ts';
import type { HeaderList, WebResponse } from './http.ts';
import { page, withHeaders } from './respond.ts';
import type { Visit } from './visit.ts';

export interface Problem {
  /** Name of the field. */
  readonly field: string;
  readonly words: string;
  readonly status: number;
  /** What the answer carries besides, such as when to come back. */
  readonly headers?: HeaderList;
}

/** The refusals that are about a field, and the words for each; others are no matter of the form. */
export type Told = Partial<
  Record<RefusalCode, (refusal: Refusal) => Pick<Problem, 'field' | 'words'>>
>;

/** A page with a form on it, whose status says whether what was sent was taken. */
export function formPage(content: Html, problem: Problem | undefined): WebResponse {
  return withHeaders(page(content, problem?.status), problem?.headers ?? []);
}

/** Runs a verb. A refusal that belongs to a field is given; any other failure goes up. */
export async function problemOf(
  told: Told,
  verb: () => Promise<void>,
): Promise<Problem | undefined> {
  try {
    await verb();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const tell = told[error.code];
    if (tell === undefined) throw error;
    return { ...tell(error), status: error.status, headers: refusalHeaders(error) };
  }
}

/** The first of these fields that was left empty: a browser asks for them, others may not. */
export function missingProblem(
  visit: Visit,
  form: Form,
  fields: readonly string[],
): Problem | undefined {
  const field = fields.find((name) => form.text(name).trim() === '');
  if (field === undefined) return undefined;
  return { field, words: visit.texts('form.error.missing'), status: 422 };
}

/** A password typed twice must be the same; an optional second one may be left empty. */
export function repeatProblem(
  visit: Visit,
  form: Form,
  { field, isOptional }: { readonly field: string; readonly isOptional: boolean },
): Problem | undefined {
  const again = `${field}_again`;
  const repeated = form.text(again);
  if (repeated === form.text(field) || (isOptional && repeated === '')) return undefined;
  return { field: again, words: visit.texts('form.error.password-again'), status: 422 };
}

/** A password that will not do, with the reason in words. */
export function weakPassword(visit: Visit, field: string): Told {
  return {
    'password-weak': ({ values }) => ({
      field,
      words: visit.texts('refusal.password-weak', values),
    }),
  };
}

/** The current password, asked before a change: not right, or tried too often. */
export function wrongPassword(visit: Visit, field: string): Told {
  return {
    'password-wrong': () => ({ field, words: visit.texts('refusal.password-wrong') }),
    'login-throttled': ({ values }) => ({
      field,
      words: visit.texts('refusal.login-throttled', values),
    }),
  };
}

/** A name that is taken already, by a mailbox or by a forwarder. */
export function takenName(visit: Visit, field: string, address: string): Told {
  return {
    'already-exists': () => ({
      field,
      words: visit.texts('refusal.already-exists', { address }),
    }),
  };
}
