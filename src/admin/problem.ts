// What was wrong with a submitted form: told beside the field it is about, the rest typed kept.

import { Refusal, type RefusalCode } from '../kit/failure.ts';
import type { Form } from '../web/form.ts';
import type { Visit } from '../web/visit.ts';

export interface Problem {
  /** Name of the field. */
  readonly field: string;
  readonly words: string;
  readonly status: number;
}

/** Which field a refusal of a form is about; those not named are no matter of the form. */
export type FieldOfRefusal = Partial<Record<RefusalCode, string | ((refusal: Refusal) => string)>>;

/** Runs a verb. A refusal that belongs to a field is given; any other failure goes up. */
export async function problemOf(
  visit: Visit,
  fields: FieldOfRefusal,
  verb: () => Promise<void>,
): Promise<Problem | undefined> {
  try {
    await verb();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const field = fields[error.code];
    if (field === undefined) throw error;
    return {
      field: typeof field === 'string' ? field : field(error),
      words: visit.texts(`refusal.${error.code}`, error.values),
      status: error.status,
    };
  }
}

/** A password typed twice must be the same; the second one may be left out or left empty. */
export function repeatProblem(visit: Visit, form: Form, field: string): Problem | undefined {
  const again = `${field}_again`;
  const repeated = form.text(again);
  if (repeated === '' || repeated === form.text(field)) return undefined;
  return { field: again, words: visit.texts('admin.error.password-again'), status: 422 };
}
