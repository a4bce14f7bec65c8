// Debian packages that a test needs: installed once when absent, never configured or started.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Undefined when the program is there (now), else the reason to skip with. */
export function ensureInstalled(program: string, packages: readonly string[]): string | undefined {
  if (existsSync(program)) return undefined;
  const names = packages.join(' ');
  if (process.getuid?.() !== 0) return `${names} is not installed, and only root can install it`;
  if (!existsSync('/usr/bin/apt-get')) return `${names} is not installed, and there is no apt-get`;
  aptGet(['update']);
  const said = aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  return existsSync(program) ? undefined : `${names} could not be installed: ${said.slice(-400)}`;
}

function aptGet(words: readonly string[]): string {
  // Test files run side by side: whoever comes second waits for the lock instead of failing.
  const lock = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  const ran = spawnSync('apt-get', [...lock, ...words], {
    encoding: 'utf8',
    timeout: 600_000,
    // In run level 1 a package's scripts start no server of the system's.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return `${ran.stdout}${ran.stderr}`;
}
