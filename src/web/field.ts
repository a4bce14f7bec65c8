// Form fields: a label, a control, what to know about it, and what was wrong with it.

import { type Attributes, attributes, type Html, html } from '../html/html.ts';
import { icon } from './icon.ts';
import type { Problem } from './problem.ts';

/** Names are not words: no dictionary corrects them. */
export const nameAttributes = attributes({
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
});

const addressAttributes = attributes({
  inputmode: 'email',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
});

export interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** What was wrong with the form; shown here when it is about this field. */
  readonly problem: Problem | undefined;
  /** Whether the browser asks for it; it does unless this is false. */
  readonly required?: boolean;
  /** Whether a person begins here. */
  readonly isFirst?: boolean;
}

/** One line of text; `attributes` say what kind. */
export function textField(
  options: FieldOptions & { readonly value: string; readonly attributes?: Attributes },
): Html {
  return framed(
    options,
    html`<input type="text" ${common(options)} value="${options.value}" dir="auto" ${options.attributes ?? attributes({})}>`,
  );
}

/** Several lines of text. */
export function linesField(
  options: FieldOptions & {
    readonly value: string;
    readonly rows: number;
    readonly attributes?: Attributes;
  },
): Html {
  return framed(
    options,
    // The line break after the start tag is the one that a parser leaves out (HTML 13.2.6.4.7).
    html`<textarea ${common(options)} rows="${options.rows}" dir="auto" ${options.attributes ?? attributes({})}>
${options.value}</textarea>`,
  );
}

/** The part of an address before the @, with the domain shown beside it. */
export function localPartField(
  options: FieldOptions & { readonly value: string; readonly domain: string },
): Html {
  const { domain, value } = options;
  return framed(
    options,
    html`<div class="joined"><input type="text" ${common(options)} value="${value}" dir="auto" maxlength="255" ${nameAttributes}>
<span class="joined-end" dir="ltr" title="@${domain}">@${domain}</span></div>`,
  );
}

/** One address or several, with commas between them. */
export function targetField(options: FieldOptions & { readonly value: string }): Html {
  return linesField({ ...options, rows: 3, attributes: addressAttributes });
}

/** Never holds a value: a password that was typed goes nowhere but into the verb. */
export function passwordField(
  options: FieldOptions & { readonly autocomplete: 'new-password' | 'current-password' },
): Html {
  return framed(
    options,
    html`<input type="password" ${common(options)} autocomplete="${options.autocomplete}">`,
  );
}

/**
 * Whose password a form sets, for the browser's password manager: it would otherwise offer to keep
 * somebody else's new password as that of the administrator.
 */
export function passwordOwner(name: string): Html {
  return html`<input type="text" name="username" value="${name}" autocomplete="username" hidden readonly>`;
}

/** A box that must be ticked before something is taken away. */
export function confirmField(options: FieldOptions): Html {
  const { name, label, problem } = options;
  return html`<div class="field"><label class="check"><input type="checkbox" value="yes" ${common(options)}><span dir="auto">${label}</span></label>
${problemLine(name, problem)}</div>`;
}

/** A control with its label, its help and what was wrong with it. */
export function framed(
  options: Pick<FieldOptions, 'name' | 'label' | 'help' | 'problem'>,
  control: Html,
): Html {
  const { name, label, help, problem } = options;
  return html`<div class="field"><label for="${name}">${label}</label>
${control}
${problemLine(name, problem)}
${help === undefined ? null : html`<small id="${name}-help">${help}</small>`}</div>`;
}

export function problemLine(field: string, problem: Problem | undefined): Html | null {
  if (problem?.field !== field) return null;
  return html`<p class="wrong" id="${field}-error">${icon('warning')}<span>${problem.words}</span></p>`;
}

/** What every control carries; the one that was wrong is where the person goes on. */
function common({
  name,
  help,
  problem,
  required = true,
  isFirst = false,
}: FieldOptions): Attributes {
  const wrong = problem?.field === name;
  const described = [wrong && `${name}-error`, help !== undefined && `${name}-help`];
  return attributes({
    id: name,
    name,
    required,
    autofocus: wrong || isFirst,
    'aria-invalid': wrong && 'true',
    'aria-describedby': described.filter(Boolean).join(' ') || null,
  });
}
