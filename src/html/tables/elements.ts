// Which elements of a mail are shown. What no table names is dropped and its children are kept.

import { wordSet } from '../word-set.ts';

/** Shown as they are. No SVG, MathML, form, frame, object or media element is among them. */
const shownElements = wordSet(`
  a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col
  colgroup dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6
  header hr i img ins kbd li main mark nav ol p pre q s samp section small span strike strong
  sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr
`);

/** Dropped with all that is in them: not meant to be read, or no HTML. */
export const hiddenElements = wordSet(`
  script style template title iframe noembed noframes math svg meta link base frameset datalist
`);

/**
 * The name that each is shown under: its own, or one that does not change how a parser reads what
 * follows. What is asked for and what comes out are equal strings, but those of this table are
 * compared by where they are, those that a parser put together by their characters.
 */
export const shownNames: ReadonlyMap<string, string> = new Map([
  ...[...shownElements].map((name): [string, string] => [name, name]),
  ['listing', 'pre'],
  ['nobr', 'span'],
  ['plaintext', 'pre'],
  ['xmp', 'pre'],
]);

export const headings = wordSet('h1 h2 h3 h4 h5 h6');

/** Have no end tag and no children (HTML 13.1.2). */
export const voidElements = wordSet('br col hr img wbr');

/** A start tag of these closes an open `p` (HTML 13.2.6.4.7). */
export const paragraphClosers = wordSet(`
  address article aside blockquote center dd details div dl dt figcaption figure footer h1 h2 h3
  h4 h5 h6 header hr li main nav ol p pre section summary table ul
`);

/** Where each part of a table may stand. */
export const tableParts: ReadonlyMap<string, readonly string[]> = new Map([
  ['caption', ['table']],
  ['colgroup', ['table']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tfoot', ['table']],
  ['tr', ['thead', 'tbody', 'tfoot']],
  ['td', ['tr']],
  ['th', ['tr']],
  ['col', ['colgroup']],
]);

/** Hold parts of a table only; text in them would be moved out of the table by a parser. */
export const tableFrames = wordSet('table colgroup thead tbody tfoot tr');
