// The systemd unit, where there is one: it hides and locks most of the file system, and mail that
// lies where it does not expect it is seen as missing or read-only by the server alone.

import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Config } from '../../server/config.ts';
import type { Finding, Findings, Patient } from './finding.ts';

/** Directories that systemd makes and leaves writable, by the property that names them. */
const ownDirectories = {
  StateDirectory: '/var/lib',
  CacheDirectory: '/var/cache',
  RuntimeDirectory: '/run',
} as const;
const properties = [
  'LoadState',
  'ProtectSystem',
  'ProtectHome',
  'ReadWritePaths',
  'LimitNOFILE',
  ...Object.keys(ownDirectories),
];
const descriptorsMin = 4_096;
const subject = 'unit';

export async function* checkUnit({ config }: Patient): Findings {
  const words = ['show', 'dispatch.service', `--property=${properties.join(',')}`];
  try {
    const { stdout } = await promisify(execFile)('systemctl', words, { timeout: 5_000 });
    yield* unitFindings(stdout, config);
  } catch {
    // No systemd, or none that answers: another supervisor has no such locks.
  }
}

/** Of what `systemctl show` prints, `Name=value` a line. */
export function unitFindings(
  shown: string,
  config: Pick<Config, 'mail' | 'directory'>,
): readonly Finding[] {
  const lines = shown.split('\n').map((line) => /^(\w+)=(.*)$/.exec(line));
  const values = new Map(lines.map((match) => [match?.[1] ?? '', match?.[2] ?? '']));
  if (values.get('LoadState') !== 'loaded') return [];
  const writable = writablePlaces(values);
  const isStrict = values.get('ProtectSystem') === 'strict';
  const isHomeHidden = !['no', ''].includes(values.get('ProtectHome') ?? '');
  const found = placesOf(config).flatMap((place): readonly Finding[] => {
    if (isHomeHidden && /^\/(?:home|root|run\/user)(?:\/|$)/.test(place)) return [hidden(place)];
    return isStrict && !writable.some((path) => isWithin(place, path)) ? [locked(place)] : [];
  });
  const files = Number(values.get('LimitNOFILE') ?? Number.NaN);
  const all = files < descriptorsMin ? [...found, few(files)] : found;
  if (all.length > 0) return all;
  return [{ level: 'ok', subject, says: 'the systemd unit lets the server where it has to' }];
}

function writablePlaces(values: ReadonlyMap<string, string>): readonly string[] {
  const words = (name: string): readonly string[] =>
    (values.get(name) ?? '').split(' ').filter((word) => word !== '');
  const own = Object.entries(ownDirectories).flatMap(([name, above]) =>
    words(name).map((word) => `${above}/${word}`),
  );
  return [...own, ...words('ReadWritePaths').map((path) => path.replace(/^-/, ''))];
}

function placesOf({ mail, directory }: Pick<Config, 'mail' | 'directory'>): readonly string[] {
  const database = /^sqlite:(.+)$/.exec(directory.url)?.[1];
  const all = [mail.baseDir, mail.indexDir, database === undefined ? '' : dirname(database)];
  return all.filter((place) => place !== '');
}

function isWithin(place: string, path: string): boolean {
  return place === path || place.startsWith(`${path.replace(/\/$/, '')}/`);
}

function hidden(place: string): Finding {
  return {
    level: 'error',
    subject,
    says: `the systemd unit hides ${place} from the server (ProtectHome)`,
    why: 'to the server it is empty',
    mend: 'systemctl edit dispatch   # [Service], then ProtectHome=no',
  };
}

function locked(place: string): Finding {
  return {
    level: 'error',
    subject,
    says: `the systemd unit lets the server read ${place} and not write it (ProtectSystem)`,
    why: 'no mail is flagged, moved or sent',
    mend: `systemctl edit dispatch   # [Service], then ReadWritePaths=${place}`,
  };
}

function few(files: number): Finding {
  return {
    level: 'warning',
    subject,
    says: `the systemd unit lets a process open ${files} files at once`,
    why: 'a worker that has no more of them answers 503',
    mend: `systemctl edit dispatch   # [Service], then LimitNOFILE=${descriptorsMin}`,
  };
}
