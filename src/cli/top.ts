// `dispatchctl top`: the status again every second and the last hour as graphs, on the terminal's
// other screen, until q.
//
//   ESC [?1049h  other screen    ESC [?25l  cursor away    ESC [H  to the top left
//   ESC [?1049l  back            ESC [?25h  cursor back    ESC [K  clear to the end of the line
//   ESC [J  clear to the end of the screen

import type { ReadStream, WriteStream } from 'node:tty';
import { askStatus } from './ask-status.ts';
import { graphSigns, graphsText } from './graphs-text.ts';
import { statusText } from './status-text.ts';

const periodMs = 1000;
const enter = '\x1b[?1049h\x1b[?25l';
const leave = '\x1b[?25h\x1b[?1049l';
const interruptKey = '\x03';

/** Resolves when somebody quits; rejects when the master is gone. Works on pipes as well. */
export async function top(path: string, input: ReadStream, output: WriteStream): Promise<void> {
  await askStatus(path);
  const signs = graphSigns(process.env);
  const quit = new AbortController();
  const onKey = (bytes: Buffer): void => {
    const keys = bytes.toString('latin1');
    if (keys.includes('q') || keys.includes(interruptKey)) quit.abort();
  };
  if (input.isTTY) input.setRawMode(true);
  input.on('data', onKey);
  process.once('SIGTERM', () => quit.abort());
  process.once('SIGINT', () => quit.abort());
  output.write(enter);
  try {
    while (!quit.signal.aborted) {
      const status = await askStatus(path);
      const columns = output.columns ?? 80;
      const text = `${statusText(status)}\n${graphsText(status.lastHour, columns, signs)}`;
      output.write(screen(text, output.rows ?? 24, columns));
      await pause(quit.signal);
    }
  } finally {
    output.write(leave);
    input.off('data', onKey);
    if (input.isTTY) input.setRawMode(false);
    input.pause();
  }
}

/** The text cut to the screen, each line cleared behind its end. */
export function screen(text: string, rows: number, columns: number): string {
  const lines = text.split('\n').slice(0, Math.max(1, rows - 1));
  return `\x1b[H${lines.map((line) => `${line.slice(0, columns)}\x1b[K`).join('\r\n')}\x1b[J`;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, periodMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
