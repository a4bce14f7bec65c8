// Runs test files, two at a time and each in its own process, and turns the runner's events into
// one line per file and a tally.

import { relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import type { EventData } from 'node:test';
import type { Tally } from './tally.ts';

const testTimeoutMs = 300_000;
/** Files that still run then are killed and fail: a hang must not outlive the run. */
const runTimeoutMs = 18 * 60_000;
/** LIMIT of a file's own output that is shown when one of its tests fails. */
const outputCharsMax = 8_000;

export async function runTestFiles(files: readonly string[], tally: Tally): Promise<void> {
  const outputs = new Map<string, string>();
  const keep = (file: string | undefined, text: string) => {
    if (file === undefined) return;
    outputs.set(file, `${outputs.get(file) ?? ''}${text}`.slice(-outputCharsMax));
  };
  const stream = run({
    files: [...files],
    concurrency: 2,
    timeout: testTimeoutMs,
    signal: AbortSignal.timeout(runTimeoutMs),
  });
  stream.on('test:stdout', (event) => keep(entryOf(event), event.message));
  stream.on('test:stderr', (event) => keep(entryOf(event), event.message));
  stream.on('test:pass', (event) => countPass(event, tally));
  stream.on('test:fail', (event) => countFailure(event, tally, outputs));
  stream.on('test:summary', printFile);
  for await (const _event of stream) {
    // Reading to the end is what drives the run; the listeners above do the work.
  }
}

function countPass(event: EventData.TestPass, tally: Tally): void {
  if (event.details.type === 'suite') return;
  if (event.skip !== undefined) tally.skip(title(event), String(event.skip));
  else if (event.todo !== undefined)
    tally.fail(title(event), 'marked as to do; finish or remove it');
  else if (isWholeFile(event)) tally.fail(title(event), 'this file ran no test');
  else tally.pass(title(event), event.details.duration_ms);
}

function countFailure(event: EventData.TestFail, tally: Tally, outputs: Map<string, string>): void {
  const error = event.details.error as Error & { failureType?: string };
  // A parent only fails along with its children, which are counted themselves.
  if (error.failureType === 'subtestsFailed') return;
  const file = entryOf(event) ?? '';
  const output = outputs.get(file) ?? '';
  outputs.delete(file);
  const said = output === '' ? '' : `\noutput of the file:\n${output}`;
  tally.fail(title(event), `${describe(error)}${said}`, event.details.duration_ms);
}

function describe(error: Error): string {
  const cause: unknown = error.cause ?? error;
  if (cause instanceof Error) return `${cause.stack ?? cause.message}${differences(cause)}`;
  return typeof cause === 'string' ? cause : inspect(cause, { depth: 4 });
}

function differences(cause: Error): string {
  if (!('actual' in cause) || !('expected' in cause)) return '';
  // The assertion's own message shows them already, unless the test gave one.
  if ('generatedMessage' in cause && cause.generatedMessage === true) return '';
  if (cause.actual === undefined && cause.expected === undefined) return '';
  const show = (value: unknown) => inspect(value, { depth: 6, maxStringLength: 2_000 });
  return `\nactual: ${show(cause.actual)}\nexpected: ${show(cause.expected)}`;
}

/** A file without tests, or one that broke outside of them, is reported under its own path. */
function isWholeFile(event: EventData.TestPass | EventData.TestFail): boolean {
  return event.file !== undefined && event.nesting === 0 && event.file.endsWith(event.name);
}

function title(event: EventData.TestPass | EventData.TestFail): string {
  const entry = entryOf(event);
  const file = entry === undefined ? '' : relative('.', entry);
  return isWholeFile(event) ? file : `${file}: ${event.name}`;
}

/** The test file itself, where `file` may be a module that it calls its tests from. */
function entryOf(event: {
  readonly file?: string | undefined;
  readonly entryFile?: string | undefined;
}): string | undefined {
  return event.entryFile ?? event.file;
}

function printFile(event: EventData.TestSummary): void {
  if (event.file === undefined) return;
  const { counts, duration_ms: ms } = event;
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  const failures = counts.tests - counts.passed - counts.skipped - counts.todo;
  const failed = failures === 0 ? '' : `, ${failures} failed`;
  process.stdout.write(
    `${event.success ? '✔' : '✖'} ${relative('.', event.file)}  ` +
      `${counts.passed} passed${failed}${skipped}  ${(ms / 1000).toFixed(1)} s\n`,
  );
}
