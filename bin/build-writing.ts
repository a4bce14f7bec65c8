// The scripts that only the writing page loads: its own, and the editor of formatted text, which
// that one asks for where somebody writes so.

import { build, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface WritingScripts {
  readonly compose: Uint8Array;
  readonly editor: Uint8Array;
}

/**
 * Squire writes `style="…"` as an attribute and as markup, which our policy forbids to have effect.
 * The same said through the CSSOM is allowed: both go through src/browser/said-styles.ts.
 */
const saidStyles: Plugin = {
  name: 'said-styles',
  setup({ onLoad }) {
    onLoad({ filter: /squire-raw\.mjs$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const place = join(import.meta.dirname, '../src/browser/said-styles.ts');
      const contents = source
        .replaceAll('el.setAttribute(', 'sayAttribute(el, ')
        .replaceAll('root.innerHTML = html;', 'sayMarkup(root, html);');
      for (const said of ['sayAttribute(el, attr, value)', 'sayMarkup(root, html)']) {
        if (!contents.includes(said)) throw new Error('Squire writes styles in another way now');
      }
      const head = `import { sayAttribute, sayMarkup } from ${JSON.stringify(place)};\n`;
      return { contents: head + contents, loader: 'js' };
    });
  },
};

export async function buildWriting(root: string, target: string[]): Promise<WritingScripts> {
  const one = async (entry: string): Promise<Uint8Array> => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [entry],
      alias: { 'squire-rte': 'squire-rte/dist/squire-raw.mjs' },
      plugins: [saidStyles],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target,
      charset: 'utf8',
    });
    return outputFiles[0]?.contents ?? new Uint8Array();
  };
  return {
    compose: await one('src/browser/compose.ts'),
    editor: await one('src/browser/editor.ts'),
  };
}
