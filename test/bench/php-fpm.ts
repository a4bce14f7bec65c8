// php-fpm with a static pool of its own: the measure that everybody knows.

import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../real/install.ts';
import { Service } from '../real/service.ts';
import { temporaryDirectory } from '../real/temporary.ts';
import { accepts } from '../real/until.ts';

export interface PhpFpm {
  readonly socket: string;
  /** Absolute path of the page that answers with the given markup. */
  readonly script: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

export async function startPhpFpm(markup: string, children: number): Promise<PhpFpm> {
  const find = () => globSync('/usr/sbin/php-fpm*')[0];
  const missing = find() === undefined ? ensureInstalled('/usr/sbin/php-fpm', ['php-fpm']) : '';
  const program = find();
  if (program === undefined) throw new Error(missing);
  const home = temporaryDirectory('php');
  const socket = join(home.path, 'php.sock');
  const script = join(home.path, 'page.php');
  writeFileSync(script, `<?php header('Content-Type: text/html; charset=utf-8'); ?>${markup}`);
  const configuration = join(home.path, 'fpm.conf');
  const owner = process.getuid?.() === 0 ? 'user = nobody\ngroup = nogroup\n' : '';
  writeFileSync(
    configuration,
    `[global]\nerror_log = ${home.path}/error.log\ndaemonize = no\n[bench]\n${owner}` +
      `listen = ${socket}\nlisten.mode = 0666\npm = static\npm.max_children = ${children}\n`,
  );
  const service = await Service.start({
    name: 'php-fpm',
    program,
    words: ['--nodaemonize', '--fpm-config', configuration],
    logs: [join(home.path, 'error.log')],
    ready: () => accepts(socket),
  });
  const stop = async () => {
    await service.stop();
    home.remove();
  };
  return { socket, script, pid: service.pid, stop };
}
