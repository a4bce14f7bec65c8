// Which field of a domain's forms a refusal is about, and the words for it.

import { takenName, type Told, weakPassword } from '../../web/problem.ts';
import type { Visit } from '../../web/visit.ts';

export function toldOfDomain(visit: Visit, name: string): Told {
  const { texts } = visit;
  return {
    ...toldOfDomainName(visit, 'name', name),
    ...toldOfLimit(visit),
    ...weakPassword(visit, 'password'),
    'mailbox-unsafe': () => ({ field: 'path', words: texts('admin.error.domain-path') }),
    'too-long': ({ values }) => ({ field: 'path', words: texts('refusal.too-long', values) }),
  };
}

export function toldOfDomainName(visit: Visit, field: string, name: string): Told {
  const words = visit.texts('admin.error.domain-name', { name });
  return { ...takenName(visit, field, name), 'bad-address': () => ({ field, words }) };
}

export function toldOfLimit({ texts }: Visit): Told {
  return {
    'limit-reached': ({ values }) => ({
      field: 'accounts_max',
      words: texts('refusal.limit-reached', values),
    }),
  };
}
