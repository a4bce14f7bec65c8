// Mail of Dispatch itself with a link in it, in the language of whoever it is for. Links begin with
// the origin of the configuration and never with the Host of a request: who asks for somebody
// else's link could otherwise say where it leads.

import type { LinkMail } from '../account/self-service/recovery.ts';
import type { Log } from '../kit/log.ts';
import type { Languages } from './languages.ts';
import { choiceOf } from './look.ts';
import type { Texts } from './texts.ts';

/** A finished one, without a sender: whoever posts it knows who that is. */
export interface Letter {
  readonly to: string;
  /** The account that it is about: its domain is where it comes from. */
  readonly about: string;
  readonly subject: string;
  readonly text: string;
}

export interface LettersParts {
  readonly languages: Languages;
  /** Such as `https://mail.example.org`. */
  readonly origin: string;
  readonly mount: string;
  readonly post: (letter: Letter) => Promise<void>;
  readonly log: Log;
}

export class Letters {
  readonly #parts: LettersParts;

  constructor(parts: LettersParts) {
    this.#parts = parts;
  }

  /** Asks an address whether it is to be somebody's way back. */
  async confirmRecovery(mail: LinkMail, asked: Texts): Promise<void> {
    await this.#post(mail, asked, 'recovery', `/recovery/${mail.token}`);
  }

  /** A way to a new password. */
  async resetPassword(mail: LinkMail, asked: Texts): Promise<void> {
    await this.#post(mail, asked, 'reset', `/login/reset/${mail.token}`);
  }

  /** What can't be sent is in the log: whoever asked learns nothing of it. */
  async #post(
    { address, to, language }: LinkMail,
    asked: Texts,
    what: 'recovery' | 'reset',
    path: string,
  ): Promise<void> {
    const { origin, mount, post, languages, log } = this.#parts;
    const chosen = choiceOf({ language }).language;
    const texts = chosen === undefined ? asked : languages.texts(chosen);
    const link = `${origin}${mount}${path}`;
    try {
      const subject = texts(`letter.${what}.subject`);
      await post({ to, about: address, subject, text: texts(`letter.${what}`, { address, link }) });
    } catch (error) {
      log.error({ err: error, address, what }, 'a mail with a link could not be sent');
    }
  }
}
