// How far somebody's rights reach, as the form has it: every domain or some, what may be changed in
// them, and how much they may have together.

import type { GrantReach } from '../../account/administrator-facts.ts';
import { everyRight } from '../../account/rights.ts';
import type { Form } from '../../web/form.ts';
import type { Problem, Told } from '../../web/problem.ts';
import type { Visit } from '../../web/visit.ts';
import { typedWords } from '../typed.ts';
import { limitProblem, typedLimit } from '../typed-limit.ts';
import { sizeProblem, typedSize } from '../typed-size.ts';

export interface TypedReach extends Required<GrantReach> {
  readonly isSuper: boolean;
  readonly domains: readonly string[];
}

export const nothingGranted: TypedReach = {
  isSuper: false,
  domains: [],
  may: everyRight,
  most: {},
};

export function typedReach(form: Form): TypedReach {
  const isSuper = form.text('reach') === 'every';
  const accounts = typedLimit(form.text('accounts_max').trim());
  const quotaBytes = typedSize(form.text('quota_max'));
  const asked = form.all('may');
  return {
    isSuper,
    domains: isSuper ? [] : typedDomains(form),
    may: everyRight.filter((right) => asked.includes(right)),
    most: {
      ...(accounts === undefined ? {} : { accounts }),
      ...(quotaBytes === undefined ? {} : { quotaBytes }),
    },
  };
}

/** What can be seen without asking a verb. */
export function reachProblem(visit: Visit, form: Form): Problem | undefined {
  const words = visit.texts('admin.administrator.domains.none');
  const isNone = form.text('reach') !== 'every' && typedDomains(form).length === 0;
  return (
    (isNone ? { field: 'domains', words, status: 422 } : undefined) ??
    limitProblem(visit, 'accounts_max', form.text('accounts_max').trim()) ??
    sizeProblem(visit, 'quota_max', form.text('quota_max'))
  );
}

export function toldOfReach({ texts }: Visit): Told {
  return {
    'bad-address': ({ values }) => ({
      field: 'domains',
      words: texts('admin.administrator.domains.unknown', { name: values['address'] ?? '' }),
    }),
  };
}

/** Ticked or typed: each field may hold several names. */
function typedDomains(form: Form): readonly string[] {
  return form
    .all('domains')
    .flatMap(typedWords)
    .map((word) => word.toLowerCase());
}
