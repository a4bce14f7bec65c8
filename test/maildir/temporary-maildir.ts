// A Maildir of its own for each test, removed after it.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

export function temporaryDirectory(t: TestContext): string {
  const directory = mkdtempSync(join(tmpdir(), 'dispatch-maildir-'));
  t.after(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** An empty Maildir with its three directories. */
export function temporaryMaildir(t: TestContext): string {
  const maildir = join(temporaryDirectory(t), 'Maildir');
  makePlaces(maildir);
  return maildir;
}

export function makePlaces(folder: string): void {
  for (const place of ['tmp', 'new', 'cur']) mkdirSync(join(folder, place), { recursive: true });
}

/** Puts files into a folder: `cur/1.x:2,S` → text. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
}

/** All files of a folder's places in name order: `cur/1.x:2,S`. */
export function filesIn(folder: string): string[] {
  return ['cur', 'new', 'tmp'].flatMap((place) =>
    readdirSync(join(folder, place))
      .toSorted()
      .map((name) => `${place}/${name}`),
  );
}

/** Makes a folder look as if it had been at rest for long. */
export function atRest(folder: string): void {
  for (const place of ['new', 'cur']) utimesSync(join(folder, place), 1_700_000_000, 1_700_000_000);
}
