// What a bench gives, and how it is printed.

export interface BenchResult {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly method: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface BenchOptions {
  /** Parts of a bench that are asked for; none stands for all. */
  readonly parts: readonly string[];
  /** A mailbox that is made once and kept for the next run. */
  readonly mailbox: string | undefined;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function markdown(result: BenchResult): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(result.head.map((_, place) => (place === 0 ? '---' : '---:')));
  const table = [line(result.head), rule, ...result.rows.map(line)].join('\n');
  return `## ${result.title}\n\n${result.method}\n\n${table}\n`;
}
