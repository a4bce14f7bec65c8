// What the machine gives: Node, descriptors, the queue of the kernel, room on the disks.

import { accessSync, constants, readFileSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMissing } from '../../kit/failure.ts';
import type { Finding, Findings, Patient } from './finding.ts';

/** What `bin/find-node` asks for. */
const nodeMin = 26;
/** A worker with a thousand connections, its Maildirs and its indexes. */
const descriptorsMin = 4_096;
const bytesFreeMin = 2 * 2 ** 30;
const shareFreeMin = 0.05;

export async function* checkMachine({ config }: Patient): Findings {
  yield node();
  yield* descriptors();
  yield* queue(config.server.backlog);
  const { indexDir, baseDir } = config.mail;
  const database = /^sqlite:(.+)$/.exec(config.directory.url)?.[1];
  const places = [baseDir, indexDir, database === undefined ? '' : dirname(database)];
  for (const place of new Set(places.filter((one) => one !== ''))) yield* room(place);
  if (indexDir !== '') yield writable('index', indexDir);
}

function node(): Finding {
  const subject = 'node';
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= nodeMin) return { level: 'ok', subject, says: `Node ${process.versions.node}` };
  return {
    level: 'error',
    subject,
    says: `Node ${process.versions.node} runs this, and ${nodeMin} is needed`,
    why: 'the server does not start',
    mend: 'sh bin/setup',
  };
}

function* descriptors(): Iterable<Finding> {
  const limits = textOf('/proc/self/limits');
  const soft = Number(/^Max open files\s+(\d+)/m.exec(limits ?? '')?.[1] ?? Number.NaN);
  if (!Number.isFinite(soft)) return;
  const subject = 'descriptors';
  if (soft >= descriptorsMin) {
    yield { level: 'ok', subject, says: `${soft} files may be open at once` };
    return;
  }
  yield {
    level: 'note',
    subject,
    says: `from here only ${soft} files may be open at once`,
    why: 'a worker that has no more of them answers 503; the systemd unit sets its own limit',
    mend: `ulimit -n ${descriptorsMin}   # or LimitNOFILE=${descriptorsMin} in the unit`,
  };
}

function* queue(backlog: number): Iterable<Finding> {
  const somaxconn = Number(textOf('/proc/sys/net/core/somaxconn') ?? Number.NaN);
  if (!(somaxconn < backlog)) return;
  yield {
    level: 'note',
    subject: 'backlog',
    says: `backlog is ${backlog}, and the kernel lets ${somaxconn} connections wait`,
    why: 'more of them at once are refused',
    mend: `sysctl -w net.core.somaxconn=${backlog}`,
  };
}

function* room(place: string): Iterable<Finding> {
  const subject = 'disk';
  try {
    const { bsize, bavail, blocks, files, ffree } = statfsSync(place);
    const free = bavail * bsize;
    const gigabytes = (free / 2 ** 30).toFixed(1);
    const isShort = free < bytesFreeMin && bavail < blocks * shareFreeMin;
    if (isShort) {
      yield {
        level: free < bytesFreeMin / 10 ? 'error' : 'warning',
        subject,
        says: `${place} has ${gigabytes} GB free`,
        why: 'on a full disk no mail is taken, moved or flagged',
        mend: `du -xh ${place} | sort -h | tail`,
      };
    } else yield { level: 'ok', subject, says: `${place} has ${gigabytes} GB free` };
    if (files === 0 || ffree >= files * shareFreeMin) return;
    yield {
      level: 'warning',
      subject: 'inodes',
      says: `${place} has ${ffree} of ${files} inodes left`,
      why: 'each message is a file: mail is refused while there seems to be room',
      mend: `df -i ${place}`,
    };
  } catch (error) {
    yield { level: 'error', subject, says: `${place} can't be looked at: ${wordsOf(error)}` };
  }
}

/** As the user that the server runs as, since the doctor has become it. */
export function writable(subject: string, place: string): Finding {
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
    return { level: 'ok', subject, says: `${place} can be written` };
  } catch (error) {
    const uid = process.getuid?.() ?? 0;
    return {
      level: 'error',
      subject,
      says: `${place} can't be written by user ${uid}: ${wordsOf(error)}`,
      why: 'the server runs as that user',
      mend: isMissing(error)
        ? `install -d -m 0750 -o ${uid} ${place}`
        : `chown ${uid} ${place} && chmod u+rwx ${place}`,
    };
  }
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Another kernel than Linux has no such file, and needs no such advice.
    return undefined;
  }
}
