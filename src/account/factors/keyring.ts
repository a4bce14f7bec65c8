// What is kept of second factors is sealed with a key of this installation, and bound to whose it
// is: a row that is moved to another account opens nothing there, and a copy of the one table tells
// nothing.
//
//   base64url( nonce 12 | tag 16 | AES-256-GCM(text) )      additional data: purpose \0 kind \0 address
//
// The codes against loss are short enough to be tried out, so that they are kept as an HMAC.

import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { FactorOwner } from '../../state/factor-table.ts';
import type { SecretTable } from '../../state/secret-table.ts';

const keyName = 'second-factors';
const [nonceBytes, tagBytes] = [12, 16];

export class Keyring {
  readonly #of: {
    readonly secrets: SecretTable;
    readonly now: () => number;
    readonly randomBytes: (count: number) => Uint8Array;
  };
  #key: Promise<Buffer> | undefined;

  constructor(options: {
    readonly secrets: SecretTable;
    readonly now: () => number;
    readonly randomBytes: (count: number) => Uint8Array;
  }) {
    this.#of = options;
  }

  async seal(text: string, owner: FactorOwner, purpose: string): Promise<string> {
    const nonce = this.#of.randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', await this.#read(), nonce);
    cipher.setAAD(boundTo(owner, purpose));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** Undefined for what was not sealed here, for this owner and this purpose. */
  async open(sealed: string, owner: FactorOwner, purpose: string): Promise<string | undefined> {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < nonceBytes + tagBytes) return undefined;
    const nonce = bytes.subarray(0, nonceBytes);
    const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
    const cipher = createDecipheriv('aes-256-gcm', await this.#read(), nonce, {
      authTagLength: tagBytes,
    });
    cipher.setAAD(boundTo(owner, purpose)).setAuthTag(tag);
    try {
      const body = bytes.subarray(nonceBytes + tagBytes);
      return Buffer.concat([cipher.update(body), cipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** 64 hex digits. */
  async digest(text: string, owner: FactorOwner, purpose: string): Promise<string> {
    const mac = createHmac('sha256', await this.#read());
    return mac.update(boundTo(owner, purpose)).update('\0').update(text).digest('hex');
  }

  #read(): Promise<Buffer> {
    this.#key ??= this.#find();
    return this.#key;
  }

  async #find(): Promise<Buffer> {
    const fresh = Buffer.from(this.#of.randomBytes(32)).toString('hex');
    try {
      const hex = await this.#of.secrets.key(keyName, fresh, this.#of.now());
      return Buffer.from(hex, 'hex');
    } catch (error) {
      // Who comes next asks again.
      this.#key = undefined;
      throw error;
    }
  }
}

function boundTo({ kind, address }: FactorOwner, purpose: string): Buffer {
  return Buffer.from(`${purpose}\0${kind}\0${address}`);
}
