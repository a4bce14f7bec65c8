// A QR code (ISO/IEC 18004) as one path of SVG: a square for each dark module, dark on white in every
// theme, with the quiet zone of four modules that readers need.

import { type Html, html } from '../../html/html.ts';

const quiet = 4;

/** `label` says what it is to whoever cannot see it. */
export async function qrPicture(text: string, label: string): Promise<Html> {
  const { default: qrcode } = await import('qrcode-generator');
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const size = modules + 2 * quiet;
  let path = '';
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    }
  }
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
