// Errors of built code told by the lines of the source. The maps that the build left beside it are
// read when an error is told and not before: a process that keeps them all needs a third more memory.

import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';
import { BoundedMap } from '../kit/bounded-map.ts';

/** LIMIT of maps kept: a bug that is met again and again must not cost a parse each time. */
const mapsMax = 2;

/** A frame of built code, as V8 writes it into a stack. */
const frameForm = /(?<![^\s(])(?:file:\/\/)?(\/[^\s():]+\.c?js):(\d{1,7}):(\d{1,7})/g;

const maps = new BoundedMap<string, SourceMap>(mapsMax);

/** The same stack; frames without a map stay as they are. Never throws. */
export function inSourceLines(stack: string): string {
  return stack.replace(frameForm, (frame: string, file: string, line: string, column: string) => {
    const origin = mapOf(file)?.findOrigin(Number(line), Number(column));
    if (origin === undefined || !('fileName' in origin)) return frame;
    const source = resolve(dirname(file), origin.fileName);
    return `${source}:${origin.lineNumber}:${origin.columnNumber}`;
  });
}

function mapOf(file: string): SourceMap | undefined {
  const known = maps.get(file);
  if (known !== undefined) return known;
  try {
    const payload = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMapPayload;
    const made = new SourceMap(payload);
    maps.set(file, made);
    return made;
  } catch {
    return undefined; // It was never built with a map, or is of an older build.
  }
}
