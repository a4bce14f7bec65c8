// Two lines of Turbo that the bundle goes without.
//
// It puts a `<style>` for its progress bar into the page, which our policy forbids: the bar is styled
// with all the rest (src/browser/styles/base.css).
//
// It lets an answer wait for the next frame before it looks at it, and shows it in the one behind: a
// page that is there is shown in the very next one.

import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';

const leftOut = [
  ['this.installStylesheetElement();', ''],
  [
    'document.visibilityState === "hidden" ? setTimeout(() => resolve(), 0) : requestAnimationFrame(() => resolve());',
    'resolve();',
  ],
] as const;

export const turboAsWeNeedIt: Plugin = {
  name: 'turbo-as-we-need-it',
  setup({ onLoad }) {
    onLoad({ filter: /turbo\.es2017-esm\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = leftOut.reduce((text, [line, instead]) => {
        if (!text.includes(line)) throw new Error(`Turbo says this in another way now: ${line}`);
        return text.replace(line, instead);
      }, source);
      return { contents, loader: 'js' };
    });
  },
};
