// A narrowed list has every account that is so, whatever the schema; it may have more of them.

import assert from 'node:assert/strict';
import { eachDatabase } from '../database/each-database.ts';
import { operate } from '../account/operated.ts';
import { schemas } from './schemas.ts';

eachDatabase((place) => {
  for (const schema of schemas) {
    place.test(`a list is narrowed and loses nobody (${schema.schema})`, async (given) => {
      const { directory } = await operate(given, schema);
      const { account: held } = await directory.holds();
      const narrowed = async (
        fact: 'isActive' | 'expiresMs' | 'lastLoginMs',
        to: 'off' | 'some' | 'none',
      ) =>
        (await directory.accounts('one.test', { limit: 9, narrowed: { fact, to } })).map(
          ({ localPart }) => localPart,
        );
      if (held.has('isActive')) {
        await directory.changeAccount('alice@one.test', { isActive: false });
        assert.ok((await narrowed('isActive', 'off')).includes('alice'));
      }
      if (held.has('expiresMs')) {
        await directory.changeAccount('alice@one.test', { expiresMs: 1_900_000_000_000 });
        assert.ok((await narrowed('expiresMs', 'some')).includes('alice'));
      }
      if (held.has('lastLoginMs')) {
        await directory.noteLogin('bob@one.test', 1_700_000_000_000);
        assert.ok((await narrowed('lastLoginMs', 'none')).includes('alice'));
      }
      if (schema.schema === 'vmail-sql') {
        assert.deepEqual(await narrowed('isActive', 'off'), ['alice']);
        assert.deepEqual(await narrowed('lastLoginMs', 'none'), ['alice']);
      }
    });
  }
});
