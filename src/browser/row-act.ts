// Acts on rows that no button of the list was pressed for: dropped on a folder, swiped, chosen in a
// menu. The same forms go to the same addresses, with the same way back.

/** The chosen rows where this one is among them, else this one. */
export function rowsWith(row: HTMLElement): readonly string[] {
  const list = row.closest('.list');
  const own = boxOf(row);
  if (!list || !own) return [];
  if (!own.checked) return [own.value];
  const chosen = list.querySelectorAll<HTMLInputElement>('.pick input[name=id]:checked');
  return [...chosen].map(({ value }) => value);
}

/** Stays the same while a conversation gets another message, which its row then shows. */
export function keyOf(row: HTMLElement): string | undefined {
  return row.dataset['key'] ?? boxOf(row)?.value;
}

export function boxOf(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('.pick input[name=id]');
}

/** Sends a verb with these messages, as the buttons over the list would. */
export function submitFor(
  ids: readonly string[],
  verb: string,
  more: Readonly<Record<string, string>> = {},
): void {
  const button = document.querySelector<HTMLButtonElement>('.list .bulk button[formaction]');
  if (!button?.form || ids.length === 0) return;
  const form = document.createElement('form');
  form.method = 'post';
  form.action = button.formAction.replace(/[^/]+$/, verb);
  form.hidden = true;
  const add = (name: string, value: string): void => {
    const field = document.createElement('input');
    [field.type, field.name, field.value] = ['hidden', name, value];
    form.append(field);
  };
  for (const id of ids) add('id', id);
  for (const name of ['list', 'q']) {
    const value = new FormData(button.form).get(name);
    if (typeof value === 'string') add(name, value);
  }
  for (const [name, value] of Object.entries(more)) add(name, value);
  document.body.append(form);
  form.requestSubmit();
  form.remove();
}
