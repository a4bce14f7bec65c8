// The ordinary user under which mail is delivered and read in a test: `vmail`, made when root
// finds none, else whoever runs the test.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';

export interface RunAs {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export function mailUser(): RunAs {
  const own = userInfo();
  if (own.uid !== 0) return { name: own.username, uid: own.uid, gid: own.gid };
  const words = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--user-group'];
  return user('vmail') ?? made([...words, 'vmail']) ?? { name: 'nobody', uid: 65534, gid: 65534 };
}

/** A system user of a server's own, with a group of the same name; made when root finds none. */
export function systemUser(name: string): RunAs {
  const words = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--user-group'];
  const found = user(name);
  if (found !== undefined) return found;
  spawnSync('useradd', [...words, name]);
  return user(name) ?? { name: 'nobody', uid: 65534, gid: 65534 };
}

function made(words: readonly string[]): RunAs | undefined {
  spawnSync('useradd', words);
  return user('vmail');
}

function user(name: string): RunAs | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.map((line) => line.split(':')).find(([first]) => first === name);
  return fields === undefined
    ? undefined
    : { name, uid: Number(fields[2]), gid: Number(fields[3]) };
}
