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

/** Who is written to, about which account, in which language; empty for that of who asks. */
export type LetterTo = Pick<LinkMail, 'address' | 'to' | 'language'>;

export interface LettersParts {
  readonly languages: Languages;
  /** Such as `https://mail.example.org`. */
  readonly origin: string;
  readonly mount: string;
  readonly post: (letter: Letter) => Promise<void>;
  readonly log: Log;
}

type Kind = 'recovery' | 'reset' | 'invitation' | 'sign-up' | 'approved' | 'declined';
type Values = Readonly<Record<string, string>>;

export class Letters {
  readonly #parts: LettersParts;

  constructor(parts: LettersParts) {
    this.#parts = parts;
  }

  /** Where an own path leads for somebody elsewhere. */
  link(path: string): string {
    const { origin, mount } = this.#parts;
    return `${origin}${mount}${path}`;
  }

  /** Asks an address whether it is to be somebody's way back. */
  async confirmRecovery(mail: LinkMail, asked: Texts): Promise<void> {
    await this.#post(mail, asked, 'recovery', { link: this.link(`/recovery/${mail.token}`) });
  }

  /** A way to a new password. */
  async resetPassword(mail: LinkMail, asked: Texts): Promise<void> {
    await this.#post(mail, asked, 'reset', { link: this.link(`/login/reset/${mail.token}`) });
  }

  /** A way to a mailbox of one's own; false where it could not be sent. */
  async invite(
    { to, domain, token, endsMs }: { to: string; domain: string; token: string; endsMs: number },
    asked: Texts,
  ): Promise<boolean> {
    const day = new Intl.DateTimeFormat(asked.locale, { dateStyle: 'long', timeZone: 'UTC' });
    const values = { domain, link: this.link(`/join/${token}`), day: day.format(endsMs) };
    return this.#post({ address: `@${domain}`, to, language: '' }, asked, 'invitation', values);
  }

  /** Asks an address whether it is that of who wants a mailbox. */
  async confirmSignUp(mail: LinkMail, asked: Texts): Promise<void> {
    await this.#post(mail, asked, 'sign-up', { link: this.link(`/ask/confirm/${mail.token}`) });
  }

  async approved(mail: LetterTo, asked: Texts): Promise<void> {
    await this.#post(mail, asked, 'approved', { link: this.link('/login') });
  }

  async declined(mail: LetterTo, asked: Texts, reason: string): Promise<void> {
    const has = reason === '' ? 'no' : 'yes';
    await this.#post(mail, asked, 'declined', { reason, has });
  }

  /** What can't be sent is in the log: whoever asked learns nothing of it. */
  async #post(mail: LetterTo, asked: Texts, what: Kind, values: Values): Promise<boolean> {
    const { post, languages, log } = this.#parts;
    const { address, to, language } = mail;
    const chosen = choiceOf({ language }).language;
    const texts = chosen === undefined ? asked : languages.texts(chosen);
    const all: Values = { address, ...values };
    try {
      const subject = texts(`letter.${what}.subject`, all);
      await post({ to, about: address, subject, text: texts(`letter.${what}`, all) });
      return true;
    } catch (error) {
      log.error({ err: error, address, what }, 'a mail with a link could not be sent');
      return false;
    }
  }
}
