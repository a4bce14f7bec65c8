// Builds style, script and icon of the pages into dist/assets: one file each, its content's hash
// in its name, with a Brotli twin, and a manifest that the server reads at start.

import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, parse } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildInstall } from './build-install.ts';
import { buildPdfReader } from './build-pdf-reader.ts';
import { buildWriting } from './build-writing.ts';
import { turboAsWeNeedIt } from './turbo-plugin.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist/assets');
/** As long as chunks of the server are kept. */
const keptMs = 14 * 24 * 60 * 60 * 1000;

const target = ['chrome123', 'firefox125', 'safari17.5'];
const bundled = await build({
  absWorkingDir: root,
  entryPoints: { style: 'src/browser/app.css', script: 'src/browser/app.ts' },
  bundle: true,
  minify: true,
  write: false,
  outdir: out,
  format: 'esm',
  // What is imported when it is needed finds its file beside the script.
  splitting: true,
  chunkNames: '[name]-[hash]',
  target,
  charset: 'utf8',
  plugins: [turboAsWeNeedIt],
});

const sources = new Map<string, Uint8Array>();
/** Named by the script that imports them. */
const chunks = new Map<string, string>();
for (const { path, contents } of bundled.outputFiles) {
  const name = basename(path);
  const role = name === 'style.css' ? 'style' : name === 'script.js' ? 'script' : parse(name).name;
  sources.set(role, contents);
  if (role !== 'style' && role !== 'script') chunks.set(role, name);
}
const writing = await buildWriting(root, target);
sources.set('compose', writing.compose);
sources.set('editor', writing.editor);
sources.set('icon', readFileSync(join(root, 'src/browser/icon.svg')));
await buildInstall(root, target);
const reader = await buildPdfReader(root, target);
sources.set('reader', reader.content);

const endings: Readonly<Record<string, readonly [ending: string, contentType: string]>> = {
  style: ['css', 'text/css; charset=utf-8'],
  script: ['js', 'text/javascript; charset=utf-8'],
  compose: ['js', 'text/javascript; charset=utf-8'],
  editor: ['js', 'text/javascript; charset=utf-8'],
  icon: ['svg', 'image/svg+xml'],
  reader: ['html', 'text/html; charset=utf-8'],
};
const none = ['bin', 'application/octet-stream'] as const;
/** Others than that of all assets, which lets nothing run. */
const policies: Readonly<Record<string, string>> = { reader: reader.policy };
/** The last steps take seconds for megabytes, and save a tenth. */
const quality = (content: Uint8Array): number => (content.length > 1_000_000 ? 9 : 11);

mkdirSync(out, { recursive: true });
const manifest: Record<string, { name: string; contentType: string; policy?: string }> = {};
for (const [role, content] of sources) {
  const chunk = chunks.get(role);
  const [ending, contentType] = endings[chunk === undefined ? role : 'script'] ?? none;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const name = chunk ?? `${role}-${hash}.${ending}`;
  writeFileSync(join(out, name), content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality(content) };
  writeFileSync(join(out, `${name}.br`), brotliCompressSync(content, { params }));
  const policy = policies[role];
  manifest[role] = { name, contentType, ...(policy === undefined ? {} : { policy }) };
}
writeFileSync(join(out, 'manifest.json.new'), `${JSON.stringify(manifest, null, 2)}\n`);
renameSync(join(out, 'manifest.json.new'), join(out, 'manifest.json'));

// A server that still runs reads the large ones of the build that it was started from.
const current = Object.values(manifest).flatMap(({ name }) => [name, `${name}.br`]);
for (const name of readdirSync(out)) {
  if (name === 'manifest.json' || current.includes(name)) continue;
  if (Date.now() - statSync(join(out, name)).mtimeMs > keptMs) rmSync(join(out, name));
}
