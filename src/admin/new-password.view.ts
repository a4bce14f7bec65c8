// A password that the panel sets: typed once, and again by whoever wants to be sure.

import { type Html, html } from '../html/html.ts';
import { type FieldOptions, passwordField } from '../web/field.ts';
import type { Texts } from '../web/texts.ts';

/** The two fields of a new password; the second has `_again` behind its name and may stay empty. */
export function newPasswordFields(
  texts: Texts,
  options: Pick<FieldOptions, 'name' | 'label' | 'problem' | 'required'> & {
    readonly help: string;
  },
): Html {
  const autocomplete = 'new-password';
  return html`${passwordField({ ...options, autocomplete })}
${passwordField({
  name: `${options.name}_again`,
  label: texts('admin.field.password-again'),
  help: texts('admin.field.password-again.help'),
  autocomplete,
  required: false,
  problem: options.problem,
})}`;
}
