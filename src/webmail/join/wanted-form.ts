// A form that wants a mailbox, by a link or by asking: what was typed, and what came of it.

import type { WantedMailbox } from '../../account/sign-up/wanted-mailbox.ts';
import type { Form } from '../../web/form.ts';
import {
  type Problem,
  problemOf,
  repeatProblem,
  type Told,
  weakPassword,
} from '../../web/problem.ts';
import type { Visit } from '../../web/visit.ts';

export interface Tried<Made> {
  readonly typed: WantedMailbox;
  readonly problem: Problem | undefined;
  /** Undefined where there is a problem. */
  readonly made: Made | undefined;
}

/** Throws what is not to be said beside a field. */
export async function tryWanted<Made>(
  visit: Visit,
  make: (typed: WantedMailbox) => Promise<Made>,
): Promise<Tried<Made>> {
  const form = await visit.form();
  const typed = typedMailbox(form);
  let made: Made | undefined;
  const problem =
    repeatProblem(visit, form, { field: 'password', isOptional: false }) ??
    (await problemOf(toldOfWanted(visit, typed), async () => {
      made = await make(typed);
    }));
  return { typed, problem, made };
}

function typedMailbox(form: Form): WantedMailbox {
  const typed = form.text('local_part').trim().toLowerCase();
  return {
    // A whole address, typed out of habit, is understood.
    localPart: typed.replace(/@.*$/s, ''),
    displayName: form.text('display_name').trim(),
    password: form.text('password'),
    recovery: form.text('recovery').trim(),
  };
}

/** What was wrong, beside its field; of a name no more than that it is taken. */
function toldOfWanted(visit: Visit, typed: WantedMailbox): Told {
  const { texts } = visit;
  const full = () => ({ field: 'local_part', words: texts('join.full') });
  return {
    ...weakPassword(visit, 'password'),
    'already-exists': () => ({ field: 'local_part', words: texts('join.taken') }),
    'bad-address': ({ values }) =>
      values?.['address'] === typed.localPart
        ? { field: 'local_part', words: texts('join.address.wrong') }
        : { field: 'recovery', words: texts('join.recovery.wrong') },
    'limit-reached': full,
    'over-domain-quota': full,
    'over-granted': full,
  };
}
