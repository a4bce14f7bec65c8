// Cuts what was typed into the pieces of a query. Nothing is an error: what is not closed ends with
// the text.

export type Piece =
  | { readonly kind: 'open' | 'close' | 'or' | 'minus' }
  /** `name:value`; `isQuoted` when the value stood in quotation marks. */
  | {
      readonly kind: 'term';
      readonly name: string;
      readonly value: string;
      readonly isQuoted: boolean;
    };

/** LIMIT of characters looked at. */
export const queryLengthMax = 1_000;
/** LIMIT of pieces. */
const piecesMax = 200;

const quotes = '"“”„«»';
const pattern = new RegExp(
  [
    '(?<open>\\()',
    '(?<close>\\))',
    '(?<minus>-(?=[^\\s-]))',
    '(?<or>(?:OR|\\|)(?=\\s|\\(|$))',
    `(?:(?<name>[A-Za-z_]{2,20}):)?[${quotes}](?<quoted>[^${quotes}]*)[${quotes}]?`,
    `(?:(?<field>[A-Za-z_]{2,20}):)?(?<word>[^\\s()${quotes}]+)`,
    '[^]',
  ].join('|'),
  'gu',
);

export function lexQuery(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { groups = {} } of text.slice(0, queryLengthMax).matchAll(pattern)) {
    if (pieces.length >= piecesMax) break;
    const piece = pieceOf(groups);
    if (piece) pieces.push(piece);
  }
  return pieces;
}

function pieceOf(found: Readonly<Record<string, string | undefined>>): Piece | undefined {
  for (const kind of ['open', 'close', 'minus', 'or'] as const) {
    if (found[kind] !== undefined) return { kind };
  }
  const { quoted, word } = found;
  if (quoted !== undefined) {
    return {
      kind: 'term',
      name: (found['name'] ?? '').toLowerCase(),
      value: quoted,
      isQuoted: true,
    };
  }
  if (word === undefined) return undefined;
  return { kind: 'term', name: (found['field'] ?? '').toLowerCase(), value: word, isQuoted: false };
}
