// What it costs to make the HTML of a mail safe to show: every HTML body of the SpamAssassin
// collection, beside the two sanitizers that others take. Those are installed for the run into a
// directory of its own, as they are no part of the project.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sanitizeMail } from '../../src/html/sanitize.ts';
import { htmlBodies } from '../html/html-bodies.ts';
import { type BenchResult, median } from './table.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus/spamassassin');
const peers = ['sanitize-html', 'dompurify', 'jsdom'];
const rounds = 7;

type Sanitizer = (markup: string) => string;

export async function benchDisplay(): Promise<BenchResult> {
  const head = ['', 'median, ms', 'p99, ms', 'longest, ms', 'all, ms', 'processor, ms', 'to ours'];
  const title = 'Making HTML mail safe';
  if (!existsSync(corpus)) {
    return {
      title,
      method: 'The shared corpus is not here, so nothing was measured.',
      head,
      rows: [],
    };
  }
  const bodies = globSync('**/*.txt', { cwd: corpus }).flatMap((path) =>
    htmlBodies(readFileSync(join(corpus, path), 'latin1')),
  );
  const home = mkdtempSync(join(tmpdir(), 'dispatch-bench-'));
  try {
    const sanitizers: (readonly [name: string, Sanitizer])[] = [
      ['Dispatch, as a page of ours counts it', (markup) => sanitizeMail(markup, blocking).markup],
      ['Dispatch, folded and with dark colours', (markup) => sanitizeMail(markup, shown).markup],
      ...installedPeers(home),
    ];
    const measured = measure(sanitizers, bodies);
    const ours = median(measured[0]?.cpuMs ?? []);
    const rows = measured.map(({ name, ms, cpuMs }) => {
      const sorted = ms.toSorted((a, b) => a - b);
      const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
      const figures = [median(ms), at(0.99), sorted.at(-1) ?? 0].map((one) => one.toFixed(2));
      const cpu = median(cpuMs);
      return [
        name,
        ...figures,
        total(ms).toFixed(0),
        cpu.toFixed(0),
        `${(cpu / ours).toFixed(2)} ×`,
      ];
    });
    const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
    const method =
      `${bodies.length} HTML bodies of the SpamAssassin collection, ${(bytes / 1e6).toFixed(1)} MB, ` +
      `one after the other in one process; one sanitizer after the other, ${rounds} times after a ` +
      'first time that does not count. A body costs what its quickest round took; processor is the ' +
      'median of whole rounds and holds the collector and the compiler. ' +
      'sanitize-html has its defaults and what a mail needs (pictures, style, presentational ' +
      'attributes), DOMPurify its defaults on one jsdom window; neither reads the CSS that it lets ' +
      'through, counts what it blocks, or looks at where links lead.';
    return { title, method, head, rows };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const blocking = { remote: 'block', inlineUrl: () => undefined } as const;
const shown = { ...blocking, foldLabel: 'Quoted', darkColors: true } as const;

function installedPeers(home: string): readonly (readonly [string, Sanitizer])[] {
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...peers];
  const ran = spawnSync('npm', words, { cwd: home, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`the peers could not be installed: ${ran.stderr}`);
  const require = createRequire(join(home, 'package.json'));
  const sanitizeHtml = require('sanitize-html') as SanitizeHtml;
  const { JSDOM } = require('jsdom') as Jsdom;
  const purify = (require('dompurify') as CreatePurify)(new JSDOM('').window);
  const options = {
    allowedTags: [...sanitizeHtml.defaults.allowedTags, 'img', 'font', 'center', 'style'],
    allowedAttributes: {
      '*': ['style', 'class', 'align', 'valign', 'bgcolor', 'width', 'height', 'color', 'dir'],
      a: ['href', 'name', 'target'],
      img: ['src', 'alt', 'border'],
      font: ['face', 'size'],
      table: ['border', 'cellpadding', 'cellspacing'],
      td: ['colspan', 'rowspan'],
    },
    allowVulnerableTags: true,
  };
  const version = (name: string): string =>
    (require(join(home, 'node_modules', name, 'package.json')) as { version: string }).version;
  return [
    [`sanitize-html ${version('sanitize-html')}`, (markup) => sanitizeHtml(markup, options)],
    [
      `DOMPurify ${version('dompurify')} on jsdom ${version('jsdom')}`,
      (markup) => purify.sanitize(markup),
    ],
  ];
}

type SanitizeHtml = ((markup: string, options: object) => string) & {
  readonly defaults: { readonly allowedTags: readonly string[] };
};
type Jsdom = { readonly JSDOM: new (markup: string) => { readonly window: object } };
type CreatePurify = (window: object) => { sanitize(markup: string): string };

interface Measured {
  readonly name: string;
  /** Milliseconds of each body. */
  readonly ms: readonly number[];
  /** Milliseconds of processor of each round, those of the collector's threads with them. */
  readonly cpuMs: readonly number[];
}

/** By turns, so that no one of them pays for what all need once, or meets a busier machine. */
function measure(
  sanitizers: readonly (readonly [name: string, Sanitizer])[],
  bodies: readonly string[],
): readonly Measured[] {
  const measured = sanitizers.map(([name, sanitize]) => ({
    name,
    sanitize,
    ms: bodies.map(() => Infinity),
    cpuMs: [] as number[],
  }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { sanitize, ms, cpuMs } of measured) {
      const cpuStart = process.cpuUsage();
      for (const [index, body] of bodies.entries()) {
        const start = performance.now();
        sanitize(body);
        const took = performance.now() - start;
        if (round > 0) ms[index] = Math.min(ms[index] ?? Infinity, took);
      }
      const { user, system } = process.cpuUsage(cpuStart);
      if (round > 0) cpuMs.push((user + system) / 1_000);
    }
  }
  return measured;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
