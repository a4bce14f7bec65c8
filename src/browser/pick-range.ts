// Choosing rows: all at once by the box in the head, and with Shift a range from the row that was
// chosen before.

const boxes = '.pick input[name=id]';
let last: HTMLInputElement | undefined;

export function offerPickAll(all: HTMLInputElement): void {
  const { form } = all;
  if (!form) return;
  all.hidden = form.querySelector(boxes) === null;
  const every = (): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>(boxes)];
  const reflect = (): void => {
    const picked = every().filter((box) => box.checked).length;
    all.checked = picked > 0 && picked === every().length;
    all.indeterminate = picked > 0 && !all.checked;
  };
  all.addEventListener('change', () => {
    for (const box of every()) box.checked = all.checked;
  });
  form.addEventListener('change', reflect);
  form.addEventListener('click', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.matches(boxes)) return;
    if (event.shiftKey) pickRange(every(), box);
    last = box;
  });
  reflect();
}

/** From the one that was chosen last to this one, all become what this one is. */
function pickRange(unordered: readonly HTMLInputElement[], box: HTMLInputElement): void {
  const every = unordered.toSorted((a, b) => topOf(a) - topOf(b));
  const [from, to] = [last ? every.indexOf(last) : -1, every.indexOf(box)];
  if (from < 0) return;
  const [first, end] = [Math.min(from, to), Math.max(from, to)];
  for (const each of every.slice(first, end + 1)) each.checked = box.checked;
}

function topOf(box: HTMLInputElement): number {
  return box.getBoundingClientRect().top;
}
