// The script of the frame that shows a PDF. The frame has no origin and its policy lets it ask
// nobody: the page around it hands it a port, and through that the bytes and the words to say
// (docs/decisions/009-opened-parts.md).

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReaderState, ReaderTask, ReaderWords } from './messages.ts';
import { openDocument } from './open-document.ts';
import { PageSheet } from './page-sheet.ts';

/** LIMIT of pages that are shown. */
const pagesMax = 300;
/** How far outside of the window pages are drawn already. */
const nearBy = '60%';
/** How long a window keeps its size before pages are drawn for it. */
const settledMs = 200;

addEventListener('message', ({ ports: [port] }) => {
  if (!port) return;
  const begin = async ({ data }: MessageEvent<ReaderTask>): Promise<void> => {
    port.postMessage((await show(data)) satisfies ReaderState);
  };
  port.addEventListener('message', (event) => void begin(event), { once: true });
  port.start();
  port.postMessage('ready' satisfies ReaderState);
});

async function show({ bytes, words }: ReaderTask): Promise<ReaderState> {
  const opened = await openDocument(bytes);
  if (opened.kind === 'open') {
    if (await showPages(opened.document, words)) return 'shown';
    document.body.replaceChildren();
  }
  say(opened.kind === 'locked' ? words.locked : words.broken);
  return 'refused';
}

/** Whether there is anything to see. */
async function showPages(opened: PDFDocumentProxy, words: ReaderWords): Promise<boolean> {
  const count = Math.min(opened.numPages, pagesMax);
  const ratio = await firstRatio(opened);
  const sheets = Array.from({ length: count }, (_, at) => {
    const label = words.page.replace('#', String(at + 1));
    const sheet = new PageSheet(opened, at + 1, { label, broken: words.pageBroken });
    sheet.shape(ratio);
    return sheet;
  });
  document.body.replaceChildren(...sheets.map(({ element }) => element));
  if (opened.numPages > count) say(words.more);
  const byElement = new Map(sheets.map((sheet) => [sheet.element as Element, sheet]));
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const sheet = byElement.get(target);
        if (isIntersecting) void sheet?.draw();
        else sheet?.clear();
      }
    },
    { rootMargin: nearBy },
  );
  for (const { element } of sheets) watcher.observe(element);
  let timer = 0;
  addEventListener('resize', () => {
    clearTimeout(timer);
    timer = setTimeout(() => sheets.forEach((sheet) => void sheet.redraw()), settledMs);
  });
  await sheets[0]?.draw();
  return count > 1 || sheets[0]?.element.dataset['state'] === 'drawn';
}

/** Height by width of the first page, which the others mostly have too. */
async function firstRatio(opened: PDFDocumentProxy): Promise<number> {
  try {
    const { width, height } = (await opened.getPage(1)).getViewport({ scale: 1 });
    return height / width;
  } catch {
    return Math.SQRT2;
  }
}

function say(words: string): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = words;
  document.body.append(line);
}
