// One box that ticks all rows of a list page.

export function offerPickAll(all: HTMLInputElement): void {
  const { form } = all;
  if (!form) return;
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
