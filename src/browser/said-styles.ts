// Styles under a policy that knows no inline ones: an attribute or markup with `style` is left without
// effect and told of as a violation, the same declarations said through the CSSOM are allowed.

export const held = 'data-said-style';

/** As `setAttribute`, for styles too. */
export function sayAttribute(element: Element, name: string, value: string): void {
  if (name === 'style' && element instanceof HTMLElement) element.style.cssText = value;
  else element.setAttribute(name, value);
}

/** As `innerHTML`, of markup that was cleaned before. */
export function sayMarkup(root: Element, markup: string): void {
  const { body } = new DOMParser().parseFromString(withHeldStyles(markup), 'text/html');
  root.replaceChildren(...body.childNodes);
  sayHeld(root);
}

/** A start tag as serializers write it: every value in quotes that it does not hold itself. */
const startTag = /<[a-z][^\s>]*(?: [^\s=>]+(?:="[^"]*")?)*>/gi;

/** A parser for our page's documents would tell of each style in markup as a violation too. */
export function withHeldStyles(markup: string): string {
  return markup.replaceAll(startTag, (tag) => tag.replaceAll(' style="', ` ${held}="`));
}

/** Markup of the editor as it is sent: each picture by the name that the message has for it. */
export function withNamedPictures(markup: string): string {
  return markup.replaceAll(startTag, (tag) => {
    const name = / data-cid="([^"]*)"/.exec(tag)?.[1];
    if (name === undefined) return tag;
    return tag.replace(/ src="[^"]*"/, () => ` src="cid:${name}"`).replace(/ data-cid="[^"]*"/, '');
  });
}

/** Keeps styles from having any effect until they are said. */
export function holdStyle(element: Element): void {
  const style = element.getAttribute('style');
  if (style === null) return;
  element.setAttribute(held, style);
  element.removeAttribute('style');
}

/** Says what was held, of everything in here. */
export function sayHeld(node: ParentNode): void {
  for (const element of node.querySelectorAll<HTMLElement>(`[${held}]`)) {
    element.style.cssText = element.getAttribute(held) ?? '';
    element.removeAttribute(held);
  }
}
