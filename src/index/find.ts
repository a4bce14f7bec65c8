// A search as SQL. Values are bound, column names come from a closed list, and what the disk alone
// knows (folder and flags) is asked of the caller row by row.

import type { WordColumn } from './documents.ts';
import type { MessageIndex } from './message-index.ts';

export type Condition =
  /** Words side by side in one of these columns, or in any; of the last one the beginning is enough. */
  | {
      readonly kind: 'words';
      readonly columns: readonly WordColumn[];
      readonly words: readonly string[];
      readonly isPrefix: boolean;
    }
  | { readonly kind: 'marks'; readonly bits: number }
  | { readonly kind: 'size'; readonly side: 'larger' | 'smaller'; readonly bytes: number }
  | { readonly kind: 'time'; readonly side: 'before' | 'after'; readonly ms: number }
  /** Whether the message of this base name passes. */
  | { readonly kind: 'test'; readonly passes: (base: string) => boolean }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] };

export interface Hit {
  readonly id: number;
  readonly base: string;
}

/** Messages that fulfil a condition, newest first, from below an id on. */
export function findNewest(
  index: MessageIndex,
  condition: Condition,
  options: { readonly belowId: number; readonly rowsMax: number },
): readonly Hit[] {
  const { match, rest } = splitOf(condition);
  const statement = new Statement();
  const where = rest.map((each) => ` AND ${statement.sqlOf(each)}`).join('');
  const { belowId, rowsMax } = options;
  // CROSS JOIN keeps the order: the words are walked from the newest on and end at the limit.
  const sql =
    match === undefined
      ? `SELECT id, base FROM document WHERE id < ?${where} ORDER BY id DESC LIMIT ?`
      : `SELECT id, base FROM word CROSS JOIN document ON document.id = word.rowid
        WHERE word MATCH ? AND word.rowid < ?${where} ORDER BY word.rowid DESC LIMIT ?`;
  const bound = match === undefined ? [belowId] : [match, belowId];
  return statement.hits(index, sql, [...bound, ...statement.values, rowsMax]);
}

/** The best ones first; undefined when no words are asked for, which nothing can fit better. */
export function findBest(
  index: MessageIndex,
  condition: Condition,
  rowsMax: number,
): readonly Hit[] | undefined {
  const { match, rest } = splitOf(condition);
  if (match === undefined) return undefined;
  const statement = new Statement();
  const where = rest.map((each) => ` AND ${statement.sqlOf(each)}`).join('');
  const sql = `SELECT id, base FROM word CROSS JOIN document ON document.id = word.rowid
    WHERE word MATCH ?${where}
    ORDER BY bm25(word, 8, 6, 3, 2, 1, 3, 1), word.rowid DESC LIMIT ?`;
  return statement.hits(index, sql, [match, ...statement.values, rowsMax]);
}

/** What words alone decide, as one expression of FTS5, and everything else. */
function splitOf(condition: Condition): { match: string | undefined; rest: readonly Condition[] } {
  const all = condition.kind === 'and' ? condition.of : [condition];
  const ofWords = all.filter((each) => isOfWords(each));
  const match = allExpression(ofWords);
  return match === undefined
    ? { match, rest: all }
    : { match, rest: all.filter((each) => !ofWords.includes(each)) };
}

function isOfWords(condition: Condition): boolean {
  if (condition.kind === 'not') return expressionOf(condition.of) !== undefined;
  return expressionOf(condition) !== undefined;
}

/** Undefined for what is not made of words alone, or asks only for what is not there. */
function expressionOf(condition: Condition): string | undefined {
  if (condition.kind === 'words') return phraseExpression(condition);
  if (condition.kind === 'and') {
    return condition.of.every(isOfWords) ? allExpression(condition.of) : undefined;
  }
  if (condition.kind !== 'or') return undefined;
  const parts = condition.of.map(expressionOf);
  return parts.includes(undefined) ? undefined : `(${parts.join(' OR ')})`;
}

/** FTS5 can take away from what was found, but not begin with it. */
function allExpression(conditions: readonly Condition[]): string | undefined {
  const wanted = conditions.filter(({ kind }) => kind !== 'not').map(expressionOf);
  if (wanted.length === 0) return undefined;
  const unwanted = conditions.flatMap((each) =>
    each.kind === 'not' ? (expressionOf(each.of) ?? []) : [],
  );
  return unwanted.reduce((left, right) => `(${left} NOT ${right})`, `(${wanted.join(' AND ')})`);
}

/** Words hold letters and digits only, so that nothing can end the quotation. */
function phraseExpression(words: Extract<Condition, { kind: 'words' }>): string {
  const columns = words.columns.length === 0 ? '' : `{${words.columns.join(' ')}} : `;
  const phrase = words.words.join(' ').replaceAll('"', ' ');
  return `(${columns}"${phrase}"${words.isPrefix ? ' *' : ''})`;
}

class Statement {
  readonly values: (string | number)[] = [];
  readonly #tests: ((base: string) => boolean)[] = [];

  sqlOf(condition: Condition): string {
    switch (condition.kind) {
      case 'words':
        return this.#with(
          'document.id IN (SELECT rowid FROM word WHERE word MATCH ?)',
          phraseExpression(condition),
        );
      case 'marks':
        return this.#with('marks & ? <> 0', condition.bits);
      case 'size':
        return this.#with(condition.side === 'larger' ? 'size > ?' : 'size < ?', condition.bytes);
      case 'time':
        return this.#with(
          condition.side === 'before' ? 'received_ms < ?' : 'received_ms >= ?',
          condition.ms,
        );
      case 'test':
        return this.#with('passes(?, base)', this.#tests.push(condition.passes) - 1);
      case 'not':
        return `NOT ${this.sqlOf(condition.of)}`;
      case 'and':
      case 'or':
        return `(${condition.of.map((each) => this.sqlOf(each)).join(` ${condition.kind} `)})`;
      default:
        return condition satisfies never;
    }
  }

  #with(sql: string, value: string | number): string {
    this.values.push(value);
    return sql;
  }

  hits(index: MessageIndex, sql: string, values: readonly (string | number)[]): readonly Hit[] {
    const rows = index.use(({ database }) => {
      database.function('passes', (test, base) => {
        return this.#tests[Number(test)]?.(String(base)) === true ? 1 : 0;
      });
      return database.prepare(sql).all(...values);
    });
    return (rows ?? []).map((row) => ({ id: Number(row['id']), base: String(row['base']) }));
  }
}
