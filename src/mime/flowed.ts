// Plain text as its writer saw it: format=flowed unwrapped (RFC 3676), quote marks as a depth.
//
//   > > quoted, a line that ends in a blank goes on in the next of the same depth ␠
//   > > and ends here
//   ␠From and ␠> are stuffed with one blank that is taken off                      4.4
//   `-- ` is a signature separator and never goes on                               4.3

/** LIMIT Quote marks counted; deeper lines are shown at this depth. */
export const quoteDepthMax = 100;

export interface TextLine {
  /** Number of quote marks before it. */
  readonly depth: number;
  /** Without quote marks, stuffing and line end. */
  readonly text: string;
}

/** One line for each paragraph of flowed text; with `delSp` the joining blanks were not there. */
export function flowedLines(text: string, options: { delSp: boolean }): readonly TextLine[] {
  const lines: TextLine[] = [];
  let depth = 0;
  let open: string[] | undefined;
  for (const line of splitLines(text)) {
    const quoted = readQuote(line);
    const content = quoted.text.startsWith(' ') ? quoted.text.slice(1) : quoted.text;
    const isSignature = content === '-- ';
    if (open !== undefined && (quoted.depth !== depth || isSignature)) {
      lines.push({ depth, text: open.join('') });
      open = undefined;
    }
    depth = quoted.depth;
    open ??= [];
    if (content.endsWith(' ') && !isSignature) {
      open.push(options.delSp ? content.slice(0, -1) : content);
      continue;
    }
    lines.push({ depth, text: open.join('') + content });
    open = undefined;
  }
  if (open !== undefined) lines.push({ depth, text: open.join('') });
  return lines;
}

/** Lines of text that is not flowed, with their quote marks counted. */
export function plainLines(text: string): readonly TextLine[] {
  return splitLines(text).map((line) => {
    const { depth, text: rest } = readLooseQuote(line);
    return { depth, text: rest };
  });
}

/** Flowed text as ordinary text: paragraphs on one line each, `> ` before quoted ones. */
export function unflow(text: string, options: { delSp: boolean }): string {
  return flowedLines(text, options)
    .map((line) => (line.depth === 0 ? line.text : `${'>'.repeat(line.depth)} ${line.text}`))
    .join('\n');
}

function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function readQuote(line: string): TextLine {
  let at = 0;
  while (line.charAt(at) === '>') at++;
  return { depth: Math.min(at, quoteDepthMax), text: line.slice(at) };
}

/** QUIRK: outside of flowed text blanks stand between the marks, and one behind them. */
function readLooseQuote(line: string): TextLine {
  let at = 0;
  let depth = 0;
  for (; line.charAt(at) === '>'; depth++) {
    at++;
    if (line.charAt(at) === ' ') at++;
  }
  return { depth: Math.min(depth, quoteDepthMax), text: line.slice(at) };
}
