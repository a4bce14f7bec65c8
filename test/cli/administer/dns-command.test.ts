// `dispatchctl dns`, which asks the DNS servers of the configuration.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { startDnsServer } from '../../real/dns-server.ts';
import { teardown } from '../../real/teardown.ts';
import { installed, launcher } from './installed.ts';

test('the DNS of a domain is told in words, and what to publish as lines of a zone', async (t) => {
  const { defer } = teardown(t);
  const server = await startDnsServer({
    'mail.test A': ['192.0.2.1'],
    'one.test MX': [{ preference: 10, exchange: 'mail.test' }],
  });
  defer(() => server.stop());
  const { config, ask } = installed(t);
  const settings = `mail_host = "mail.test"\nservers = ["${server.address}"]\ntimeout = 1`;
  appendFileSync(config, `\n[dns]\n${settings}\n`);
  ask('domain', 'add', 'one.test');
  // Not the one that blocks: the DNS server is in this very process.
  const run = (...words: string[]) =>
    new Promise<{ code: unknown; out: string }>((resolve) => {
      execFile(launcher, ['--config', config, 'dns', ...words], (error, out, err) =>
        resolve({ code: error?.code ?? 0, out: out + err }),
      );
    });
  const { code, out } = await run('one.test', '--web-host', 'web.test');
  assert.equal(code, 1);
  assert.match(
    out,
    /^Where mail arrives \(MX\): Right\n {2}Mail for one\.test arrives at mail\.test/,
  );
  assert.match(out, /^ {4}\+ one\.test\. IN TXT "v=spf1 mx a:mail\.test ~all"$/m);
  assert.match(out, /^ {4}\+ _submissions\._tcp\.one\.test\. IN SRV 0 1 465 mail\.test\.$/m);
  assert.match(out, /^ {4}\+ autoconfig\.one\.test\. IN CNAME web\.test\.$/m);
  const json = JSON.parse((await run('one.test', '--json')).out) as { topic: string }[];
  assert.deepEqual([json[0]?.topic, json.length], ['mx', 9]);
});

test('keys are made, listed and deleted, and written as files for other signers', (t) => {
  const { ask, run, home } = installed(t);
  ask('domain', 'add', 'one.test');
  const made = run(['dkim', 'make', 'one.test']);
  assert.match(
    made.out,
    /^r\d{8}\._domainkey\.one\.test\. IN TXT "v=DKIM1; k=rsa; p=[\w+/]{200,}" "[\w+/=]+"\n$/,
  );
  const [key] = ask('dkim', 'list', 'one.test') as { selector: string; state: string }[];
  assert.ok(key);
  assert.equal(key.state, 'next');
  const { selector } = key;
  // As the scheduler does it once the DNS has the record.
  const database = new DatabaseSync(join(home, 'own/d.sqlite'));
  database.exec("update dispatch_dkim_key set state = 'used'");
  database.close();
  const into = join(home, 'mail/signing');
  ask('dkim', 'export', into);
  const path = join(into, 'keys', `one.test.${selector}.pem`);
  assert.match(readFileSync(path, 'utf8'), /^-----BEGIN PRIVATE KEY-----\n/);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const name = `${selector}._domainkey.one.test`;
  assert.equal(
    readFileSync(join(into, 'KeyTable'), 'utf8'),
    `${name} one.test:${selector}:${path}\n`,
  );
  assert.equal(readFileSync(join(into, 'SigningTable'), 'utf8'), `*@one.test ${name}\n`);
  const rspamd = readFileSync(join(into, 'dkim_signing.conf'), 'utf8');
  assert.ok(rspamd.includes(`{ selector = "${selector}"; path = "${path}"; }`));
  ask('dkim', 'del', 'one.test', selector, '--yes');
  ask('dkim', 'export', into);
  assert.deepEqual(readdirSync(join(into, 'keys')), []);
});
