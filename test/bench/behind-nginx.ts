// The whole line for a bench: nginx in front of two workers, with one mailbox that is filled.

import { join } from 'node:path';
import { startDispatch } from '../real/dispatch-process.ts';
import { type EmbeddedHome, makeEmbeddedHome } from '../real/embedded-home.ts';
import { startNginx } from '../real/nginx.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { fillMailbox, writeMaildir } from './make-mail.ts';

export interface BehindNginx {
  readonly home: EmbeddedHome;
  readonly origin: string;
  readonly control: string;
  /** Alice's. */
  readonly maildir: string;
}

/** `isRead`: all but one in eight of them. Alice's mailbox holds that many messages; all of it ends with the stack. */
export async function openBehindNginx(
  stack: AsyncDisposableStack,
  messages: number,
  { http = '', isRead = false }: { readonly http?: string; readonly isRead?: boolean } = {},
): Promise<BehindNginx> {
  const home = makeEmbeddedHome();
  stack.defer(home.remove);
  const maildir = join(home.path, 'mail', ...company.alice.address.split('@').toReversed());
  if (isRead) {
    writeMaildir(maildir, messages);
    home.own(maildir);
  } else await fillMailbox(home, company.alice.address, messages);
  const socket = join(home.path, 'dispatch.sock');
  const control = join(home.path, 'control.sock');
  const settings = {
    ...home.settings({ listen: [`fastcgi:${socket}`], children: 2, requests: 0, control }),
    log: { file: join(home.path, 'log') },
  };
  const dispatch = await startDispatch({ home: home.path, at: socket, settings });
  stack.defer(() => dispatch.stop());
  const nginx = await startNginx({ upstream: socket, user: home.runAs.name, http });
  if (typeof nginx === 'string') throw new Error(nginx);
  stack.defer(() => nginx.stop());
  return { home, origin: nginx.origin, control, maildir };
}
