// What the web servers that take a file from conf/ have in common.

import { spawnSync } from 'node:child_process';
import { Service } from './service.ts';
import type { Temporary } from './temporary.ts';
import { accepts } from './until.ts';

export interface SitePlace {
  /** Port of the loopback that the site must listen on. */
  readonly port: number;
  /** Directory of this server's own, with a folder `run` that its processes may write to. */
  readonly home: string;
}

/** Gives the site's configuration for the place that it was given. */
export type Site = (place: SitePlace) => string;

export interface SiteServer {
  readonly port: number;
  readonly pid: number;
  tail(): string;
  stop(): Promise<void>;
}

export interface SiteProgram {
  readonly name: string;
  readonly program: string;
  readonly words: readonly string[];
  /** Words with which it looks at its configuration and ends. */
  readonly checkWords: readonly string[];
  readonly log: string;
  readonly port: number;
  /** Removed when the server has ended, or could not be started. */
  readonly home: Temporary;
}

/** What the server has to say against its configuration; empty where it would take it. */
export function checkSiteServer({ program, checkWords, home }: SiteProgram): string {
  try {
    const ran = spawnSync(program, checkWords, { encoding: 'utf8' });
    return ran.status === 0 ? '' : `${program} ends with ${ran.status}: ${ran.stdout}${ran.stderr}`;
  } finally {
    home.remove();
  }
}

export async function startSiteServer(options: SiteProgram): Promise<SiteServer> {
  const { name, program, words, log, port, home } = options;
  try {
    const ready = () => accepts(port);
    const service = await Service.start({ name, program, words, logs: [log], ready });
    return {
      port,
      pid: service.pid,
      tail: () => service.tail(),
      async stop() {
        await service.stop();
        home.remove();
      },
    };
  } catch (error) {
    home.remove();
    throw error;
  }
}
