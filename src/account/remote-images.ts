// Whether pictures of other servers are shown to a person: for a message, for a sender, or never.

import { hasCode, Refusal } from '../kit/failure.ts';
import type { ImageConsentTable } from '../state/image-consent-table.ts';
import type { SecretTable } from '../state/secret-table.ts';
import type { Session } from './account.ts';
import type { Settings } from './settings.ts';

// LIMIT senders that one person trusts with pictures.
const sendersMax = 1_000;
// LIMIT of what is kept as the name of a message or of a sender.
const subjectCharsMax = 250;
/** After a year a message asks again. */
const messageMs = 365 * 86_400_000;

/** What is shown, as far as consent depends on it. */
export interface ShownMessage {
  readonly id: string;
  /** Address in From; empty when there is none. */
  readonly sender: string;
}

/** For which messages a person lets pictures of other servers be fetched. */
export interface RemoteImages {
  /** What the consent to a message's pictures was given for; undefined when there is none. */
  consent(session: Session, shown: ShownMessage): Promise<'message' | 'sender' | undefined>;
  /** Refuses `limit-reached` after 1,000 senders. */
  allow(session: Session, kind: 'message' | 'sender', subject: string): Promise<void>;
  revoke(session: Session, kind: 'message' | 'sender', subject: string): Promise<void>;
  senders(session: Session): Promise<readonly string[]>;
  /** Whether no message may show any, whatever consent was given before. */
  never(session: Session): Promise<boolean>;
  setNever(session: Session, never: boolean): Promise<void>;
  /** Key of this installation that addresses of fetched pictures are signed with. */
  key(): Promise<Uint8Array>;
}

export interface ConsentedImagesParts {
  readonly consents: ImageConsentTable;
  readonly secrets: SecretTable;
  readonly settings: Settings;
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
}

export class ConsentedImages implements RemoteImages {
  readonly #of: ConsentedImagesParts;
  #key: Promise<Uint8Array> | undefined;

  constructor(parts: ConsentedImagesParts) {
    this.#of = parts;
  }

  async consent(session: Session, shown: ShownMessage): Promise<'message' | 'sender' | undefined> {
    try {
      return await this.#consent(session, shown);
    } catch (error) {
      // While nobody can say whether one consented, one did not, and the message is shown.
      if (hasCode(error, 'directory-away')) return undefined;
      throw error;
    }
  }

  async #consent(session: Session, shown: ShownMessage): Promise<'message' | 'sender' | undefined> {
    const { consents } = this.#of;
    if (await this.never(session)) return undefined;
    const { address } = session;
    if (await consents.has({ address, kind: 'message', subject: shown.id })) return 'message';
    const subject = shown.sender.toLowerCase();
    if (subject === '') return undefined;
    return (await consents.has({ address, kind: 'sender', subject })) ? 'sender' : undefined;
  }

  async allow(session: Session, kind: 'message' | 'sender', subject: string): Promise<void> {
    const { consents, now } = this.#of;
    const { address } = session;
    if (subject === '' || subject.length > subjectCharsMax) throw new Refusal('bad-form');
    if (kind === 'sender') {
      const senders = await consents.subjects(address, 'sender', sendersMax);
      if (senders.length >= sendersMax) throw new Refusal('limit-reached', { max: sendersMax });
      await consents.add({ address, kind, subject: subject.toLowerCase() }, now());
      return;
    }
    await consents.forgetMessages(address, now() - messageMs);
    await consents.add({ address, kind, subject }, now());
  }

  async revoke(session: Session, kind: 'message' | 'sender', subject: string): Promise<void> {
    const name = kind === 'sender' ? subject.toLowerCase() : subject;
    await this.#of.consents.remove({ address: session.address, kind, subject: name });
  }

  async senders(session: Session): Promise<readonly string[]> {
    return this.#of.consents.subjects(session.address, 'sender', sendersMax);
  }

  async never(session: Session): Promise<boolean> {
    const { remoteImages } = await this.#of.settings.read(session);
    return remoteImages === 'never';
  }

  async setNever(session: Session, never: boolean): Promise<void> {
    await this.#of.settings.change(session, { remoteImages: never ? 'never' : '' });
  }

  async removeAll(address: string): Promise<void> {
    await this.#of.consents.removeAll(address);
  }

  key(): Promise<Uint8Array> {
    this.#key ??= this.#readKey();
    return this.#key;
  }

  async #readKey(): Promise<Uint8Array> {
    const { secrets, randomBytes, now } = this.#of;
    try {
      const fresh = Buffer.from(randomBytes(32)).toString('hex');
      return Buffer.from(await secrets.key('image', fresh, now()), 'hex');
    } catch (error) {
      // The database was away: the next one asks again.
      this.#key = undefined;
      throw error;
    }
  }
}
