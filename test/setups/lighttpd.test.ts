// Every file of conf/lighttpd and what is printed from them, with the values of the test in the
// place of the examples.

import { join } from 'node:path';
import test from 'node:test';
import { lighttpdWith } from '../real/lighttpd.ts';
import { serveSetUps, startedByInit } from './serve-set-ups.ts';
import { programValues } from './stage.ts';

test('lighttpd serves by every file that is ready for it', (t) =>
  serveSetUps(t, {
    server: 'lighttpd',
    make: lighttpdWith,
    listen: () => ({}),
    all: ({ stage }) => [
      ...startedByInit(stage, { kept: false }),
      {
        from: 'bin-path.conf',
        stage,
        values: ({ home }) => ({
          ...programValues(stage),
          '/run/lighttpd/dispatch': join(home, 'run/dispatch'),
        }),
      },
      { from: 'scgi.conf', stage, values: () => ({ '8889': String(stage.scgiPort) }) },
    ],
  }));
