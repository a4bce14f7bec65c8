// The figures of a check as a table, on the terminal and in docs/benchmarks.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bar, type Check, holds } from './check.ts';

export interface Report {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

const head = ['', 'measured', 'bar', 'holds'];

export function reportOf(check: Check, bars: readonly Bar[], seconds: number): Report {
  const title = `${check.name} (${Math.round(seconds)} s)`;
  return { id: idOf(check), title, rows: bars.map(rowOf) };
}

/** `G1` of `G1 a worker is killed`. */
export function idOf({ name }: Check): string {
  return name.split(' ')[0] ?? '';
}

function rowOf(bar: Bar): readonly string[] {
  const { what, measured, most, least, unit } = bar;
  const limit = most === undefined ? `≥ ${round(least ?? 0)}` : `≤ ${round(most)}`;
  return [what, `${round(measured)} ${unit}`.trimEnd(), limit, holds(bar) ? 'yes' : 'NO'];
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

export function table({ title, rows }: Report): string {
  const widths = head.map((name, column) => {
    return Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), name.length);
  });
  const line = (row: readonly string[]): string => {
    return row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  };
  return [title, ...[head, ...rows].map((row) => `  ${line(row)}`)].join('\n');
}

const page = join(import.meta.dirname, '../../docs/benchmarks.md');

/** Puts the table in the place of the one that this check wrote before, or behind the others. */
export function writeDown({ id, title, rows }: Report): void {
  const [begin, end] = [`<!-- soak ${id} -->`, `<!-- /soak ${id} -->`];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [begin, `**${title}**`, '', line(head), '| --- | ---: | ---: | --- |'];
  const section = [...lines, ...rows.map(line), end].join('\n');
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  const at = from < 0 ? text.length : from;
  const rest = from < 0 ? '' : text.slice(to + end.length);
  const before = from < 0 ? `${text.trimEnd()}\n\n` : text.slice(0, at);
  writeFileSync(page, `${before}${section}${rest === '' ? '\n' : rest}`);
}
