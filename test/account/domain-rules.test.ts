// D03: forwarders that may not lead out of this server.

import assert from 'node:assert/strict';
import { eachDatabase } from '../database/each-database.ts';
import { schemas } from '../directory/schemas.ts';
import { operate } from './operated.ts';

eachDatabase((place) => {
  for (const schema of schemas) {
    place.test(`D03: a forwarder leads out only where it may (${schema.schema})`, async (given) => {
      const { accounts, operator, directory } = await operate(given, schema);
      const { rules, administration } = accounts;
      const add = (localPart: string, target: string) =>
        administration.addAlias(operator, { localPart, domain: 'one.test', target });
      await add('before', 'somebody@elsewhere.test');
      await rules.setMayLeadOut(operator, 'one.test', false);
      const denied = { code: 'external-target', values: { address: 'a@elsewhere.test' } };
      await assert.rejects(add('info', 'alice@one.test, a@elsewhere.test'), denied);
      await add('info', 'alice@one.test, bob@one.test');
      await assert.rejects(
        administration.setAlias(operator, 'info@one.test', 'a@elsewhere.test'),
        denied,
      );
      if ((await directory.holds()).aliasDomains) {
        await administration.addAliasDomain(operator, 'two.test', 'deux.test');
        await administration.setAlias(operator, 'info@one.test', 'alice@deux.test');
      }
      assert.equal(
        (await administration.alias(operator, 'before@one.test'))?.target,
        'somebody@elsewhere.test',
      );
      const own = { ...operator, rights: { super: false, domains: ['one.test'] } };
      await assert.rejects(rules.setMayLeadOut(own, 'one.test', true), { code: 'forbidden' });
      assert.equal(await rules.mayLeadOut(own, 'one.test'), false);
      await rules.setMayLeadOut(operator, 'one.test', true);
      await add('again', 'a@elsewhere.test');
    });
  }
});
