// The flags of bin/dispatch-demo, read and checked.

import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';

export interface DemoFlags {
  /** Absolute path. */
  readonly dir: string;
  /** Undefined, as the others, leaves it to the demo's dispatch.toml. */
  readonly http?: { readonly host: string; readonly port: number };
  /** Port of FastCGI on 127.0.0.1. */
  readonly port?: number;
  readonly children?: number;
}

/** Commander prints help and mistakes and ends the process itself, except in tests. */
export function readFlags(args: readonly string[], root: string): DemoFlags {
  const command = new Command('dispatch-demo')
    .description('Starts Dispatch with sample mail, to look around: nothing outside is touched.')
    .option(
      '--http <addr:port>',
      'address to open in the browser (default: 127.0.0.1:8025)',
      hostAndPort,
    )
    .option('--port <port>', 'FastCGI port on 127.0.0.1 (default: 8888)', portNumber)
    .option('--children <number>', 'worker processes (default: 2)', childCount)
    .addOption(
      new Option('--dir <dir>', 'where the demo lives')
        .default(resolve(root, 'var/demo'))
        .argParser((text: string) => resolve(text)),
    )
    .allowExcessArguments(false);
  return command.parse(args, { from: 'user' }).opts<DemoFlags>();
}

function hostAndPort(text: string): { host: string; port: number } {
  const match = /^(\[[0-9a-fA-F:.]+\]|[^:[\]]+):(\d{1,5})$/.exec(text);
  if (match === null) throw new InvalidArgumentError('It is written as 127.0.0.1:8025.');
  const [, host = '', port = ''] = match;
  return { host, port: portNumber(port) };
}

function portNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new InvalidArgumentError('A port is 1 to 65535.');
  return port;
}

function childCount(text: string): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  // LIMIT 64 workers: a demo is for one machine and few eyes.
  if (count < 1 || count > 64) throw new InvalidArgumentError('1 to 64 processes are possible.');
  return count;
}
