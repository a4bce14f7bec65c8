// The row of tools over the editor: one stop of the Tab key, walked with the arrow keys, as the ARIA
// practices have a toolbar. Each says whether what it does is so where the caret stands.

import type { Editor } from './editor.ts';

export function offerTools(
  tools: HTMLElement,
  { editor, askLink }: { readonly editor: Editor; readonly askLink: () => string | null },
): { readonly reflect: () => void; readonly close: () => void } {
  const ending = new AbortController();
  const { signal } = ending;
  const all = (): HTMLElement[] => [...tools.querySelectorAll<HTMLElement>('[data-act]')];
  const goTo = (at: number): void => {
    for (const [nth, tool] of all().entries()) tool.tabIndex = nth === at ? 0 : -1;
  };
  goTo(0);
  const run = (tool: HTMLElement): void => {
    const name = tool.dataset['act'] ?? '';
    if (tool instanceof HTMLSelectElement) {
      editor.act(name, tool.value);
      return;
    }
    if (name !== 'link') return editor.act(name, '');
    const address = editor.is('link') ? '' : askLink();
    if (address !== null) editor.act('link', address === '' ? '' : wholeAddress(address));
  };
  tools.addEventListener(
    'click',
    ({ target }) => {
      const tool =
        target instanceof Element ? target.closest<HTMLElement>('button[data-act]') : null;
      if (tool) run(tool);
      reflect();
    },
    { signal },
  );
  // The text keeps its selection.
  tools.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
    },
    { signal },
  );
  tools.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLSelectElement) run(target);
    },
    { signal },
  );
  tools.addEventListener(
    'keydown',
    (event) => {
      const list = all();
      const at = list.indexOf(document.activeElement as HTMLElement);
      const isRtl = getComputedStyle(tools).direction === 'rtl';
      const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
      const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
      const step = event.key === forward ? 1 : event.key === back ? -1 : 0;
      if (at < 0 || step === 0) return;
      event.preventDefault();
      const next = (at + step + list.length) % list.length;
      goTo(next);
      list[next]?.focus();
    },
    { signal },
  );
  const reflect = (): void => {
    for (const tool of tools.querySelectorAll('button[data-act]')) {
      tool.setAttribute('aria-pressed', String(editor.is(tool.getAttribute('data-act') ?? '')));
    }
  };
  return { reflect, close: () => ending.abort() };
}

/** `example.org` is a place, `ann@example.org` a person. */
function wholeAddress(typed: string): string {
  const text = typed.trim();
  if (/^(?:https?:|mailto:|tel:)/i.test(text)) return text;
  return /^[^\s/@]+@[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
}
