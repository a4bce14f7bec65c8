// Dispatch with a company and one large letter, listening in every way that a file of conf/ uses.

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { startDispatch } from '../real/dispatch-process.ts';
import { makeEmbeddedHome } from '../real/embedded-home.ts';
import { freePort } from '../real/free-port.ts';
import type { RunAs } from '../real/run-as.ts';
import { tellOnFailure } from '../real/service.ts';
import { teardown } from '../real/teardown.ts';
import { company } from '../real/vmail-sql-tables.ts';
import { letterWith, mebibyte } from './letters.ts';

export const siteName = 'mail.example.org';
export const largeSubject = 'Plans of the house';

export interface Stage {
  readonly runAs: RunAs;
  readonly mount: string;
  /** Ports of the loopback and the path of the unix socket that Dispatch listens on. */
  readonly tcpPort: number;
  readonly scgiPort: number;
  readonly socket: string;
  readonly httpPort: number;
  readonly configuration: string;
  /** Of the person who logs in. */
  readonly maildir: string;
  /** The attachment of the letter `largeSubject`. */
  readonly large: Buffer;
}

export interface StageOptions {
  readonly mount?: string;
  /** Size of what is enclosed in the letter `largeSubject`. */
  readonly largeBytes?: number;
}

export async function openStage(t: TestContext, options: StageOptions = {}): Promise<Stage> {
  const { mount = '', largeBytes = 50 * mebibyte } = options;
  const { keep, defer } = teardown(t);
  const home = makeEmbeddedHome();
  defer(home.remove);
  const [tcpPort, scgiPort, httpPort] = [await freePort(), await freePort(), await freePort()];
  const socket = join(home.path, 'dispatch.sock');
  const large = randomBytes(largeBytes);
  await home.put(company.alice.address, letterWith(large, largeSubject));
  const settings = home.settings({
    listen: [
      `fastcgi://127.0.0.1:${tcpPort}`,
      `fastcgi:${socket}`,
      `scgi://127.0.0.1:${scgiPort}`,
      `http://127.0.0.1:${httpPort}`,
    ],
    // As the files say; only root can give a socket to another group.
    ...(process.getuid?.() === 0 ? { socket_group: 'www-data' } : {}),
    children: 2,
  });
  const dispatch = keep(
    await startDispatch({
      home: home.path,
      at: socket,
      settings: { ...settings, web: { mount }, log: { level: 'warn' } },
    }),
  );
  tellOnFailure(t, [dispatch]);
  return {
    runAs: home.runAs,
    mount,
    tcpPort,
    scgiPort,
    socket,
    httpPort,
    configuration: join(home.path, 'dispatch.toml'),
    maildir: join(home.path, 'mail/example.test/alice'),
    large,
  };
}

const root = join(import.meta.dirname, '../..');

/** A file of conf/ as it stands. */
export function confText(server: string, file: string): string {
  return readFileSync(join(root, 'conf', server, file), 'utf8');
}

/** Names of the files for one web server, sorted. */
export function confFiles(server: string): readonly string[] {
  return readdirSync(join(root, 'conf', server)).sort();
}

/** What to put for the program and its configuration in files that start it. */
export function programValues(stage: Stage): Readonly<Record<string, string>> {
  return {
    '/opt/dispatch': root,
    '/etc/dispatch/dispatch.toml': stage.configuration,
    vmail: stage.runAs.name,
  };
}
