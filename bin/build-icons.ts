// Makes the icons of the installed program out of the drawing, src/browser/icon.svg: one for each
// size that systems ask for, and one that fills its square, because some cut a shape of their own
// out of it. They are committed; a machine that builds needs no browser for it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = join(import.meta.dirname, '../src/browser');
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
/** Without round corners, the letter small enough for a circle. */
const whole = drawing
  .replace('rx="8"', '')
  .replace('<path ', '<path transform="translate(16 16) scale(.8) translate(-16 -16)" ');
const icons = [
  ['icon-180.png', 180, whole],
  ['icon-192.png', 192, drawing],
  ['icon-512.png', 512, drawing],
  ['icon-maskable.png', 512, whole],
] as const;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const [name, size, svg] of icons) {
  await page.setViewportSize({ width: size, height: size });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
  );
  writeFileSync(join(folder, 'icons', name), await page.screenshot({ omitBackground: true }));
}
await browser.close();
