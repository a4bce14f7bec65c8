// The flags of dispatch.fcgi, from the words on the line to settings.

import assert from 'node:assert/strict';
import test from 'node:test';
import { readOptions } from '../../src/cli/options.ts';

function flags(line: string): Record<string, unknown> {
  const options = readOptions(line.split(' ').filter((word) => word !== ''));
  assert.ok(typeof options !== 'number', line);
  return options.flags;
}

test('listening flags add up, and what stands on the line is all there is', () => {
  const table: [string, string[] | undefined][] = [
    ['', undefined],
    ['--port=9000', ['fastcgi://127.0.0.1:9000']],
    ['-p 9000', ['fastcgi://127.0.0.1:9000']],
    ['--host=::1', ['fastcgi://[::1]:8888']],
    ['--http=127.0.0.1:8080', ['http://127.0.0.1:8080']],
    ['--http=127.0.0.1:8080 --port=9000', ['fastcgi://127.0.0.1:9000', 'http://127.0.0.1:8080']],
    ['--socket=/run/a.sock --socket=/run/b.sock', ['fastcgi:/run/a.sock', 'fastcgi:/run/b.sock']],
    [
      '--scgi=/run/s.sock --scgi=127.0.0.1:4000 --socket=/run/a.sock',
      ['fastcgi:/run/a.sock', 'scgi:/run/s.sock', 'scgi://127.0.0.1:4000'],
    ],
  ];
  for (const [line, listen] of table) {
    assert.deepEqual(flags(line)['server.listen'], listen, line);
  }
});

test('--child is a fixed number; --minspare and --maxserver let it follow the load', () => {
  const table: [string, unknown, unknown, unknown][] = [
    ['', undefined, undefined, undefined],
    ['--child=4', 4, 0, undefined],
    ['--minspare=2 --maxserver=10', undefined, 2, 10],
    ['--maxserver=10', undefined, 1, 10],
    ['--child=4 --maxserver=10', 4, 0, 10],
  ];
  for (const [line, children, minSpare, maxServer] of table) {
    const all = flags(line);
    assert.deepEqual(
      [all['server.children'], all['server.min_spare'], all['server.max_server']],
      [children, minSpare, maxServer],
      line,
    );
  }
});

test('short flags mean what they meant: -h is help, -s the background, -r requests', () => {
  const options = readOptions(['-s', '-r', '25', '-u', 'vmail', '-g', 'mail', '-l', '/tmp/a.log']);
  assert.ok(typeof options !== 'number');
  assert.equal(options.daemon, true);
  assert.deepEqual(options.flags, {
    'server.requests': 25,
    'server.uid': 'vmail',
    'server.gid': 'mail',
    'log.file': '/tmp/a.log',
  });
});

test('--nice takes numbers on both sides of 0', () => {
  assert.equal(flags('--nice=-5')['server.nice'], -5);
  assert.equal(flags('--nice=10')['server.nice'], 10);
});
