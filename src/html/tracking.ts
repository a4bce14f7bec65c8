// Recognizes what watches a reader: pictures that nobody is meant to see, and what a link carries
// only to say who followed it.

import { trackingParameters, trackingPaths } from './tables/trackers.ts';
import type { Element } from './tree.ts';

/** LIMIT: characters of a style attribute that are looked at for a hidden picture. */
const styleCharsMax = 2_000;

/** Whether the mail itself keeps this picture out of sight. */
export function isHiddenPicture(element: Element): boolean {
  const sizes = { width: Number.NaN, height: Number.NaN };
  let style = '';
  for (const { name, value } of element.attrs) {
    if (name === 'width' || name === 'height') sizes[name] = size(value);
    if (name === 'style') style = value.slice(0, styleCharsMax).toLowerCase();
    if (name === 'hidden') return true;
  }
  if (style !== '' && hiding.test(style)) return true;
  const width = smaller(sizes.width, size(styledWidth.exec(style)?.[1]));
  const height = smaller(sizes.height, size(styledHeight.exec(style)?.[1]));
  return width === 0 || height === 0 || (width <= 1 && height <= 1);
}

const hiding =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0+(?:\.0+)?\s*(?:;|!|$))/;
const styledWidth = /(?:^|;)\s*(?:max-)?width\s*:\s*([\d.]+)(?:px)?\s*(?:;|!|$)/;
const styledHeight = /(?:^|;)\s*(?:max-)?height\s*:\s*([\d.]+)(?:px)?\s*(?:;|!|$)/;

/** What is not said is endless. */
function smaller(one: number, other: number): number {
  return Math.min(Number.isNaN(one) ? Infinity : one, Number.isNaN(other) ? Infinity : other);
}

/** Digits and `px` alone: `1%` is no size of a pixel. */
function size(value: string | undefined): number {
  const digits = /^\s*(\d{1,5}(?:\.\d{1,5})?)\s*(?:px)?\s*$/.exec(value ?? '')?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}

/** Whether an address, in the canonical form of `http:` or `https:`, is known to serve only for this. */
export function isTrackingAddress(url: string): boolean {
  const start = url.indexOf('/', 'https://'.length);
  return start !== -1 && anyTrackingPath.test(url.slice(start).split('#', 1)[0] ?? '');
}

const anyTrackingPath = new RegExp(trackingPaths.map(({ source }) => source).join('|'));

/** A link without what says who follows it; the rest stays to the byte, as it may be signed. */
export function withoutTracking(url: string): string {
  const start = url.indexOf('?');
  if (start === -1 || !/^https?:/.test(url)) return url;
  const hash = url.indexOf('#', start);
  const end = hash === -1 ? url.length : hash;
  const all = url.slice(start + 1, end).split('&');
  const kept = all.filter((pair) => !isTracking(pair.split('=', 1)[0] ?? ''));
  if (kept.length === all.length) return url;
  return url.slice(0, start) + (kept.length > 0 ? `?${kept.join('&')}` : '') + url.slice(end);
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.startsWith('utm_') || trackingParameters.has(lower);
}
