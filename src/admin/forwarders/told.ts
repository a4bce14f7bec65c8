// Which field of a forwarder's form a refusal is about, and the words for it.

import type { Refusal } from '../../kit/failure.ts';
import type { Visit } from '../../web/visit.ts';
import { takenName, type Told } from '../../web/problem.ts';

/** Refusals of a target: no address, one that leads back here, or too many. */
export function toldOfTarget(visit: Visit): Told {
  const { texts } = visit;
  return {
    'bad-address': ({ values }) => ({
      field: 'target',
      words: texts('admin.error.target', values),
    }),
    'external-target': ({ values }) => ({
      field: 'target',
      words: texts('refusal.external-target', values),
    }),
    'alias-loop': ({ values }) => ({ field: 'target', words: texts('refusal.alias-loop', values) }),
    'too-long': () => ({ field: 'target', words: texts('admin.error.target-too-many') }),
    'limit-reached': () => ({ field: 'target', words: texts('admin.error.target-too-many') }),
  };
}

/** The same, and those of the name of a new forwarder. */
export function toldOfForwarder(
  visit: Visit,
  typed: { readonly localPart: string; readonly domain: string; readonly target: string },
): Told {
  const ofTarget = toldOfTarget(visit);
  const ofName = {
    field: 'local_part',
    words: visit.texts('admin.error.local-part', { localPart: typed.localPart }),
  };
  return {
    ...ofTarget,
    ...takenName(visit, 'local_part', `${typed.localPart}@${typed.domain}`),
    'bad-address': (refusal) =>
      isName(refusal, typed) ? ofName : (ofTarget['bad-address']?.(refusal) ?? ofName),
  };
}

/** A refusal that names the local part alone is about it, unless that word is a target as well. */
function isName({ values }: Refusal, typed: { localPart: string; target: string }): boolean {
  if (values['address'] !== typed.localPart) return false;
  return !typed.target.split(', ').includes(typed.localPart);
}
