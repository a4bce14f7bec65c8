// How the directory's database and its replica are named.

import { StartError } from './start-error.ts';

/** A password in it would end up in the process list, in logs and in backups. */
export function readDirectoryUrl(url: string): string {
  if (url.startsWith('sqlite:')) return url;
  if (!url.startsWith('mysql://')) throw new StartError('must begin with "sqlite:" or "mysql://"');
  if (/^mysql:\/\/[^/@]*:[^/]*@/.test(url)) {
    throw new StartError(
      'must not hold a password: put it into a file and name it by password_file',
    );
  }
  return url;
}

export function readReplicaUrl(url: string): string {
  if (url.startsWith('sqlite:')) throw new StartError('must begin with "mysql://"');
  return url === '' ? url : readDirectoryUrl(url);
}
