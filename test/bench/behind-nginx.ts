// The whole line for a bench: nginx in front of two workers, with one mailbox that is filled.

import { join } from 'node:path';
import { startDispatch } from '../real/dispatch-process.ts';
import { type EmbeddedHome, makeEmbeddedHome } from '../real/embedded-home.ts';
import { startNginx } from '../real/nginx.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { fillMailbox } from './make-mail.ts';

/** Alice's mailbox holds that many messages; all of it ends with the stack. */
export async function openBehindNginx(
  stack: AsyncDisposableStack,
  messages: number,
  { http = '' }: { readonly http?: string } = {},
): Promise<{ readonly home: EmbeddedHome; readonly origin: string }> {
  const home = makeEmbeddedHome();
  stack.defer(home.remove);
  await fillMailbox(home, company.alice.address, messages);
  const socket = join(home.path, 'dispatch.sock');
  const settings = {
    ...home.settings({ listen: [`fastcgi:${socket}`], children: 2, requests: 0 }),
    log: { file: join(home.path, 'log') },
  };
  const dispatch = await startDispatch({ home: home.path, at: socket, settings });
  stack.defer(() => dispatch.stop());
  const nginx = await startNginx({ upstream: socket, user: home.runAs.name, http });
  if (typeof nginx === 'string') throw new Error(nginx);
  stack.defer(() => nginx.stop());
  return { home, origin: nginx.origin };
}
