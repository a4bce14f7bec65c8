// Decides about each link of a mail: where it leads, without what says who followed it, and whether
// its words name another place than the one it leads to.

import { siteOf } from './site.ts';
import { hiddenElements } from './tables/elements.ts';
import { withoutTracking } from './tracking.ts';
import { type Element, isHtmlElement, type Node } from './tree.ts';
import { linkUrl } from './url.ts';
import { wordSet } from './word-set.ts';

export interface OpenedLink {
  readonly url: string;
  /** The host that it really leads to, when its words name another. */
  readonly otherHost: string | undefined;
}

// LIMIT characters and nodes of a link's words that are read.
const wordsCharsMax = 300;
const wordsNodesMax = 1_000;

// An address at the beginning of the words; every repetition has a bound.
const address =
  /^(https?:\/\/|www\.)?((?:[\p{L}\p{N}_-]{1,63}\.){1,10}[\p{L}][\p{L}\p{N}-]{1,62})\.?(?=[/:?#\s]|$)(\/)?/iu;
// Words without a scheme are an address when they end so: `Node.js` and `report.pdf` are none.
const plainEndings = wordSet(`
  com org net edu gov mil int info biz app dev bank shop online site xyz io co eu de at ch fr it es
  pt nl be lu dk se no fi is ie uk us ca mx br ar cl au nz jp cn kr tw hk in ru ua by pl cz sk hu
  ro bg gr tr il za
`);

export class LinkGate {
  #shortened = 0;
  #lures = 0;

  /** How many links carried what says who followed them. */
  get shortened(): number {
    return this.#shortened;
  }

  /** How many links name another host than they lead to. */
  get lures(): number {
    return this.#lures;
  }

  open(value: string, element: Element): OpenedLink | undefined {
    const full = linkUrl(value);
    if (full === undefined) return undefined;
    const url = withoutTracking(full);
    if (url !== full) this.#shortened += 1;
    const otherHost = hostBehind(wordsOf(element), url);
    if (otherHost !== undefined) this.#lures += 1;
    return { url, otherHost };
  }
}

/** The host of a web address, when words in front of it name one of another owner. */
export function hostBehind(words: string, url: string): string | undefined {
  const named = hostNamed(words);
  if (named === undefined || !/^https?:/.test(url)) return undefined;
  const real = URL.parse(url)?.hostname;
  if (real === undefined || real === '') return undefined;
  return siteOf(named) === siteOf(real) ? undefined : real;
}

/** The host that words name at their beginning, in its ASCII form. */
function hostNamed(words: string): string | undefined {
  const found = address.exec(words);
  const [, scheme, host = '', slash] = found ?? [];
  if (found === null) return undefined;
  const ending = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  if (scheme === undefined && slash === undefined && !plainEndings.has(ending)) return undefined;
  return URL.parse(`http://${host}`)?.hostname;
}

/** What a link says, as far as it may name a host. */
function wordsOf(element: Element): string {
  let words = '';
  const waiting: Node[] = element.childNodes.toReversed();
  for (let left = wordsNodesMax; left > 0 && words.length < wordsCharsMax; left -= 1) {
    const node = waiting.pop();
    if (node === undefined) break;
    if (node.nodeName === '#text' && 'value' in node) words += node.value.slice(0, wordsCharsMax);
    if (!isHtmlElement(node) || hiddenElements.has(node.tagName)) continue;
    waiting.push(...node.childNodes.slice(0, wordsNodesMax).toReversed());
  }
  // Most words name no host, and need no more reading.
  if (!words.includes('.')) return '';
  // Invisible characters would part the words from the address that people see in them.
  return words
    .replace(/[\p{Cf}\u034F]/gu, '')
    .trim()
    .slice(0, wordsCharsMax);
}
