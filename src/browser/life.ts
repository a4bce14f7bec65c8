// Behaviour for elements of a page, whenever they come: with the first load, with a page that was
// gone to without one, or with a pane that took another's place. Each element is met once.

type Connect<Kind extends Element> = (element: Kind) => void;

interface Behaviour {
  readonly selector: string;
  readonly connect: Connect<Element>;
  readonly met: WeakSet<Element>;
}

const behaviours: Behaviour[] = [];

export function onElements<Kind extends Element>(selector: string, connect: Connect<Kind>): void {
  behaviours.push({ selector, connect: connect as Connect<Element>, met: new WeakSet() });
}

/** Meets what is new in the page. */
export function connectElements(page: Document): void {
  for (const { selector, connect, met } of behaviours) {
    for (const element of page.querySelectorAll(selector)) {
      if (met.has(element)) continue;
      met.add(element);
      connect(element);
    }
  }
}

/** From now on after every rendering. */
export function startLife(page: Document): void {
  for (const event of ['turbo:load', 'turbo:render'] as const) {
    page.addEventListener(event, () => connectElements(page));
  }
}
