// dispatch_image_consent: for which messages and which senders a person lets pictures of other
// servers be shown. Consent is a row here and never a part of an address.

import type { Database } from '../database/database.ts';

export type ConsentKind = 'message' | 'sender';

export interface ImageConsentRow {
  readonly address: string;
  readonly kind: ConsentKind;
  /** Name of the message's file, or address of the sender in lower case. */
  readonly subject: string;
}

export class ImageConsentTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async has({ address, kind, subject }: ImageConsentRow): Promise<boolean> {
    const rows = await this.#database.all(
      'select 1 as one from dispatch_image_consent where address = ? and kind = ? and subject = ?',
      [address, kind, subject],
    );
    return rows.length > 0;
  }

  async add({ address, kind, subject }: ImageConsentRow, nowMs: number): Promise<void> {
    await this.#database.run(
      'replace into dispatch_image_consent (address, kind, subject, created_ms) values (?, ?, ?, ?)',
      [address, kind, subject, nowMs],
    );
  }

  async remove({ address, kind, subject }: ImageConsentRow): Promise<void> {
    await this.#database.run(
      'delete from dispatch_image_consent where address = ? and kind = ? and subject = ?',
      [address, kind, subject],
    );
  }

  /** In the order of their names. */
  async subjects(address: string, kind: ConsentKind, limit: number): Promise<readonly string[]> {
    const rows = await this.#database.all(
      `select subject from dispatch_image_consent
       where address = ? and kind = ? order by subject limit ?`,
      [address, kind, limit],
    );
    return rows.map((row) => String(row['subject']));
  }

  /** Forgets consent to messages that was given before a time. */
  async forgetMessages(address: string, beforeMs: number): Promise<void> {
    await this.#database.run(
      `delete from dispatch_image_consent
       where address = ? and kind = 'message' and created_ms < ?`,
      [address, beforeMs],
    );
  }

  async removeAll(address: string): Promise<void> {
    await this.#database.run('delete from dispatch_image_consent where address = ?', [address]);
  }
}
