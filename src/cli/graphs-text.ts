// The last hour as one line of text for each figure, oldest at the left:
//
//   requests/s  ▁▁▂▃▂▁▁▁▅▇█▂▁▁▁▁  now 0.4, at most 12.5

import { highest, scaled, summed } from '../kit/series.ts';
import type { LastHour, Series } from '../kit/status.ts';

/** Eight heights, the lowest first; what is nothing at all is the lowest. */
const blocks = '▁▂▃▄▅▆▇█';
const letters = '_.-=+*%#';

/** Columns of the graphs where the terminal has room for them; else half as many. */
const widthMax = 60;
/** What stands in a line besides its graph. */
const wordsWidth = 45;

/** The heights that the terminal of this environment can show (POSIX, 8.2). */
export function graphSigns(environment: Readonly<Record<string, string | undefined>>): string {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || '';
  return /utf-?8/i.test(locale) ? blocks : letters;
}

export function graphsText(lastHour: LastHour, columns: number, signs: string): string {
  const width = columns - wordsWidth >= widthMax ? widthMax : widthMax / 2;
  const lines = figures(lastHour).map(({ name, series, say, stepsMax = lastHour.stepsMax }) => {
    const graph = sparkline(series, { width, stepsMax, signs });
    return `${name.padEnd(11)}  ${graph}  ${summary(series, say)}\n`;
  });
  return ['last hour\n', ...lines].join('');
}

interface Figure {
  readonly name: string;
  readonly series: Series;
  readonly say: (value: number) => string;
  /** Values in an hour, where they are not one for each step. */
  readonly stepsMax?: number;
}

function figures(lastHour: LastHour): readonly Figure[] {
  const { stepSeconds, requests, failures, p99Ms, busy, connections, memoryBytes } = lastHour;
  const inMinutes = summed(failures, 60 / stepSeconds);
  return [
    { name: 'requests/s', series: scaled(requests, 1 / stepSeconds), say: rounded },
    { name: 'p99', series: p99Ms, say: (value) => `${rounded(value)} ms` },
    { name: 'busy', series: busy, say: rounded },
    { name: 'errors/min', series: inMinutes, say: rounded, stepsMax: 60 },
    { name: 'connections', series: connections, say: rounded },
    { name: 'memory', series: memoryBytes, say: (value) => `${Math.round(value / 1024 ** 2)}M` },
  ];
}

/** The highest of the steps that each column stands for, on a scale from 0 to the highest of all. */
export function sparkline(
  series: Series,
  { width, stepsMax, signs }: { width: number; stepsMax: number; signs: string },
): string {
  const most = highest(series);
  const padded = [...Array.from({ length: stepsMax - series.length }, () => null), ...series];
  const perColumn = Math.ceil(stepsMax / width);
  return Array.from({ length: width }, (_, column) => {
    const seen = padded.slice(column * perColumn, (column + 1) * perColumn);
    if (seen.every((value) => value === null)) return ' ';
    const share = most === 0 ? 0 : highest(seen) / most;
    return signs[Math.ceil(share * (signs.length - 1))] ?? '';
  }).join('');
}

function summary(series: Series, say: (value: number) => string): string {
  const newest = series.at(-1) ?? null;
  return `now ${newest === null ? '-' : say(newest)}, at most ${say(highest(series))}`;
}

function rounded(value: number): string {
  return value < 100 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
}
