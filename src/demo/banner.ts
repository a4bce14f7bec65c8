// What the demo says to the person who started it.

import type { Config } from '../server/config.ts';
import type { DemoResult } from './make.ts';
import { demoPassword } from './samples/installation.ts';

export interface Started {
  readonly dir: string;
  readonly result: DemoResult;
  readonly config: Config;
  /** Whom root became. */
  readonly user: string | undefined;
}

const logins: readonly [address: string, shows: string][] = [
  ['alice@example.test', 'a lived-in mailbox'],
  ['bob@example.test', 'a colleague of hers'],
  [
    'carol@example.org',
    'a friend in another domain, who gets the links of Alice’s forgotten password',
  ],
  ['postmaster@example.test', 'administers example.test'],
  ['admin@example.test', 'administers everything'],
  ['example.test', 'the control panel of the domain'],
];

/** Where the demo comes from, before it is started. */
export function originWords({ dir, result, user }: Omit<Started, 'config'>): string {
  const origin =
    result.kind === 'made'
      ? `Made a demo in ${dir}: ${result.messages} messages.`
      : `Goes on with the demo in ${dir}; nothing in it was overwritten.`;
  return user === undefined ? origin : `${origin}\nRoot is given up: it runs as ${user}.`;
}

/** Where to go and how to log in, once it serves. */
export function startedWords({ dir, config }: Pick<Started, 'dir' | 'config'>): string {
  const rows = logins.map(([address, shows]) => `    ${address.padEnd(26)}${shows}`);
  return [
    '',
    ...config.server.listeners.map(listenerWords),
    '',
    `  Log in with the password ${demoPassword} as`,
    ...rows,
    '',
    `  Ctrl-C ends it. The mail stays in ${dir}; its log is dispatch.log there.`,
    '',
  ].join('\n');
}

function listenerWords({ protocol, at }: Config['server']['listeners'][number]): string {
  const label = protocol === 'http' ? '  Open      ' : '  FastCGI   ';
  if (at.kind === 'unix') return `${label}${at.path}`;
  return protocol === 'http'
    ? `${label}http://${at.host}:${at.port}/`
    : `${label}${at.host}:${at.port}`;
}

/** The flag that gets around a failed start, when there is one. */
export function adviceFor(failure: string): string {
  if (/cannot listen on http /.test(failure))
    return `${failure}; choose another with --http=ADDR:PORT`;
  if (/cannot listen on fastcgi /.test(failure))
    return `${failure}; choose another with --port=PORT`;
  return failure;
}
