// Style, script, icon and the reader of PDF, as bin/build-assets.ts made them; a checkout that never
// built them says so at start.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset } from './web/assets.ts';
import type { Shell } from './web/shell.ts';

interface ManifestEntry {
  readonly name: string;
  readonly contentType: string;
  readonly policy?: string;
}

type Manifest = Readonly<Record<keyof Shell | 'compose' | 'editor', ManifestEntry>>;

export interface ReadAssets {
  readonly shell: Shell;
  /** What only the writing page asks for, below the mount. */
  readonly writing: { readonly script: string; readonly editor: string };
  readonly assets: readonly Asset[];
}

export function readAssets(): ReadAssets {
  const directory = join(import.meta.dirname, '../dist/assets');
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const read = ({ name }: ManifestEntry, ending = ''): Uint8Array =>
    readFileSync(join(directory, name + ending));
  const held = (entry: ManifestEntry): Asset => ({
    ...entry,
    bytes: read(entry),
    brotli: read(entry, '.br'),
  });
  const { reader, ...pages } = manifest;
  const path = ({ name }: ManifestEntry): string => `/assets/${name}`;
  // Megabytes that few ask for and keep for ever: no process holds them meanwhile.
  const unheld: Asset = {
    ...reader,
    get bytes() {
      return read(reader);
    },
    get brotli() {
      return read(reader, '.br');
    },
  };
  const { style, script, icon } = manifest;
  return {
    shell: { style: path(style), script: path(script), icon: path(icon), reader: path(reader) },
    writing: { script: path(manifest.compose), editor: path(manifest.editor) },
    assets: [...Object.values(pages).map(held), unheld],
  };
}
