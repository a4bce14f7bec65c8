// The facts of a mailbox as its form has them: read into a change, and told what was wrong.

import type { AccountChange } from '../../account/account-changes.ts';
import type { Form } from '../../web/form.ts';
import type { Problem, Told } from '../../web/problem.ts';
import type { Visit } from '../../web/visit.ts';
import { dayProblem, typedLastDay } from '../typed-day.ts';
import { limitProblem, typedLimit } from '../typed-limit.ts';
import { sizeProblem, typedSize } from '../typed-size.ts';

export const services = ['webmail', 'imap', 'pop3', 'smtp'] as const;

/** A control that was not on the page is no change. */
export function typedFacts(form: Form): AccountChange {
  const has = (name: string) => form.has(name);
  const chosen = form.all('services');
  const messages = typedLimit(form.text('quota_messages').trim());
  const quota = {
    bytes: typedSize(form.text('quota')),
    messages: messages === 0 ? undefined : messages,
  };
  return {
    ...(has('display_name') ? { displayName: form.text('display_name').trim() } : {}),
    ...(has('quota') ? { quota } : {}),
    ...(has('expires') ? { expiresMs: typedLastDay(form.text('expires')) } : {}),
    ...(has('has_services')
      ? { services: new Set(services.filter((service) => chosen.includes(service))) }
      : {}),
    ...(has('has_active') ? { isActive: form.text('active') === 'yes' } : {}),
    ...(has('has_own_password') ? { mayChangePassword: form.text('own_password') === 'yes' } : {}),
  };
}

export function factsProblem(visit: Visit, form: Form): Problem | undefined {
  return (
    sizeProblem(visit, 'quota', form.text('quota')) ??
    limitProblem(visit, 'quota_messages', form.text('quota_messages').trim()) ??
    dayProblem(visit, 'expires', form.text('expires'))
  );
}

export function toldOfFacts({ texts }: Visit): Told {
  return {
    'over-domain-quota': ({ values }) => ({
      field: 'quota',
      words: texts('refusal.over-domain-quota', values),
    }),
    'over-granted': ({ values }) => ({
      field: 'quota',
      words: texts('refusal.over-granted', values),
    }),
    'too-long': ({ values }) => ({
      field: 'display_name',
      words: texts('refusal.too-long', values),
    }),
  };
}
