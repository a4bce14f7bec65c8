// Who holds a second factor, as tests need them: an app that shows codes, and quick databases.

import test from 'node:test';
import type { Session } from '../../../src/account/account.ts';
import { codeAt, stepAt } from '../../../src/account/factors/totp.ts';
import type { Database } from '../../../src/database/database.ts';
import { openDatabase } from '../../../src/database/open.ts';
import { silentLog } from '../../../src/kit/log.ts';
import { hurry } from '../../directory/explained.ts';
import { temporaryDirectory } from '../../real/temporary.ts';
import type { Installation } from '../fixture.ts';

/** A test with a database of its own, which no power cut has to spare. */
export function onSqlite(title: string, body: (database: Database) => Promise<void>): void {
  test(title, async () => {
    const home = temporaryDirectory('factors');
    const url = `sqlite:${home.path}/dispatch.db`;
    const database = await openDatabase({ url, password: undefined, log: silentLog });
    try {
      await hurry(database);
      await body(database);
    } finally {
      await database.close();
      home.remove();
    }
  });
}

/** Gives what an app holds, and the codes against its loss. */
export async function withApp({ accounts, clock }: Installation, session: Session) {
  const { secret, sealed } = await accounts.secondFactors.offerApp(session);
  const key = fromBase32(secret);
  const code = () => codeAt(key, stepAt(clock.ms));
  const codes = await accounts.secondFactors.addApp(session, { sealed, code: code() });
  clock.ms += 30_000;
  return { code, codes };
}

/** As an app reads what was typed by hand. */
export function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(text, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
  const bytes = bits.join('').match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
