// Verbs that write down what they refused: who tried to do what they may not, or more than they may.

import { Refusal, type RefusalCode } from '../kit/failure.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { notedVerbs } from './tables/noted-verbs.ts';

/** A form that was filled in wrongly is no matter of the log. */
const noted: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'forbidden',
  'limit-reached',
  'over-domain-quota',
  'over-granted',
]);

/** The same verbs; a method that the table names is watched. */
export function refusalsNoted<Verbs extends object>(verbs: Verbs, audit: Audit): Verbs {
  return new Proxy(verbs, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as (...args: readonly unknown[]) => unknown;
      const verb = Object.hasOwn(notedVerbs, name) ? notedVerbs[String(name)] : undefined;
      if (verb === undefined) return method;
      return async (...args: readonly unknown[]) => {
        try {
          return await method(...args);
        } catch (error) {
          if (error instanceof Refusal && noted.has(error.code)) {
            const object = objectOf(args[1]).slice(0, 255);
            await audit.writeRefused(args[0] as Session, { verb, object }, error.code);
          }
          throw error;
        }
      };
    },
  });
}

/** Verbs take a name, or what is to be made with its name in it. */
function objectOf(subject: unknown): string {
  if (typeof subject === 'string') return subject.trim().toLowerCase();
  if (typeof subject !== 'object' || subject === null) return '';
  const { name, localPart, domain } = subject as Readonly<Record<string, unknown>>;
  if (typeof localPart === 'string') return `${localPart}@${String(domain)}`.trim().toLowerCase();
  return typeof name === 'string' ? name.trim() : '';
}
