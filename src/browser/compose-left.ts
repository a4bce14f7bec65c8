// Text that an earlier page could not save: offered once, brought back or forgotten by a click.

import type { Parts } from './compose.ts';
import { forget, type LeftText } from './compose-local.ts';
import { say } from './compose-words.ts';

export function offerLeftText(parts: Parts): void {
  const { form, saver, words } = parts;
  const draft = valueOf(form, 'draft');
  const isBlank = draft === '' && valueOf(form, 'origin_id') === '';
  const left = saver.local.left().find(({ fields }) => {
    const theirs = new Map(fields).get('draft') ?? '';
    return isBlank || (draft !== '' && theirs === draft);
  });
  if (!left) return;
  const note = document.createElement('p');
  note.className = 'note warn left-text';
  note.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = say(words, 'found');
  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', () => {
      note.remove();
      act();
      forget(left.name);
    });
    return made;
  };
  note.append(
    text,
    button(say(words, 'restore'), () => void bringBack(parts, left)),
    button(say(words, 'dismiss'), () => {}),
  );
  form.querySelector('.compose-head')?.after(note);
}

async function bringBack({ form, text, people, saver }: Parts, left: LeftText): Promise<void> {
  const fields = new Map(left.fields);
  for (const name of ['subject', 'draft'] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = fields.get(name) ?? '';
  }
  for (const name of ['to', 'cc', 'bcc'] as const) people.set(name, fields.get(name) ?? '');
  for (const [name, value] of left.fields) {
    if (name !== 'attached') continue;
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  const isRich = fields.get('format') === 'rich';
  await text.restore(fields.get('body') ?? '', isRich ? fields.get('markup') : undefined);
  saver.changed();
}

function valueOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : '';
}
