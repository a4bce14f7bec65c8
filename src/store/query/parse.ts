// What was typed, understood. There is no wrong query: an operator that is not known, or a value that
// it does not take, is looked for as words.
//
//   query  := any                     any  := all (OR all)*
//   all    := one+                    one  := -one | ( any ) | word | "phrase" | operator:value

import { phraseOf, runsOf } from '../text/words.ts';
import { lexQuery, type Piece } from './lex.ts';
import { operatorOf } from './operators.ts';
import type { Field, Query } from './query.ts';

/** LIMIT of words and operators; what comes behind is not looked for. */
const termsMax = 50;
/** LIMIT of parentheses and minus signs in each other. */
const depthMax = 10;

/** Undefined when nothing was asked for. */
export function parseQuery(text: string, nowMs: number): Query | undefined {
  return new Parser(lexQuery(text), nowMs).all();
}

class Parser {
  readonly #pieces: readonly Piece[];
  readonly #nowMs: number;
  #at = 0;
  #terms = 0;

  constructor(pieces: readonly Piece[], nowMs: number) {
    this.#pieces = pieces;
    this.#nowMs = nowMs;
  }

  all(): Query | undefined {
    const found: Query[] = [];
    while (this.#at < this.#pieces.length) {
      const one = this.#any(0);
      if (one) found.push(one);
      // A parenthesis that nothing opened.
      this.#at += 1;
    }
    return joined('and', found);
  }

  #any(depth: number): Query | undefined {
    const found: Query[] = [];
    for (;;) {
      const one = this.#every(depth);
      if (one) found.push(one);
      if (this.#pieces[this.#at]?.kind !== 'or') return joined('or', found);
      this.#at += 1;
    }
  }

  #every(depth: number): Query | undefined {
    const found: Query[] = [];
    for (;;) {
      const kind = this.#pieces[this.#at]?.kind;
      if (kind === undefined || kind === 'or' || kind === 'close') return joined('and', found);
      const one = this.#one(depth);
      if (one) found.push(one);
    }
  }

  #one(depth: number): Query | undefined {
    const piece = this.#pieces[this.#at];
    this.#at += 1;
    if (piece?.kind === 'term') return this.#term(piece);
    if (depth >= depthMax) return undefined;
    if (piece?.kind === 'minus') {
      const of = this.#one(depth + 1);
      return of && { kind: 'not', of };
    }
    if (piece?.kind !== 'open') return undefined;
    const inner = this.#any(depth + 1);
    if (this.#pieces[this.#at]?.kind === 'close') this.#at += 1;
    return inner;
  }

  #term({ name, value, isQuoted }: Extract<Piece, { kind: 'term' }>): Query | undefined {
    this.#terms += 1;
    if (this.#terms > termsMax) return undefined;
    if (name === '') return textQuery(undefined, value, isQuoted);
    const known = operatorOf(name, value, this.#nowMs);
    if (known === undefined) return textQuery(undefined, `${name} ${value}`, isQuoted);
    return known.kind === 'in-field' ? textQuery(known.field, value, isQuoted) : known;
  }
}

function textQuery(field: Field | undefined, value: string, exact: boolean): Query | undefined {
  const phrase = phraseOf(value, { exact });
  return phrase && { kind: 'text', field, phrase, runs: runsOf(value) };
}

function joined(kind: 'and' | 'or', of: readonly Query[]): Query | undefined {
  return of.length > 1 ? { kind, of } : of[0];
}
