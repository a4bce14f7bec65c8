// One box that ticks all rows of a list page.

export function offerPickAll(page: Document): void {
  const all = page.querySelector<HTMLInputElement>('.pick-all');
  const form = all?.closest('form');
  if (!all || !form) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('.pick input')];
  if (boxes.length === 0) return;
  all.hidden = false;
  const reflect = (): void => {
    const picked = boxes.filter((box) => box.checked).length;
    all.checked = picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
  };
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
  form.addEventListener('change', reflect);
  reflect();
}
