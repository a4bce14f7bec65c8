// Debian packages that a test needs: installed once when absent, never configured or started.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Undefined when the program is there (now), else the reason to skip with. */
export function ensureInstalled(program: string, packages: readonly string[]): string | undefined {
  if (existsSync(program)) return undefined;
  const names = packages.join(' ');
  if (process.getuid?.() !== 0) return `${names} is not installed, and only root can install it`;
  if (!existsSync('/usr/bin/apt-get')) return `${names} is not installed, and there is no apt-get`;
  const said = aptInstall(packages);
  return existsSync(program) ? undefined : `${names} could not be installed: ${said.slice(-400)}`;
}

/** Installs what is missing of all these in one go, if this is root on a Debian. */
export function installTogether(
  wanted: readonly (readonly [program: string, packages: readonly string[]])[],
): void {
  const missing = wanted.filter(([program]) => !existsSync(program));
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (missing.length > 0 && mayInstall) aptInstall(missing.flatMap(([, packages]) => packages));
}

/**
 * The same for packages that may not be installed beside others: they are only unpacked below a
 * directory, and no script of theirs runs.
 */
export function ensureUnpacked(
  program: string,
  { packages, into }: { readonly packages: readonly string[]; readonly into: string },
): string | undefined {
  if (existsSync(program)) return undefined;
  const names = packages.join(' ');
  if (!existsSync('/usr/bin/apt-get')) return `${names} is not installed, and there is no apt-get`;
  const unpack = 'for one in ./*.deb; do dpkg-deb -x "$one" "$INTO"; done';
  const fetch = 'cd "$(mktemp -d)" && apt-get -q download "$@"';
  const said = underLock(`${get} update; ${fetch} && mkdir -p "$INTO" && ${unpack}`, packages, {
    INTO: into,
  });
  return existsSync(program) ? undefined : `${names} could not be unpacked: ${said.slice(-400)}`;
}

/**
 * The same for packages of another Debian, with everything that they need, as the root of a system:
 * programs run in it by chroot(8).
 */
export function ensureRelease(
  program: string,
  of: { readonly release: string; readonly packages: readonly string[]; readonly into: string },
): string | undefined {
  if (existsSync(program)) return undefined;
  const names = `${of.packages.join(' ')} of ${of.release}`;
  if (!existsSync(archiveKeys)) return `${names}: there are no keys of Debian's archive`;
  const said = underLock(unpackRelease, of.packages, { INTO: of.into, RELEASE: of.release });
  return existsSync(program) ? undefined : `${names} could not be unpacked: ${said.slice(-400)}`;
}

const archiveKeys = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** With lists and a state of its own, so that the system's apt knows nothing of it. */
const unpackRelease = `
set -e
own=$INTO/apt
mkdir -p "$own/lists/partial" "$own/archives/partial"
: > "$own/status"
echo "deb [signed-by=${archiveKeys}] http://deb.debian.org/debian $RELEASE main" > "$own/sources.list"
get() {
  apt-get -q -o Dir::Etc::sourcelist="$own/sources.list" -o Dir::Etc::sourceparts=- \\
    -o Dir::State::lists="$own/lists" -o Dir::State::status="$own/status" -o Dir::Cache="$own" "$@"
}
get update
get install -y --no-install-recommends --download-only "$@"
for one in "$own"/archives/*.deb; do dpkg-deb -x "$one" "$INTO"; done
rm -rf "$own"
for name in bin sbin lib lib64; do ln -sfn "usr/$name" "$INTO/$name"; done`;

const get = 'apt-get -q -o DPkg::Lock::Timeout=300';

function aptInstall(packages: readonly string[]): string {
  return underLock(`${get} update; ${get} install -y --no-install-recommends "$@"`, packages);
}

/** Test files run side by side: whoever comes second waits, for the package lists too. */
function underLock(script: string, packages: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const lock = join(tmpdir(), 'dispatch-apt.lock');
  const ran = spawnSync('flock', [lock, 'sh', '-c', script, 'sh', ...packages], {
    encoding: 'utf8',
    timeout: 600_000,
    // In run level 1 a package's scripts start no server of the system's.
    env: { ...process.env, ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
  });
  return `${ran.stdout}${ran.stderr}`;
}
