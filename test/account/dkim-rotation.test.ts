// The next key of a domain is made by itself, once, when its time has come.

import assert from 'node:assert/strict';
import { DkimCare } from '../../src/account/dkim-care.ts';
import { nextKey } from '../../src/account/dkim-keys.ts';
import { noLookups } from '../../src/dns/lookups.ts';
import { silentLog } from '../../src/kit/log.ts';
import { eachDatabase } from '../database/each-database.ts';
import { schemas } from '../directory/schemas.ts';
import { day, operate } from './operated.ts';

const native = schemas.find(({ schema }) => schema === 'vmail-sql') ?? assert.fail('no schema');

eachDatabase((place) => {
  place.test('the next key is made by itself where a domain wants it', async ({ t, database }) => {
    const { accounts, operator, state, clock } = await operate({ t, database }, native);
    const { dkimKeys: table, domainSettings, audit } = state;
    const care = () =>
      new DkimCare({
        table,
        domainSettings,
        audit,
        lookups: noLookups,
        keepMs: 7 * day,
        now: () => clock.ms,
        log: silentLog,
      });
    for (const domain of ['one.test', 'two.test']) {
      const made = await nextKey({ domain, keys: [], algorithm: 'ed25519', nowMs: clock.ms });
      await table.add({ ...made.row, state: 'used' }, made.privateKey);
    }
    await accounts.dkimKeys.setRotation(operator, 'one.test', 90);
    assert.equal(await accounts.dkimKeys.rotation(operator, 'one.test'), 90);
    const states = async (domain: string) =>
      (await accounts.dkimKeys.list(operator, domain)).map(({ state: is }) => is);

    clock.ms += 89 * day;
    await care().round();
    assert.deepEqual(await states('one.test'), ['used']);

    clock.ms += 2 * day;
    await Promise.all([care().round(), care().round()]);
    await care().round();
    assert.deepEqual(await states('one.test'), ['used', 'next']);
    assert.deepEqual(await states('two.test'), ['used']);
    const [entry] = await audit.page({ verb: 'make-dkim-key' }, { limit: 5 });
    assert.equal(entry?.actor, 'scheduler');
    assert.equal(entry?.object, 'one.test');

    await accounts.dkimKeys.setRotation(operator, 'one.test', undefined);
    assert.equal(await accounts.dkimKeys.rotation(operator, 'one.test'), undefined);
  });
});
