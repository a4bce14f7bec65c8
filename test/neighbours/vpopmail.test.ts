// The mail servers beside Dispatch, on the tables of one schema.

import test from 'node:test';
import { onSchema } from './on-schema.ts';

test('Exim, Postfix and Dovecot beside Dispatch, on the tables of vpopmail', async (t) =>
  onSchema(t, 'vpopmail'));
