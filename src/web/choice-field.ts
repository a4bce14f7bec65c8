// Form fields that offer what there is: boxes to tick, one of a few, one of a list; each with what
// to know about it.

import { attributes, type Html, html } from '../html/html.ts';
import { type FieldOptions, framed, problemLine } from './field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help?: string;
  readonly isChosen: boolean;
}

type GroupOptions = Pick<FieldOptions, 'name' | 'label' | 'help' | 'problem'> & {
  readonly choices: readonly Choice[];
};

/** Any of them, or none. */
export function ticksField(options: GroupOptions): Html {
  return group(options, 'checkbox');
}

/** Exactly one of them, all in view. */
export function oneField(options: GroupOptions): Html {
  return group(options, 'radio');
}

/** A single box, which says yes to its label. */
export function tickField(
  options: Pick<FieldOptions, 'name' | 'label' | 'help' | 'problem'> & { readonly isOn: boolean },
): Html {
  const { name, label, help, problem, isOn } = options;
  const choice = { value: 'yes', label, isChosen: isOn, ...(help === undefined ? {} : { help }) };
  return html`<div class="field">${tick({ name, choice, type: 'checkbox' })}
${problemLine(name, problem)}</div>`;
}

/** One of a longer list. */
export function selectField(options: GroupOptions): Html {
  const { name, choices, help } = options;
  const described = attributes({ 'aria-describedby': help === undefined ? null : `${name}-help` });
  return framed(
    options,
    html`<select id="${name}" name="${name}" ${described}>${choices.map(
      ({ value, label, isChosen }) =>
        html`<option value="${value}" ${attributes({ selected: isChosen })}>${label}</option>`,
    )}</select>`,
  );
}

function group(
  { name, label, help, problem, choices }: GroupOptions,
  type: 'checkbox' | 'radio',
): Html {
  return html`<fieldset class="field choices"><legend>${label}</legend>
${help === undefined ? null : html`<p class="help">${help}</p>`}
${choices.map((choice) => tick({ name, choice, type }))}
${problemLine(name, problem)}</fieldset>`;
}

function tick(of: {
  readonly name: string;
  readonly choice: Choice;
  readonly type: 'checkbox' | 'radio';
}): Html {
  const { name, choice, type } = of;
  const { value, label, help, isChosen } = choice;
  const state = attributes({ type, name, value, checked: isChosen });
  return html`<label class="check"><input ${state}><span dir="auto">${label}${help === undefined ? null : html`<small>${help}</small>`}</span></label>
`;
}
