// text/enriched (RFC 1896) and its forerunner text/richtext (RFC 1341 7.1.3) as the words in them.
// Their commands look like HTML and are none: they are taken out, and what is left is plain text
// that is escaped like any other. No name of a command is ever passed on.
//
//   <bold>words</bold>   <param>blue</param> says how and is not to be read   << is one <
//   a single line break is a blank; of n line breaks n - 1 are meant (RFC 1896 3)

/** LIMIT of a command's name, `/` included (RFC 1896 3); longer ones are text. */
const command = /<(\/?[A-Za-z0-9-]{1,60})>/y;

export function isEnriched(type: string): boolean {
  return type === 'text/enriched' || type === 'text/richtext';
}

/** The words of a part of one of these types, in one pass. */
export function enrichedToText(source: string, type: string): string {
  const out: string[] = [];
  const text = source.replace(/\r\n?/g, '\n');
  let silentDepth = 0;
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const end = open === -1 ? text.length : open;
    if (silentDepth === 0) out.push(unbroken(text.slice(at, end)));
    if (open === -1) break;
    command.lastIndex = open;
    const name = command.exec(text)?.[1]?.toLowerCase();
    if (name === undefined) {
      const isDoubled = text[open + 1] === '<' && type === 'text/enriched';
      if (silentDepth === 0) out.push('<');
      at = open + (isDoubled ? 2 : 1);
      continue;
    }
    at = open + name.length + 2;
    silentDepth = depthAfter(name, silentDepth);
    if (silentDepth === 0) out.push(meaning.get(name) ?? '');
  }
  return out.join('');
}

/** What stands between these is about the text and no part of it. */
function depthAfter(name: string, depth: number): number {
  if (name === 'param' || name === 'comment') return depth + 1;
  if (name === '/param' || name === '/comment') return Math.max(0, depth - 1);
  return depth;
}

/** Commands of richtext that stand for characters. */
const meaning: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['nl', '\n'],
  ['np', '\n\n'],
  ['paragraph', '\n'],
  ['/paragraph', '\n'],
]);

function unbroken(text: string): string {
  return text.replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : breaks.slice(1)));
}
