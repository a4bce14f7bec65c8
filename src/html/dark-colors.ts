// Colours of a mail for dark paper, beside its own: each becomes `light-dark(own, adapted)`, so that
// one document serves both and the browser chooses.
//
// Nobody knows here which words stand on which ground, and nobody has to. By WCAG 2.2, with the
// luminance Y of white as 1, words can be read from a contrast of 4.5, so that of a white page
//
//   words up to   Y + 0.05 = 1.05 / 4.5   can only be meant for a lighter ground: they are turned
//   grounds from  Y + 0.05 = 1.05 / 4.5   can only be meant for darker words:     they are turned
//
// and all others are meant for each other already and stay. What is turned becomes
//
//   Y' + 0.05 = k / (Y + 0.05)
//
// which keeps the contrast of any two colours. White would give black: it gives the dark paper of
// our own pages, and words are lifted by as much.

import {
  converter,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  useMode,
} from 'culori/fn';
import { wordSet } from './word-set.ts';

for (const mode of [modeRgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch]) {
  useMode(mode);
}
const toRgb = converter('rgb');

/** What white paper becomes; the same as the dark paper of our own pages. */
export const darkPaper = '#17191d';

/** LIMIT: colours whose dark form is remembered, and characters of one that is. */
const rememberedMax = 4_000;
const rememberedCharsMax = 40;
/** LIMIT: different colours in presentational attributes of one mail. */
const attributesMax = 400;

type Role = 'words' | 'ground' | 'line';

const wordProperties = wordSet('color text-decoration text-decoration-color');
// No shadow: a dark one would turn into a glow.
const groundProperties = wordSet('background background-color background-image');
const lineProperties = wordSet(`
  border border-color border-top border-right border-bottom border-left border-top-color
  border-right-color border-bottom-color border-left-color outline outline-color
`);
const colors =
  /url\("[^"]*"\)|#[0-9a-f]{3,8}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^()]*\)|(?<![\w#.-])[a-z]+(?![\w(-])/g;

export class DarkColors {
  readonly #rules = new Map<string, string>();

  /** A clean value of a property with each of its colours as a pair. */
  value(property: string, value: string): string {
    const role = roleOf(property);
    if (role === undefined) return value;
    return value.replace(colors, (color) => {
      const dark = darkColor(color, role);
      return dark === undefined ? color : `light-dark(${color},${dark})`;
    });
  }

  /** Takes note of a presentational attribute, for `sheet`. */
  attribute(name: 'bgcolor' | 'color', value: string): void {
    const selector = `:where([${name}="${value}"])`;
    if (this.#rules.has(selector) || this.#rules.size >= attributesMax) return;
    const color = /^[0-9a-f]{6}$/.test(value) ? `#${value}` : value;
    const dark = darkColor(color, name === 'color' ? 'words' : 'ground');
    const property = name === 'color' ? 'color' : 'background-color';
    if (dark === undefined) return;
    this.#rules.set(selector, `${selector}{${property}:light-dark(${color},${dark})}\n`);
  }

  /**
   * Rules for the attributes, to stand before the sheets of the mail: with no weight of their own
   * they give way to every other rule, as the attributes do (HTML 15.2).
   */
  sheet(): string {
    return [...this.#rules.values()].join('');
  }
}

function roleOf(property: string): Role | undefined {
  if (wordProperties.has(property)) return 'words';
  if (groundProperties.has(property)) return 'ground';
  return lineProperties.has(property) ? 'line' : undefined;
}

/** Begun again when it is full: a mail of nothing but colours would wait for each to be replaced. */
const remembered = new Map<string, string>();

/** The dark form of a colour; undefined for what stays, is none, or cannot be seen. */
export function darkColor(color: string, role: Role): string | undefined {
  const key = `${role} ${color}`;
  const known = remembered.get(key);
  if (known !== undefined) return known === '' ? undefined : known;
  const dark = adapted(color, role);
  if (remembered.size >= rememberedMax) remembered.clear();
  if (color.length <= rememberedCharsMax) remembered.set(key, dark ?? '');
  return dark;
}

interface Linear {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

function adapted(color: string, role: Role): string | undefined {
  const rgb = toRgb(parse(color));
  if (rgb === undefined || rgb.alpha === 0) return undefined;
  const linear = { r: toLinear(rgb.r), g: toLinear(rgb.g), b: toLinear(rgb.b) };
  const own = luminance(linear);
  if (own >= 1 && role === 'ground' && (rgb.alpha ?? 1) === 1) return darkPaper;
  if (isForDark(own + flare, role)) return undefined;
  const wanted = turned(own + flare, role) - flare;
  const { r, g, b } = withLuminance(linear, own, Math.min(Math.max(wanted, 0), 1));
  const digits = [r, g, b].map((channel) => byte(toGamma(channel)));
  if (rgb.alpha !== undefined && rgb.alpha < 1) digits.push(byte(rgb.alpha));
  return `#${digits.join('')}`;
}

/** What WCAG adds to both sides of a contrast: light that every screen throws back. */
const flare = 0.05;
const exact = (1 + flare) * flare;
const paper = luminanceOf(darkPaper) + flare;
/** Between what is read on lighter and what is read on darker grounds. */
const middle = (1 + flare) / 4.5;

function isForDark(own: number, role: Role): boolean {
  return role === 'words' ? own > middle : role === 'ground' && own < middle;
}

function turned(own: number, role: Role): number {
  if (role === 'ground') return Math.max(exact / own, paper);
  return role === 'line' ? exact / own : (1.03 * paper * (1 + flare)) / own;
}

function luminanceOf(color: string): number {
  const rgb = toRgb(parse(color));
  if (rgb === undefined) return 0;
  return luminance({ r: toLinear(rgb.r), g: toLinear(rgb.g), b: toLinear(rgb.b) });
}

function luminance({ r, g, b }: Linear): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Darker by less light of the same colour, lighter by white mixed in: the hue stays. */
function withLuminance({ r, g, b }: Linear, own: number, wanted: number): Linear {
  if (wanted <= own) {
    const less = own === 0 ? 0 : wanted / own;
    return { r: r * less, g: g * less, b: b * less };
  }
  const white = (wanted - own) / (1 - own);
  const mixed = (channel: number): number => channel + (1 - channel) * white;
  return { r: mixed(r), g: mixed(g), b: mixed(b) };
}

function toLinear(value: number): number {
  const channel = Math.min(Math.max(value, 0), 1);
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function toGamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

function byte(value: number): string {
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
}
