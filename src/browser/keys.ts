// Keys of the mail pages: j and k walk through the rows, x ticks one, c writes, r answers, a
// answers all, f passes on, # throws away, u goes back to the list. Never while one is typing.

const links: Readonly<Record<string, string>> = {
  c: '.side .write',
  r: 'a[href*="mode=reply&"]',
  a: 'a[href*="mode=reply-all&"]',
  f: 'a[href*="mode=forward&"]',
  u: '.to-list',
};

export function listenToKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (act(page, event.key)) event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]')
  );
}

function act(page: Document, key: string): boolean {
  if (key === 'j') return walk(page, 1);
  if (key === 'k') return walk(page, -1);
  if (key === 'x') return click(focusedRow(page)?.querySelector('.pick input'));
  if (key === '#') return click(page.querySelector('.read button[formaction$="/removal"]'));
  const selector = links[key];
  return selector !== undefined && click(page.querySelector(selector));
}

function walk(page: Document, step: 1 | -1): boolean {
  const rows = [...page.querySelectorAll('.row')];
  if (rows.length === 0) return false;
  const current = focusedRow(page) ?? page.querySelector('.row.open');
  const at = current ? rows.indexOf(current) + step : 0;
  const next = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  next?.querySelector<HTMLElement>('.subject')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

function focusedRow(page: Document): Element | null {
  return page.activeElement?.closest('.row') ?? null;
}

function click(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.click();
  return true;
}
