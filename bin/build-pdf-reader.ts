// Makes the document that shows PDF: one file of HTML with style and script inside, and the policy
// that names both by digest. It holds nothing of any mail, so that a browser keeps it for ever; it
// is asked for by the page of a PDF alone.

import { build, type Plugin } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PdfReader {
  readonly content: Uint8Array;
  readonly policy: string;
}

/** What pdf.js asks for by these names: JPEG 2000, JBIG2 with fax, and colour profiles. */
const decoders = ['openjpeg.wasm', 'jbig2.wasm', 'qcms_bg.wasm'];

export async function buildPdfReader(root: string, target: string[]): Promise<PdfReader> {
  const common = { absWorkingDir: root, bundle: true, minify: true, write: false, target } as const;
  const script = { ...common, format: 'iife', charset: 'utf8', legalComments: 'none' } as const;
  // Its way of loading itself is for those who serve it as a module.
  const logOverride = { 'empty-import-meta': 'silent' } as const;
  const worker = await build({
    ...script,
    logOverride,
    entryPoints: ['src/browser/pdf/read-worker.ts'],
  });
  const reader = await build({
    ...script,
    logOverride,
    entryPoints: ['src/browser/pdf/reader.ts'],
    plugins: [builtModules(root, textOf(worker))],
  });
  const sheet = await build({ ...common, entryPoints: ['src/browser/pdf/reader.css'] });
  return documentOf(textOf(sheet).trim(), textOf(reader).trim());
}

function textOf({ outputFiles: [file] }: { readonly outputFiles: readonly { text: string }[] }) {
  if (file === undefined) throw new Error('nothing was built');
  return file.text;
}

function builtModules(root: string, worker: string): Plugin {
  const wasm = join(root, 'node_modules/pdfjs-dist/wasm');
  const sources: Readonly<Record<string, string>> = {
    'read-worker': `export const source = ${JSON.stringify(worker)};`,
    decoders: `${decoders.map((name, at) => `import d${at} from './${name}';`).join('')}
      export const decoders = {${decoders.map((name, at) => `'${name}': d${at}`).join(',')}};`,
  };
  return {
    name: 'built',
    setup(building) {
      building.onResolve({ filter: /^built:/ }, ({ path }) => ({
        path: path.slice(6),
        namespace: 'built',
      }));
      building.onLoad({ filter: /./, namespace: 'built' }, ({ path }) => {
        return { contents: sources[path] ?? '', loader: 'js', resolveDir: wasm };
      });
      building.onLoad({ filter: /\.wasm$/ }, ({ path }) => {
        return { contents: readFileSync(path), loader: 'binary' };
      });
    },
  };
}

function documentOf(style: string, script: string): PdfReader {
  // Either would change what a parser takes for the end of the script (HTML 13.2.5.4).
  if (/<!--|<\/?script/i.test(script)) throw new Error('the script cannot stand in a document');
  const html = `<!doctype html>
<html><head><meta charset="utf-8"><title>PDF</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${style}</style></head><body><script>${script}</script></body></html>
`;
  const policy = [
    "default-src 'none'",
    // To compile WebAssembly, and no text: pictures of scanners need it.
    `script-src '${digest(script)}' 'wasm-unsafe-eval'`,
    `style-src '${digest(style)}'`,
    'worker-src blob:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ');
  return { content: Buffer.from(html), policy };
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
