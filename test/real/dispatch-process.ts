// The application itself, started as an administrator starts it: its launcher, a configuration
// file, and nothing else.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'smol-toml';
import { Service } from './service.ts';
import { accepts } from './until.ts';

type Setting = string | number | boolean | readonly string[];

/** Sections and keys of the configuration file, as it spells them. */
export type DispatchSettings = Readonly<Record<string, Readonly<Record<string, Setting>>>>;

export interface DispatchOptions {
  /** Directory of the test's own for the configuration file and the log. */
  readonly home: string;
  readonly settings: DispatchSettings;
  /** Where it accepts when it is ready: a TCP port of the loopback or the path of a socket. */
  readonly at: number | string;
}

export interface Dispatch {
  readonly service: Service;
  readonly pid: number;
  tail(): string;
  /** TERM to the master, which lets requests finish. */
  stop(): Promise<void>;
}

export async function startDispatch(options: DispatchOptions): Promise<Dispatch> {
  const configuration = join(options.home, 'dispatch.toml');
  writeFileSync(configuration, stringify(options.settings), { mode: 0o644 });
  const service = await Service.start({
    name: 'dispatch',
    program: 'bin/dispatch.fcgi',
    words: ['--config', configuration],
    ready: () => accepts(options.at),
  });
  return {
    service,
    pid: service.pid,
    tail: () => service.tail(),
    stop: () => service.stop(),
  };
}
