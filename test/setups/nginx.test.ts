// Every file of conf/nginx and what is printed from them, with the values of the test in the place
// of the examples.

import test from 'node:test';
import { nginxWith } from './nginx-site.ts';
import { serveSetUps, startedByInit } from './serve-set-ups.ts';

test('nginx serves by every file that is ready for it', (t) =>
  serveSetUps(t, {
    server: 'nginx',
    make: nginxWith,
    listen: (port) => ({ 'listen 80;': `listen 127.0.0.1:${port};` }),
    all: ({ stage, below }) => [
      ...startedByInit(stage, { kept: true }),
      {
        from: 'prefix.conf',
        stage: below,
        values: () => ({ '8888': String(below.tcpPort) }),
        play: { short: true },
      },
      { from: 'scgi.conf', stage, values: () => ({ '8889': String(stage.scgiPort) }) },
    ],
  }));
