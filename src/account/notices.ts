// What somebody is told by a message in their own mailbox, whoever did it: that a second factor was
// taken from them, that a device they never used has logged in, that a webhook of theirs was switched
// off. The process floor writes it.

import type { Log } from '../kit/log.ts';
import type { Settings } from './settings.ts';

export type Notice =
  | { readonly what: 'factor-reset' }
  | { readonly what: 'webhook-off'; readonly name: string; readonly url: string }
  | {
      readonly what: 'new-device';
      readonly timeMs: number;
      readonly remote: string;
      readonly agent: string;
    };

/** Puts a notice into the mailbox of this account, whose settings say which language it speaks. */
export type TellNotice = (
  address: string,
  notice: Notice,
  settings: Readonly<Record<string, string>>,
) => Promise<void>;

export class Notices {
  readonly #of: {
    readonly tell: TellNotice | undefined;
    readonly settings: Settings;
    readonly log: Log;
  };

  constructor(options: {
    readonly tell: TellNotice | undefined;
    readonly settings: Settings;
    readonly log: Log;
  }) {
    this.#of = options;
  }

  /** What was done is done: a mailbox that cannot be written keeps it from nobody. */
  async tell(address: string, notice: Notice): Promise<void> {
    try {
      await this.#of.tell?.(address, notice, await this.#of.settings.read({ address }));
    } catch (error) {
      const facts = { address, what: notice.what, err: error };
      this.#of.log.error(facts, 'a notice could not be delivered');
    }
  }
}
