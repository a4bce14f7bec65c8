// Addresses in a mail, read by the URL standard's own parser so that what is checked here is what
// the browser will open: it drops tabs, line breaks and leading controls, and turns `\` into `/`.

/** LIMIT: characters of a link or of the address of a remote image. */
export const urlCharsMax = 8_192;
/** LIMIT: characters of an image that stands in the mail as a `data:` address. */
export const dataUrlCharsMax = 3_000_000;

/** Where an image is: in the message, in the address itself, or on a server that would see us. */
export type ImageAddress =
  | { readonly kind: 'part'; readonly contentId: string }
  | { readonly kind: 'data'; readonly url: string }
  | { readonly kind: 'remote'; readonly url: string };

const linkSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const nowhere = 'https://relative.invalid/';

/** The canonical form of a link that may be followed from a mail, or undefined. */
export function linkUrl(value: string): string | undefined {
  if (value.length > urlCharsMax) return undefined;
  const url = parsed(/^\s*www\./i.test(value) ? `http://${value.trim()}` : value);
  if (url === undefined || !linkSchemes.has(url.protocol)) return undefined;
  const { href } = url;
  return href.length > urlCharsMax ? undefined : href;
}

/** The address of an image, or undefined when it can lead nowhere. */
export function imageAddress(value: string): ImageAddress | undefined {
  const address = value.length > urlCharsMax ? value : value.trim();
  if (/^\s*data:/i.test(address)) return dataImage(address);
  if (value.length > urlCharsMax) return undefined;
  if (/^cid:/i.test(address)) return { kind: 'part', contentId: contentIdOf(address.slice(4)) };
  const url = parsed(address);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') {
    const { href } = url;
    return href.length > urlCharsMax ? undefined : { kind: 'remote', url: href };
  }
  return undefined;
}

/** An approved address as a CSS value; nothing in it can end the string, the value or the sheet. */
export function cssUrl(url: string): string {
  return `url("${url.replace(/[\s"'()<>\\]/g, (character) => `%${hex(character)}`)}")`;
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}

/** Protocol-relative addresses are read as https; other relative ones mean nothing in a mail. */
function parsed(value: string): URL | undefined {
  // What is plainly whole needs nothing to be read against, which would be read each time.
  const url = /^(?:https?:\/\/|mailto:)/i.test(value)
    ? URL.parse(value)
    : URL.parse(value, nowhere);
  return url === null || url.host === 'relative.invalid' ? undefined : url;
}

/** Only bitmap formats: SVG could hold links to follow and styles of its own. */
function dataImage(value: string): ImageAddress | undefined {
  if (value.length > dataUrlCharsMax) return undefined;
  const compact = value.replace(/[\t\n\f\r ]+/g, '');
  const comma = compact.indexOf(',');
  const type = /^data:image\/(png|jpe?g|gif|webp);base64$/i.exec(compact.slice(0, comma))?.[1];
  const content = compact.slice(comma + 1);
  if (comma < 0 || type === undefined || !/^[A-Za-z0-9+/]+={0,2}$/.test(content)) return undefined;
  return { kind: 'data', url: `data:image/${type.toLowerCase()};base64,${content}` };
}

/** A Content-ID in a URL is percent-encoded (RFC 2392 2). */
function contentIdOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
