// The field that says where a forwarder leads, in the form that adds one and in its own.

import type { Html } from '../../html/html.ts';
import { targetField } from '../../web/field.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';

export function forwarderTargetField(
  { texts }: SignedVisit,
  { value, problem }: { value: string; problem: Problem | undefined },
): Html {
  return targetField({
    name: 'target',
    label: texts('admin.forwarders.target.label'),
    help: texts('admin.forwarders.target.help'),
    value,
    problem,
  });
}
