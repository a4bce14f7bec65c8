// Which field of a forwarder's form a refusal is about.

import type { Refusal } from '../../kit/failure.ts';
import type { FieldOfRefusal } from '../problem.ts';

/** A bad address is the forwarder's own when the refusal names it, and else one of the targets. */
export function refusedField(address: string): FieldOfRefusal {
  const local = address.slice(0, address.lastIndexOf('@'));
  const isOwn = ({ values }: Refusal): boolean =>
    values['address'] === address || values['address'] === local;
  return {
    'already-exists': 'local_part',
    'limit-reached': 'local_part',
    'bad-address': (refusal) => (isOwn(refusal) ? 'local_part' : 'target'),
  };
}
