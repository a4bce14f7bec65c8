// The log of a command that works by itself: what matters goes to standard error.

import type { Log } from '../kit/log.ts';

export const logToErrors: Log = {
  debug() {},
  info() {},
  warn: told,
  error: told,
};

function told(facts: object, sentence: string): void {
  const cause = 'cause' in facts ? `: ${String(facts.cause)}` : '';
  console.error(`dispatchctl: ${sentence}${cause}`);
}
