// The geometry of a graph: a series of values as the path of an SVG (SVG 1.1, 8.3), one unit of
// width for each step, the newest at the right edge, the top at the scale's end.

import type { Series } from '../../kit/status.ts';

export const graphHeight = 100;

/** The end of a scale over these values: a round number, and no less than `least`. */
export function scaleEnd(most: number, least: number): number {
  const wanted = Math.max(most, least);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = roundNumbers.find((step) => step * power >= wanted) ?? 10;
  return factor * power;
}

const roundNumbers = [1, 1.5, 2, 3, 4, 6, 8, 10];

/** The line; it breaks where there is no value, and a lone value is a dot. */
export function linePath(series: Series, { width, end }: { width: number; end: number }): string {
  return runs(series, { width, end })
    .map((points) => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}${dot(points)}`)
    .join('');
}

/** The area below the line. */
export function areaPath(series: Series, { width, end }: { width: number; end: number }): string {
  return runs(series, { width, end })
    .map((points) => {
      const line = points.map(({ x, y }) => `L${x} ${y}`).join('');
      return `M${points[0]?.x ?? 0} ${graphHeight}${line}V${graphHeight}Z`;
    })
    .join('');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Values without a gap between them. */
function runs(series: Series, { width, end }: { width: number; end: number }): Point[][] {
  const all: Point[][] = [];
  let run: Point[] = [];
  for (const [index, value] of series.entries()) {
    if (value === null) {
      run = [];
      continue;
    }
    if (run.length === 0) all.push(run);
    run.push({
      x: width - series.length + index + 1,
      y: Math.round((1 - value / end) * graphHeight * 10) / 10,
    });
  }
  return all;
}

/** A line of no length: round ends make a dot of it. */
function dot(points: readonly Point[]): string {
  return points.length === 1 ? 'h0' : '';
}
