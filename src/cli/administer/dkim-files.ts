// The keys in use as files, for OpenDKIM and rspamd:
//
//   keys/example.org.r20260131.pem        one for each key, 0640
//   KeyTable        r20260131._domainkey.example.org example.org:r20260131:/…/keys/….pem
//   SigningTable    *@example.org r20260131._domainkey.example.org
//   dkim_signing.conf                     domains of rspamd, to be included
//
// A file is put in place of the one before in one step, so that no signer reads half of it.

import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { UsedKey } from '../../account/dkim-keys.ts';
import { keyName } from '../../dns/check-signed.ts';

/** Gives the paths. Keys that are not in use any more go. */
export function writeKeyFiles(directory: string, keys: readonly UsedKey[]): readonly string[] {
  const root = resolve(directory);
  const folder = join(root, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o750 });
  const pathOf = ({ domain, selector }: UsedKey) => join(folder, `${domain}.${selector}.pem`);
  for (const key of keys) put(pathOf(key), key.privateKey);
  const keyTable = keys.map((key) => {
    const { domain, selector } = key;
    return `${keyName(selector, domain)} ${domain}:${selector}:${pathOf(key)}\n`;
  });
  const signingTable = keys.map(
    ({ domain, selector }) => `*@${domain} ${keyName(selector, domain)}\n`,
  );
  const files: readonly (readonly [name: string, text: string])[] = [
    ['KeyTable', keyTable.join('')],
    ['SigningTable', signingTable.join('')],
    ['dkim_signing.conf', rspamdText(keys, pathOf)],
  ];
  for (const [name, text] of files) put(join(root, name), text);
  // After the tables: until then a signer may read what they say.
  const wanted = new Set(keys.map((key) => pathOf(key)));
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith('.pem') && !wanted.has(path)) rmSync(path);
  }
  return [...wanted, ...files.map(([name]) => join(root, name))];
}

function rspamdText(keys: readonly UsedKey[], pathOf: (key: UsedKey) => string): string {
  const domains = new Map<string, UsedKey[]>();
  for (const key of keys) domains.set(key.domain, [...(domains.get(key.domain) ?? []), key]);
  const blocks = [...domains].map(([domain, own]) => {
    const selectors = own.map(
      (key) => `      { selector = "${key.selector}"; path = "${pathOf(key)}"; },\n`,
    );
    return `  "${domain}" {\n    selectors [\n${selectors.join('')}    ]\n  }\n`;
  });
  return `domain {\n${blocks.join('')}}\n`;
}

function put(path: string, text: string): void {
  const temporary = `${path}.new`;
  rmSync(temporary, { force: true });
  writeFileSync(temporary, text, { mode: 0o640, flag: 'wx' });
  renameSync(temporary, path);
}
