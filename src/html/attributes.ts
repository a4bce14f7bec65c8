// The attributes of one element of a mail: those in the tables, with values that fit their grammar.

import type { DarkColors } from './dark-colors.ts';
import type { ImageGate } from './images.ts';
import type { LinkGate } from './link-gate.ts';
import { ownName } from './own-name.ts';
import { type AttributeMap, addClass } from './stable-writer.ts';
import type { StyleCleaner } from './style-cleaner.ts';
import { elementAttributes, globalAttributes, type Grammar } from './tables/attributes.ts';
import { isHiddenPicture } from './tracking.ts';
import type { Element } from './tree.ts';

/** LIMIT: characters of a text attribute such as `alt`. */
const textCharsMax = 1_000;

/** What the attributes of one mail are read with. */
export interface AttributeCleaner {
  readonly images: ImageGate;
  readonly links: LinkGate;
  readonly styles: StyleCleaner;
  /** Where colours are wanted for dark paper too. */
  readonly colors: DarkColors | undefined;
}

/** The attributes of `element` that are kept when it is shown as `name`; undefined for none. */
export function cleanAttributes(
  name: string,
  element: Element,
  cleaner: AttributeCleaner,
): AttributeMap | undefined {
  if (element.attrs.length === 0) return undefined;
  const kept: AttributeMap = new Map();
  const table = elementAttributes.get(name) ?? globalAttributes;
  for (const { name: attribute, value } of element.attrs) {
    const grammar = table.get(attribute);
    if (grammar === 'link') keepLink(kept, value, element, cleaner.links);
    else if (grammar === 'source') keepSource(kept, value, element, cleaner.images);
    else if (grammar !== undefined) keep(kept, attribute, grammar, value, cleaner);
  }
  if (kept.size === 0) return undefined;
  // A tip over a link that names another place is how a lure hides where it leads.
  if (kept.has('href')) kept.delete('title');
  markLure(kept);
  markWide(kept);
  return kept;
}

function keep(
  kept: AttributeMap,
  attribute: string,
  grammar: Grammar,
  value: string,
  cleaner: AttributeCleaner,
): void {
  if (grammar === 'background') return keepBackground(kept, value, cleaner.images);
  const clean = grammar === 'style' ? cleaner.styles.declarations(value) : fitting(grammar, value);
  if (clean === undefined) return;
  if (attribute === 'bgcolor' || attribute === 'color') cleaner.colors?.attribute(attribute, clean);
  // `name` of an anchor is only ever the target of a fragment.
  if (attribute !== 'name') kept.set(attribute, clean);
  else if (!kept.has('id')) kept.set('id', clean);
}

function keepLink(kept: AttributeMap, value: string, element: Element, links: LinkGate): void {
  const trimmed = value.trim();
  if (trimmed.startsWith('#')) {
    const fragment = ownName(trimmed.slice(1));
    if (fragment === undefined) return;
    kept.set('href', `#${fragment}`).set('target', '_self');
    return;
  }
  const link = links.open(value, element);
  if (link === undefined) return;
  kept.set('href', link.url).set('target', '_blank').set('rel', 'noopener noreferrer nofollow');
  if (link.otherHost !== undefined) kept.set(hostAttribute, link.otherHost);
}

/** Where a link leads that names another host; the frame's own style shows it beside the words. */
const hostAttribute = 'data-host';

/** At the end, whatever stood before, so that cleaning again gives the same. */
function markLure(kept: AttributeMap): void {
  const host = kept.get(hostAttribute);
  if (host === undefined) return;
  kept.delete(hostAttribute);
  if (!kept.get('class')?.split(' ').includes('m-m-lure')) addClass(kept, 'm-m-lure');
  kept.set(hostAttribute, host);
}

/** What is wider than a telephone, so that the frame's own style can fit it in there. */
function markWide(kept: AttributeMap): void {
  const style = kept.get('style');
  const width = kept.get('width');
  const isWide =
    (style !== undefined && styledWidth(style) >= wideMin) ||
    (width !== undefined && Number(/^(\d+)(?:\.\d+)?(?:px)?$/.exec(width)?.[1] ?? 0) >= wideMin);
  if (isWide && !kept.get('class')?.split(' ').includes('m-m-wide')) addClass(kept, 'm-m-wide');
}

function styledWidth(style: string): number {
  const width = /(?:^|;)(?:min-)?width:(\d{1,5})/.exec(style)?.[1];
  return width !== undefined && /(?:^|;)(?:min-)?width:[\d.]+px/.test(style) ? Number(width) : 0;
}

/** Pixels of the smallest telephone less what is around the frame. */
const wideMin = 290;

function keepSource(kept: AttributeMap, value: string, element: Element, images: ImageGate): void {
  const image = images.open(value, isHiddenPicture(element));
  if (image === undefined) return;
  kept.set('src', image.url);
  if (image.kind === 'placeholder') addClass(kept, 'm-m-blocked');
  if (image.kind === 'remote') kept.set('referrerpolicy', 'no-referrer').set('loading', 'lazy');
}

function keepBackground(kept: AttributeMap, value: string, images: ImageGate): void {
  const image = images.open(value);
  if (image !== undefined && image.kind !== 'placeholder') kept.set('background', image.url);
}

function fitting(grammar: Grammar, value: string): string | undefined {
  const read = readers[grammar];
  if (read !== undefined) return read(value);
  const word = value.trim().toLowerCase();
  return words[grammar]?.test(word) ? word : undefined;
}

const readers: Readonly<Partial<Record<Grammar, (value: string) => string | undefined>>> = {
  classes,
  face: (value) => (/^[\p{L}\p{N} _,.'"-]{1,200}$/u.test(value) ? value : undefined),
  flag: () => '',
  id: ownName,
  text: (value) => value.slice(0, textCharsMax).toWellFormed(),
};

function classes(value: string): string | undefined {
  const names = value.split(/[\t\n\f\r ]+/).flatMap((name) => ownName(name) ?? []);
  return names.length === 0 ? undefined : [...new Set(names)].join(' ');
}

const words: Readonly<Partial<Record<Grammar, RegExp>>> = {
  align: /^(?:left|right|center|justify|middle|top|bottom|absmiddle)$/,
  clear: /^(?:left|right|all|none)$/,
  color: /^(?:#?[0-9a-f]{3,8}|[a-z]{3,24})$/,
  direction: /^(?:ltr|rtl|auto)$/,
  'font size': /^[+-]?[1-7]$/,
  frame: /^(?:void|above|below|hsides|vsides|lhs|rhs|box|border)$/,
  hidden: /^(?:true|false)$/,
  integer: /^-?\d{1,6}$/,
  language: /^[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,4}$/,
  length: /^\d{1,5}(?:\.\d{1,4})?(?:px|%)?$/,
  'list type': /^(?:1|a|i|disc|circle|square|none)$/,
  pixels: /^\d{1,4}(?:px)?$/,
  role: /^(?:presentation|none|img|separator)$/,
  rules: /^(?:none|groups|rows|cols|all)$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  // LIMIT: a table of 1,000 columns made from one cell stalls a browser.
  span: /^[1-9]\d?$/,
  valign: /^(?:top|middle|bottom|baseline)$/,
};
