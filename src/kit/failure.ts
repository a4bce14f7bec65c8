// The kinds of failure that are not bugs: a person may not have something (Refusal), or a peer
// broke its protocol (ProtocolError). What is wrong inside a mail is no failure but a `defects`
// list beside the value. Anything else thrown is a bug: logged with a request id, answered 500.

import { type RefusalCode, type refusalHoles, refusals } from './tables/refusals.ts';

export type { RefusalCode };

/** What fills the holes of a catalogue message, by name. */
export type MessageValues = Readonly<Record<string, string | number>>;

type Holes = typeof refusalHoles;

/** A code, and the values that its words need: one that is left out does not compile. */
export type RefusalArguments =
  | readonly [code: Exclude<RefusalCode, keyof Holes>, values?: MessageValues]
  | {
      readonly [Code in keyof Holes]: readonly [
        code: Code,
        values: Readonly<Record<Holes[Code][number], string | number>>,
      ];
    }[keyof Holes];

/** A person cannot have what was asked; rendered in one place, in words of `refusal.<code>`. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** HTTP status, from the table. */
  readonly status: number;
  /** Values for the holes of the message. Never a secret: they are shown and logged. */
  readonly values: MessageValues;

  constructor(...[code, values = {}]: RefusalArguments) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.status = refusals[code];
    this.values = values;
  }
}

/** A peer broke its wire protocol; closes that one connection and nothing else. */
export class ProtocolError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ProtocolError';
    this.code = code;
  }
}

/** Whether a word that was kept somewhere is a code that there is still. */
export function isRefusalCode(word: string): word is RefusalCode {
  return Object.hasOwn(refusals, word);
}

/** Whether a file-system error says that the name does not exist (any more): normal in a Maildir. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR');
}

/** Whether an error carries this system error code, such as `EEXIST`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
