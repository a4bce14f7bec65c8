// Texts that drive a regular expression into its worst case: long runs of everything that it could
// repeat, with something behind that makes it try again from each place.

/** About as many characters each; made of the expression's own literals, classes and escapes. */
export function attackStrings(pattern: string, chars: number): readonly string[] {
  const units = new Set<string>(['a', ' ', '\t', '\n', '0', '.', '-', 'a ', 'a.', 'a@', '"', '<']);
  for (const unit of literals(pattern)) {
    units.add(unit);
    units.add(unit.repeat(2));
  }
  const starts = ['', 'x', firstOf(pattern)];
  return [...units]
    .slice(0, unitsMax)
    .flatMap((unit) =>
      starts.map((start) => `${start}${unit.repeat(Math.ceil(chars / unit.length))}\u0000!`),
    );
}

/** LIMIT of runs that are tried for one expression. */
const unitsMax = 24;

/** Plain characters of the expression, alone and in the order in which they stand. */
function literals(pattern: string): readonly string[] {
  const plain = pattern
    .replace(/\\[dw]/g, '0')
    .replace(/\\s/g, ' ')
    .replace(/\\n/g, '\n')
    .replace(/\\r/g, '\r')
    .replace(/\\t/g, '\t')
    .replace(/\\u\{?[0-9a-fA-F]+\}?|\\x[0-9a-fA-F]{2}|\\[pP]\{[^}]*\}|\\[bB]/g, 'a')
    .replace(/\\(.)/g, '$1')
    .replace(/\[\^[^\]]*\]/g, 'a')
    .replace(/\[(.)[^\]]*\]/g, '$1')
    .replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, '')
    .replace(/[()^$*+?|]|\{\d*,?\d*\}/g, '');
  const single = [...new Set(plain)].slice(0, 10);
  const words = plain.length > 1 && plain.length < 40 ? [plain, plain.slice(0, -1)] : [];
  return [...single, ...words];
}

function firstOf(pattern: string): string {
  return literals(pattern)[0] ?? '';
}
