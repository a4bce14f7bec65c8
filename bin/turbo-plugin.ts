// Turbo puts a `<style>` for its progress bar into the page, which our policy forbids: the bundle
// goes without it, and the bar is styled with all the rest (src/browser/styles/base.css).

import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';

export const withoutInlineStyle: Plugin = {
  name: 'without-inline-style',
  setup({ onLoad }) {
    onLoad({ filter: /turbo\.es2017-esm\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace('this.installStylesheetElement();', '');
      if (contents === source) throw new Error('Turbo styles its progress bar in another way now');
      return { contents, loader: 'js' };
    });
  },
};
