// Completes recipients while one types: what stands between the last comma and the caret is asked
// about, and the one that is taken goes into its place with a comma behind it.

import { PeopleQuestion, type FoundPeople } from './ask-people.ts';
import { Listbox } from './listbox.ts';

export function offerPeople(form: HTMLFormElement): void {
  const address = form.dataset['people'] ?? '';
  for (const name of ['to', 'cc', 'bcc']) {
    const input = form.querySelector<HTMLInputElement>(`#${name}`);
    if (input) completePeople(input, address);
  }
}

function completePeople(input: HTMLInputElement, address: string): void {
  const listbox = new Listbox(input, {
    id: `people-${input.id}`,
    className: 'people-found',
    takesFirst: true,
  });
  const question = new PeopleQuestion(address);
  const take = (value: string): void => {
    const { start, end } = pieceAt(input);
    input.setRangeText(`${value}, `, start, end, 'end');
    question.cancel();
    listbox.close();
  };
  const offer = (found: FoundPeople | undefined): void => {
    // The field may have been left while the answer was on its way.
    if (!found || document.activeElement !== input) return listbox.close();
    const offers = found.people.map(({ name, about, value }) => ({
      parts: name === '' ? [about] : [name, about],
      take: () => take(value),
    }));
    listbox.offer([{ offers }], found);
  };
  input.addEventListener('input', () => {
    const { text } = pieceAt(input);
    if (text !== '') return question.ask(text, offer);
    question.cancel();
    listbox.close();
  });
  input.addEventListener('blur', () => question.cancel());
}

/** What is being typed: from the last comma before the caret that is in no quotes. */
function pieceAt(input: HTMLInputElement) {
  const end = input.selectionStart ?? input.value.length;
  const before = input.value.slice(0, end);
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < before.length; at++) {
    if (before[at] === '"' && before[at - 1] !== '\\') isQuoted = !isQuoted;
    else if (!isQuoted && (before[at] === ',' || before[at] === ';')) start = at + 1;
  }
  const piece = before.slice(start);
  return { text: piece.trim(), start: start + (piece.length - piece.trimStart().length), end };
}
