// A new password and the same again: what the verbs that set one read as `next` and `next_again`.

import { type Html, html } from '../html/html.ts';
import { passwordField } from './field.ts';
import type { Problem } from './problem.ts';
import type { Texts } from './texts.ts';

export function newPasswordFields(
  texts: Texts,
  {
    problem,
    isFirst = false,
  }: { readonly problem?: Problem | undefined; readonly isFirst?: boolean },
): Html {
  return html`${passwordField({
    name: 'next',
    label: texts('settings.password.next'),
    help: texts('settings.password.next.help'),
    autocomplete: 'new-password',
    isFirst,
    problem,
  })}
${passwordField({
  name: 'next_again',
  label: texts('settings.password.again'),
  autocomplete: 'new-password',
  problem,
})}`;
}
