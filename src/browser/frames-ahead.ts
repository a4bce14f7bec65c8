// The frames of a mail whose page was fetched ahead: loaded and measured unseen, beside the page, and
// moved into their place when the mail is opened. A frame that is put anew begins anew; `moveBefore`
// alone keeps it as it is. Where a browser has no such thing, frames load when the mail is opened.
//
// Only frames that load nothing from elsewhere (`data-ahead`): a picture that is asked for tells its
// server that the mail was opened.

/** LIMIT of frames of one mail that are loaded ahead. */
const framesMax = 3;

/** So long a frame shows its mail as it is now: theme and consent may change. */
const freshMs = 30_000;

let holder: HTMLElement | undefined;
let heldAtMs = 0;

/** Takes the page of a mail as it was answered. */
export function loadFramesAhead(page: Document, markup: string): void {
  if (!('moveBefore' in Element.prototype)) return;
  const answer = new DOMParser().parseFromString(markup, 'text/html');
  const frames = [...answer.querySelectorAll<HTMLElement>('.read mail-frame[data-ahead]')];
  const isHeld = frames.every((frame) => heldLike(frame) !== undefined);
  if (isHeld && frames.length === holder?.childElementCount) return;
  holder?.remove();
  if (frames.length === 0 || frames.length > framesMax) return;
  holder = page.createElement('div');
  holder.className = 'frames-ahead';
  holder.inert = true;
  holder.style.width = `${page.querySelector('.read .message, .read')?.clientWidth ?? 0}px`;
  holder.append(...frames.map((frame) => page.importNode(frame, true)));
  // Beside the body, of which copies are kept.
  page.documentElement.append(holder);
  heldAtMs = Date.now();
}

/** Puts a reading pane in the place of another one, with the frames that are there already. */
export function replaceWithFrames(current: HTMLElement, next: HTMLElement): void {
  const moves: (readonly [place: HTMLElement, held: HTMLElement])[] = [];
  for (const frame of next.querySelectorAll<HTMLElement>('mail-frame[data-ahead]')) {
    const held = heldLike(frame);
    if (!held) continue;
    const place = document.createElement('div');
    frame.replaceWith(place);
    moves.push([place, held]);
  }
  current.replaceWith(next);
  for (const [place, held] of moves) {
    place.parentElement?.moveBefore(held, place);
    place.remove();
  }
  if (moves.length > 0) holder?.remove();
}

/** Until it is in the page, a frame does not load: its address is that of its element alone. */
function heldLike(frame: HTMLElement): HTMLElement | undefined {
  const address = frame.dataset['measure'];
  const isFresh = holder?.isConnected === true && Date.now() - heldAtMs < freshMs;
  const held = isFresh ? [...(holder?.children ?? [])] : [];
  return held.find(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && each.dataset['measure'] === address,
  );
}
