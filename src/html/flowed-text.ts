// Text in format=flowed (RFC 3676): a line that ends in a space goes on in the next line of the
// same quote depth.
//
//   `> a long \r\n> line`   →   `> a long line`

/** The same text with its paragraphs on one line each; `delSp` as in the part's parameter. */
export function unflow(text: string, delSp: boolean): string {
  const lines: string[] = [];
  let open: { readonly depth: number; words: string } | undefined;
  const flush = () => {
    if (open) lines.push(quoted(open.depth, open.words));
    open = undefined;
  };
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const depth = depthOf(line);
    const content = line.slice(line.charAt(depth) === ' ' ? depth + 1 : depth);
    // A signature's mark is never flowed, and a change of depth ends a paragraph (4.3, 4.5).
    const isMark = content === '-- ';
    if (open && (open.depth !== depth || isMark)) flush();
    const flows = content.endsWith(' ') && !isMark;
    const words = flows && delSp ? content.slice(0, -1) : content;
    if (open) open.words += words;
    else open = { depth, words };
    if (!flows) flush();
  }
  flush();
  return lines.join('\n');
}

function depthOf(line: string): number {
  let depth = 0;
  while (line.charAt(depth) === '>') depth += 1;
  return depth;
}

/** Space-stuffed again, so that a quote mark in the text stays text (RFC 3676 4.4). */
function quoted(depth: number, words: string): string {
  if (depth > 0) return `${'>'.repeat(depth)} ${words}`;
  return words.startsWith('>') ? ` ${words}` : words;
}
