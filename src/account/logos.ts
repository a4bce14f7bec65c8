// The picture that stands for a domain, on its login page and above its people's mail: one for light
// paper, and another for dark where it would not be seen. What it is, its first bytes say; SVG is a
// document that may hold scripts, so it is none.

import { hash } from 'node:crypto';
import { hasCode, Refusal } from '../kit/failure.ts';
import { LastKnown } from '../kit/last-known.ts';
import { pictureType } from '../kit/picture-type.ts';
import type { LogoFile, LogoTable, Shade } from '../state/logo-table.ts';
import type { Session } from './account.ts';
import type { Audit } from './audit.ts';
import { allowedDomain } from './rights.ts';

export type { Shade };
export const shades: readonly Shade[] = ['light', 'dark'];
/** LIMIT of a picture: it comes with the first page that somebody sees. */
export const logoBytesMax = 48 * 1024;
/** LIMIT of domains whose pictures' names are remembered, and of pictures. */
const domainsMax = 2_000;
const filesMax = 50;
const believedMs = 10_000;
const awayMs = 60_000;

/** Names of pictures, where there are any; the light one stands in for the other. */
export interface Logo {
  readonly light: string;
  readonly dark: string;
}

export class Logos {
  readonly #table: LogoTable;
  readonly #audit: Audit;
  readonly #known: LastKnown<string, Logo | undefined>;
  readonly #files: LastKnown<string, LogoFile | undefined>;

  constructor(of: {
    readonly table: LogoTable;
    readonly audit: Audit;
    readonly now: () => number;
  }) {
    this.#table = of.table;
    this.#audit = of.audit;
    const { now } = of;
    const common = { freshMs: believedMs, awayMs, now };
    this.#known = new LastKnown({ ...common, entriesMax: domainsMax });
    this.#files = new LastKnown({ ...common, entriesMax: filesMax });
  }

  /** Of a domain's people. Nobody waits for a database that is away. */
  async of(domain: string): Promise<Logo | undefined> {
    try {
      return await this.#known.get(domain, async () => {
        const { light, dark } = await this.#table.of(domain);
        const any = light ?? dark;
        return any === undefined ? undefined : { light: light ?? any, dark: dark ?? any };
      });
    } catch (error) {
      if (hasCode(error, 'directory-away')) return undefined;
      throw error;
    }
  }

  async file(name: string): Promise<LogoFile | undefined> {
    if (!/^[\da-f]{32}$/.test(name)) return undefined;
    return this.#files.get(name, () => this.#table.find(name));
  }

  async find(session: Session, domain: string): Promise<Readonly<Partial<Record<Shade, string>>>> {
    return this.#table.of(allowedDomain(session, domain));
  }

  /** Refuses `too-large`, and `bad-form` for what is no PNG, JPEG or WebP. */
  async set(session: Session, domain: string, shade: Shade, picture: Uint8Array): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    if (picture.length > logoBytesMax) throw new Refusal('too-large', { megabytes: 0.05 });
    const type = pictureType(picture);
    if (type === undefined || type === 'image/gif' || !shades.includes(shade)) {
      throw new Refusal('bad-form');
    }
    const named = hash('sha256', picture).slice(0, 32);
    await this.#table.set(name, shade, { hash: named, type, picture });
    this.#known.forget(name);
    await this.#audit.write(session, {
      verb: 'set-logo',
      object: name,
      after: `${shade} ${named}`,
    });
  }

  async remove(session: Session, domain: string, shade: Shade): Promise<void> {
    const name = allowedDomain(session, domain, 'settings');
    if (!(await this.#table.remove(name, shade))) throw new Refusal('not-found');
    this.#known.forget(name);
    await this.#audit.write(session, { verb: 'remove-logo', object: name, before: shade });
  }

  async removeAll(domain: string): Promise<void> {
    await this.#table.removeAll(domain);
  }
}
