import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { loadConfig } from '../../src/server/load-config.ts';
import { StartError } from '../../src/server/start-error.ts';
import { settings } from '../../src/server/tables/settings.ts';
import { temporaryDirectory } from './dispatch-process.ts';

const example = join(import.meta.dirname, '../../conf/dispatch.toml.example');

test('defaults alone are a configuration', () => {
  const config = loadConfig(undefined, {}, '/');
  assert.deepEqual(config.server.listeners, [
    { protocol: 'fastcgi', at: { kind: 'tcp', host: '127.0.0.1', port: 8888 } },
  ]);
  assert.equal(config.web.bodyBytesMax, 64 * 1024 * 1024);
  assert.equal(config.server.timeoutMs, 120_000);
});

test('the example holds every setting, with its default', () => {
  const defaults = loadConfig(undefined, {}, '/');
  const { children } = defaults.server;
  assert.deepEqual(loadConfig(example, { 'server.children': children }, '/'), defaults);
  const text = readFileSync(example, 'utf8');
  for (const name of Object.keys(settings)) {
    const [section, key] = name.split('.');
    const body = text.split(`[${section}]\n`)[1]?.split('\n[')[0] ?? '';
    assert.match(body, new RegExp(`^${key} = `, 'm'), name);
  }
});

test('directories of new mailboxes are hashed in a form that is checked', (t) => {
  const hashing = (text: string) =>
    loadConfig(written(t, `[mail]\nhashed = "${text}"`), {}, '/').mail.hashing;
  assert.equal(hashing(''), undefined);
  assert.deepEqual(hashing('2x3'), { letters: 2, levels: 3 });
  for (const text of ['2', '0x1', '5x1', '1x4', '1x2x3', 'x']) {
    assert.throws(() => hashing(text), /hashed must be empty or like "1x2"/);
  }
});

test('the settings that the README begins with are understood', (t) => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const toml = /```toml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const config = loadConfig(written(t, toml), {}, '/');
  assert.equal(config.server.uid, 'vmail');
  assert.equal(config.mail.baseDir, '/var/vmail');
  assert.equal(config.smtp.host, '127.0.0.1');
});

test('flags win over the file, the file over the defaults', (t) => {
  const path = written(t, '[server]\nchildren = 3\ntimeout = 7\n[log]\nfile = "logs/a.log"\n');
  const config = loadConfig(path, { 'server.timeout': 9, 'server.pid_file': 'a.pid' }, '/work');
  assert.equal(config.server.children, 3);
  assert.equal(config.server.timeoutMs, 9000);
  assert.equal(config.log.file, join(path, '../logs/a.log'));
  assert.equal(config.server.pidFile, '/work/a.pid');
});

test('a unix socket has the mode of socket_mode', (t) => {
  const path = written(t, '[server]\nlisten = ["fastcgi:/run/d.sock"]\nsocket_mode = "0600"\n');
  assert.deepEqual(loadConfig(path, {}, '/').server.listeners, [
    { protocol: 'fastcgi', at: { kind: 'unix', path: '/run/d.sock', mode: 0o600 } },
  ]);
});

test('SCGI listens beside FastCGI and HTTP, and networks may be named that may connect', (t) => {
  const path = written(
    t,
    '[server]\nlisten = ["scgi://[::1]:4000", "scgi:/run/s.sock", "http://127.0.0.1:80"]\nallow = ["10.0.0.0/8"]\n',
  );
  const { listeners, allow } = loadConfig(path, {}, '/').server;
  assert.deepEqual(listeners, [
    { protocol: 'scgi', at: { kind: 'tcp', host: '[::1]', port: 4000 } },
    { protocol: 'scgi', at: { kind: 'unix', path: '/run/s.sock', mode: 0o660 } },
    { protocol: 'http', at: { kind: 'tcp', host: '127.0.0.1', port: 80 } },
  ]);
  assert.deepEqual(allow, ['10.0.0.0/8']);
  assert.deepEqual(loadConfig(path, { 'server.allow': ['::1'] }, '/').server.allow, ['::1']);
});

const wrong: readonly (readonly [toml: string, words: RegExp])[] = [
  [
    '[server]\nchilden = 3\n',
    /:2: unknown key "childen" in \[server\] \(did you mean "children"\?\)/,
  ],
  ['\n[sever]\nchildren = 3\n', /:2: unknown section \[sever\] \(did you mean "server"\?\)/],
  ['[server]\n\nchildren = "3"\n', /:3: children must be a whole number from 1 to 256, not "3"/],
  ['[server]\nchildren = 0\n', /:2: children must be a whole number from 1/],
  ['[server]\nlisten = "x"\n', /:2: listen must be a list/],
  ['[server]\nlisten = ["ftp://x:1"]\n', /:2: listen must be like "fastcgi:/],
  ['[server]\nlisten = ["http://x:99999"]\n', /:2: listen must be like/],
  ['[server]\nallow = ["localhost"]\n', /:2: allow has "localhost", which is no address/],
  ['[server]\ntrusted_peers = ["10.0.0.0/99"]\n', /:2: trusted_peers has "10.0.0.0\/99"/],
  ['[web]\nbody_max = "64 MB"\n', /:2: body_max must be a size such as "64M"/],
  ['[web]\nmount = "mail"\n', /:2: mount must be empty or begin with a slash/],
  ['[smtp]\ntls = "yes"\n', /:2: tls must be one of "starttls", "implicit", "none"/],
  [
    '[directory]\nurl = "mysql://u:hunter2@h/db"\n',
    /:2: url must not hold a password.*password_file/,
  ],
  ['[log]\nlevel = loud\n', /:2: /],
  ['server = 3\n', /:1: server must be a section/],
];

test('what cannot be used stops the start with its place and its remedy', (t) => {
  for (const [toml, words] of wrong) {
    const path = written(t, toml);
    assert.throws(
      () => loadConfig(path, {}, '/'),
      (error) => {
        assert.ok(error instanceof StartError);
        assert.match(error.message, words);
        assert.ok(error.message.startsWith(path), error.message);
        assert.doesNotMatch(error.message, /hunter2/);
        return true;
      },
    );
  }
});

test('a file that is not there says so', () => {
  assert.throws(
    () => loadConfig('/nowhere/dispatch.toml', {}, '/'),
    /cannot read the configuration/,
  );
});

function written(t: Parameters<typeof temporaryDirectory>[0], toml: string): string {
  const path = join(temporaryDirectory(t), 'dispatch.toml');
  writeFileSync(path, toml);
  return path;
}
