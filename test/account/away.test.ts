// The database goes away: who reads goes on reading, who comes is told to try later.

import assert from 'node:assert/strict';
import { eachDatabase } from '../database/each-database.ts';
import { install } from './fixture.ts';

eachDatabase((place) => {
  if (place.dialect !== 'mysql') return;

  place.test('who was logged in goes on reading for a minute', async ({ database, server }) => {
    assert.ok(server);
    const { accounts, clock } = await install(database);
    const typed = { password: 'secret', remoteAddress: '192.0.2.1', userAgent: '' };
    const { token, session } = await accounts.login({ ...typed, address: 'bob@alpha.org' });
    await accounts.session(token);
    await accounts.mailbox(session);
    await accounts.changeSettings(session, { signature: 'Bob' });
    assert.deepEqual(await accounts.settings(session), { signature: 'Bob' });

    await server.kill();
    clock.ms += 59_000;
    assert.equal((await accounts.session(token))?.address, 'bob@alpha.org');
    assert.equal((await accounts.mailbox(session)).maildir, '/srv/mail/alpha.org/bob');
    assert.deepEqual(await accounts.settings(session), { signature: 'Bob' });
    const shown = { id: 'x', sender: 'ann@beta.org' };
    assert.equal(await accounts.remoteImages.consent(session, shown), undefined);
    const away = { code: 'directory-away', status: 503 };
    await assert.rejects(accounts.login({ ...typed, address: 'bob@alpha.org' }), away);
    await assert.rejects(accounts.changeSettings(session, { signature: 'B' }), away);
    clock.ms += 2_000;
    await assert.rejects(accounts.session(token), away);
    await assert.rejects(accounts.mailbox(session), away);

    // What this server wrote in its last second may be gone; that it answers again is what counts.
    await server.start();
    await accounts.session(token);
    assert.equal((await accounts.mailbox(session)).maildir, '/srv/mail/alpha.org/bob');
  });
});
