// The program under test with the indexer beside its workers.

import { join } from 'node:path';
import { serve } from '../../../src/cli/serve.ts';
import { testApplication } from './application.ts';

process.exitCode = await serve(process.argv.slice(2), {
  main: import.meta.filename,
  worker: join(import.meta.dirname, 'worker.ts'),
  indexer: join(import.meta.dirname, '../../../src/indexer.ts'),
  prepare() {},
  loadApplication: async () => async () => ({
    application: testApplication,
    close: async () => {},
  }),
});
