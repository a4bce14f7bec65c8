// Measures what the project promises, beside what people know.
//   npm run bench                     every bench
//   npm run bench -- gateway          one of them
//   npm run bench -- list --write     and write docs/benchmarks.md
//   npm run bench -- store --part=lists --part=search --mailbox=/tmp/mail
//                                     figures of a part, in a mailbox that is kept for the next run

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBrowser } from './browser.ts';
import { benchFolder } from './folder.ts';
import { benchDirectory } from './directory.ts';
import { benchDisplay } from './display.ts';
import { benchGateway } from './gateway.ts';
import { benchImport } from './import.ts';
import { benchList } from './list.ts';
import { benchLive } from './live.ts';
import { benchMime } from './mime.ts';
import { benchPanel, benchPanelOver } from './panel.ts';
import { benchStart } from './start.ts';
import { benchStore } from './store.ts';
import { type BenchOptions, type BenchResult, markdown } from './table.ts';

const benches: Readonly<Record<string, (options: BenchOptions) => Promise<BenchResult>>> = {
  browser: benchBrowser,
  folder: benchFolder,
  directory: benchDirectory,
  display: benchDisplay,
  gateway: benchGateway,
  import: benchImport,
  list: benchList,
  live: benchLive,
  mime: benchMime,
  panel: benchPanel,
  'panel-postfixadmin': benchPanelOver('postfixadmin'),
  'panel-extmail': benchPanelOver('extmail'),
  'panel-vpopmail': benchPanelOver('vpopmail'),
  start: benchStart,
  store: benchStore,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    part: { type: 'string', multiple: true, default: [] },
    mailbox: { type: 'string' },
  },
});
const unknown = positionals.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `there is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`,
  );
  process.exit(1);
}

const chosen = Object.entries(benches).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}`;
const sections: string[] = [];
for (const [, bench] of chosen) {
  const table = markdown(await bench({ parts: values.part, mailbox: values.mailbox }));
  // Ours is part of it: a bench keeps about two processes busy.
  const busy = `On ${machine}, at a load of ${loadavg()[1]?.toFixed(1)} over five minutes.`;
  const section = `${table.trimEnd()}\n\n${busy}\n`;
  console.log(section);
  sections.push(section);
}
if (values.write) {
  const lead =
    '# Benchmarks\n\nWritten by `npm run bench -- --write`, each table by itself. Absolute figures';
  const rest = 'differ between machines and runs; the ratios are what counts.';
  const page = 'docs/benchmarks.md';
  const [, ...old] = readFileSync(page, 'utf8').split(/^(?=## )/m);
  const fresh = new Map(sections.map((section) => [titleOf(section), section.trimEnd()]));
  // What was not measured now stays, with whatever else the page tells.
  const kept = old.map((section) => mended(section.trimEnd(), fresh.get(titleOf(section))));
  const known = new Set(old.map(titleOf));
  const added = [...fresh].filter(([title]) => !known.has(title)).map(([, section]) => section);
  writeFileSync(page, `${[`${lead} ${rest}`, ...added, ...kept].join('\n\n')}\n`);
}

/** Of a part the rows that were measured now stand in the place of the same before. */
function mended(old: string, fresh: string | undefined): string {
  if (fresh === undefined || values.part.length === 0) return fresh ?? old;
  const rows = new Map(rowsOf(fresh).map((row) => [nameOf(row), row]));
  const lines = old.split('\n').map((line) => {
    const row = rows.get(nameOf(line)) ?? line;
    rows.delete(nameOf(line));
    return row;
  });
  const last = lines.findLastIndex((line) => line.startsWith('|'));
  return [...lines.slice(0, last + 1), ...rows.values(), ...lines.slice(last + 1)].join('\n');
}

/** Without the head and the line below it. */
function rowsOf(section: string): readonly string[] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
}

function nameOf(row: string): string {
  return row.startsWith('|') ? (row.split('|')[1] ?? '').trim() : '';
}

function titleOf(section: string): string {
  return /^## (.*)$/m.exec(section)?.[1] ?? '';
}
