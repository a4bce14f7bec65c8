// Which attributes of a mail are kept, and the grammar that their values must have.

export type Grammar =
  | 'align'
  | 'background'
  | 'classes'
  | 'clear'
  | 'color'
  | 'direction'
  | 'face'
  | 'flag'
  | 'font size'
  | 'frame'
  | 'hidden'
  | 'id'
  | 'integer'
  | 'language'
  | 'length'
  | 'link'
  | 'list type'
  | 'pixels'
  | 'role'
  | 'rules'
  | 'scope'
  | 'source'
  | 'span'
  | 'style'
  | 'text'
  | 'valign';

type AttributeTable = ReadonlyMap<string, Grammar>;

/** Kept on every element. */
export const globalAttributes: AttributeTable = new Map<string, Grammar>([
  ['align', 'align'],
  ['aria-hidden', 'hidden'],
  ['aria-label', 'text'],
  ['class', 'classes'],
  ['dir', 'direction'],
  ['id', 'id'],
  ['lang', 'language'],
  ['role', 'role'],
  ['style', 'style'],
  ['title', 'text'],
]);

const cell: AttributeTable = new Map<string, Grammar>([
  ['abbr', 'text'],
  ['background', 'background'],
  ['bgcolor', 'color'],
  ['colspan', 'span'],
  ['height', 'length'],
  ['nowrap', 'flag'],
  ['rowspan', 'span'],
  ['scope', 'scope'],
  ['valign', 'valign'],
  ['width', 'length'],
]);

const rows: AttributeTable = new Map<string, Grammar>([
  ['background', 'background'],
  ['bgcolor', 'color'],
  ['height', 'length'],
  ['valign', 'valign'],
]);

const columns: AttributeTable = new Map<string, Grammar>([
  ['span', 'span'],
  ['valign', 'valign'],
  ['width', 'length'],
]);

/** Kept on these elements as well, and rather than in the way of all. */
const ownAttributes: readonly (readonly [string, AttributeTable])[] = [
  [
    'a',
    new Map<string, Grammar>([
      ['href', 'link'],
      ['name', 'id'],
    ]),
  ],
  ['br', new Map<string, Grammar>([['clear', 'clear']])],
  ['col', columns],
  ['colgroup', columns],
  ['details', new Map<string, Grammar>([['open', 'flag']])],
  [
    'font',
    new Map<string, Grammar>([
      ['color', 'color'],
      ['face', 'face'],
      ['size', 'font size'],
    ]),
  ],
  [
    'hr',
    new Map<string, Grammar>([
      ['color', 'color'],
      ['noshade', 'flag'],
      ['size', 'pixels'],
      ['width', 'length'],
    ]),
  ],
  [
    'img',
    new Map<string, Grammar>([
      ['alt', 'text'],
      ['border', 'pixels'],
      ['height', 'length'],
      ['hspace', 'pixels'],
      ['src', 'source'],
      ['vspace', 'pixels'],
      ['width', 'length'],
    ]),
  ],
  [
    'li',
    new Map<string, Grammar>([
      ['type', 'list type'],
      ['value', 'integer'],
    ]),
  ],
  [
    'ol',
    new Map<string, Grammar>([
      ['reversed', 'flag'],
      ['start', 'integer'],
      ['type', 'list type'],
    ]),
  ],
  [
    'table',
    new Map<string, Grammar>([
      ['background', 'background'],
      ['bgcolor', 'color'],
      ['border', 'pixels'],
      ['cellpadding', 'pixels'],
      ['cellspacing', 'pixels'],
      ['frame', 'frame'],
      ['height', 'length'],
      ['rules', 'rules'],
      ['width', 'length'],
    ]),
  ],
  ['tbody', rows],
  ['td', cell],
  ['tfoot', rows],
  ['th', cell],
  ['thead', rows],
  ['tr', rows],
  ['ul', new Map<string, Grammar>([['type', 'list type']])],
];

/** All that is kept on an element that keeps more than `globalAttributes`. */
export const elementAttributes: ReadonlyMap<string, AttributeTable> = new Map(
  ownAttributes.map(([name, own]) => [name, new Map([...globalAttributes, ...own])]),
);
