// What ends a command otherwise than done: one line that names what was wrong and what to do.

import type { Refusal, RefusalCode } from '../../kit/failure.ts';
import { openTexts } from '../../web/texts.ts';
import { refusalAdvice } from './tables/refusal-advice.ts';

/** Exit codes of every command of administration. */
export const refusedExit = 1;
export const usageExit = 2;

export class CommandError extends Error {
  readonly exitCode: number;
  /** Of the refusal, for scripts; `usage` for a command line that cannot be carried out. */
  readonly code: RefusalCode | 'usage' | 'failed';

  constructor(message: string, code: CommandError['code']) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.exitCode = code === 'usage' ? usageExit : refusedExit;
  }
}

export const usageError = (message: string) => new CommandError(message, 'usage');

/** `subject` is what the command was about, as it was typed. */
export function refusedError(refusal: Refusal, subject: string): CommandError {
  const { code, values } = refusal;
  const advice = refusalAdvice[code];
  const words =
    code === 'not-found'
      ? 'there is nothing of this name'
      : openTexts('en')(`refusal.${code}`, values);
  const more = Object.entries(values).filter(([name]) => name === 'path' || name === 'what');
  const facts = more.map(([name, value]) => ` (${name}: ${value})`).join('');
  return new CommandError(
    `${subject}: ${words.replace(/\.$/, '')}${facts}${advice === undefined ? '' : `; ${advice}`}`,
    code,
  );
}
