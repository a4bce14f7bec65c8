// Every file of conf/apache and what is printed from them, with the values of the test in the place
// of the examples.

import { join } from 'node:path';
import test from 'node:test';
import { apacheWith } from '../real/apache.ts';
import { serveSetUps, startedByInit } from './serve-set-ups.ts';
import { programValues } from './stage.ts';

test('Apache serves by every file that is ready for it', (t) =>
  serveSetUps(t, {
    server: 'apache',
    make: apacheWith,
    listen: (port) => ({ '*:80>': `*:${port}>` }),
    all: ({ stage }) => [
      ...startedByInit(stage, { kept: true }),
      {
        from: 'fcgid.conf',
        stage,
        values: ({ home }) => ({
          ...programValues(stage),
          // The group of an ordinary user who runs the tests may have another name than theirs.
          'Group vmail': `Group #${stage.runAs.gid}`,
          '/run/dispatch-fcgid': join(home, 'run/fcgid'),
        }),
      },
      {
        from: 'scgi.conf',
        stage,
        values: () => ({ '8889': String(stage.scgiPort) }),
        play: { chunked: 411 },
      },
    ],
  }));
