// A mail server's reply as one harmless line for a person: `550-5.1.1 No such⏎550 5.1.1 user`
// becomes `550 5.1.1 No such user`. Its words come from outside and are shown on a page.

/** LIMIT characters of a reply that are kept. */
const answerLengthMax = 500;

/** One line without controls or bidi overrides, the code and enhanced code said once. */
export function answerLine(reply: string): string {
  const lines = reply.slice(0, answerLengthMax * 8).split(/\r\n|\r|\n/);
  const [first = '', ...others] = lines;
  const code = /^\d{3}(?=[ -])/.exec(first)?.[0];
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3}) /.exec(first)?.[1];
  const words = others.map((line) => withoutCodes(line, code, enhanced));
  return [first.replace(/^(\d{3})-/, '$1 '), ...words]
    .join(' ')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}\u200e\u200f]/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .slice(0, answerLengthMax);
}

function withoutCodes(line: string, code: string | undefined, enhanced: string | undefined) {
  const words = code !== undefined && /^\d{3}[ -]/.test(line) ? line.slice(4) : line;
  return enhanced !== undefined && words.startsWith(`${enhanced} `)
    ? words.slice(enhanced.length + 1)
    : words;
}
