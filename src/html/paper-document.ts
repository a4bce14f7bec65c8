// The document of a whole message for paper: who wrote it to whom, in words of ours, and below it
// the mail with its own layout. It is a frame's document (mail-document.ts) that stands alone, sent
// with the same policy: it runs nothing, has no origin and can ask only for pictures.
//
// In one document with the mail stands what says where it is from. A sheet of the mail reaches no
// further than the mail (CSS Cascading 6, `@scope`; a browser that has none reads no sheet at all),
// and what it moves out of its place is cut off at the mail's edge.

import { type Html, html, render, trust } from './html.ts';
import { lightPaper, mailStyle } from './mail-document.ts';

/** `markup` is what `sanitizeMail` gave. */
export type PaperBody =
  | { readonly kind: 'words'; readonly words: Html }
  | { readonly kind: 'mail'; readonly markup: string };

export interface Paper {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly head: Html;
  readonly bodies: readonly PaperBody[];
  readonly foot: Html | null;
}

const style = `
body{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{margin:0 0 .75rem;font-size:1.4rem;line-height:1.25;overflow-wrap:anywhere}
h2{font-size:1rem}
.paper-head{margin:0 0 1.25rem;padding-bottom:.75rem;border-bottom:1px solid #8886}
.paper-head>div{display:flex;gap:.75rem}
.paper-head dt{flex:0 0 5rem;color:#57534e}
.paper-head dd{margin:0;overflow-wrap:anywhere}
.paper-body{display:flow-root;overflow:hidden;contain:paint;unicode-bidi:isolate}
.paper-body+.paper-body{margin-top:1.25rem;padding-top:1.25rem;border-top:1px solid #8886}
@media print{body{max-width:none;padding:0}}
`;

export function paperDocument(paper: Paper): string {
  const content = html`<main><h1 dir="auto">${paper.title}</h1>
${paper.head}
${paper.bodies.map(bodyView)}
${paper.foot}</main>`;
  const start = html`<!doctype html>
<html lang="${paper.language}" dir="${paper.direction}"><head><meta charset="utf-8"><base target="_blank">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${paper.title}</title>`;
  return `${render(start)}
<style>${mailStyle}${lightPaper}${style}</style></head>
<body>${render(content)}</body></html>`;
}

function bodyView(body: PaperBody, at: number): Html {
  if (body.kind === 'words') return html`<div class="paper-body" dir="auto">${body.words}</div>`;
  // trust( sanitized markup, of which only the reach of its sheet is made smaller )
  const mail = trust(scoped(body.markup, `.paper-${at}`));
  // A scope holds its own root, so that one stands around it which is out of reach.
  return html`<div class="paper-body"><div class="paper-${at}">${mail}</div></div>`;
}

/** Sanitized markup begins with its one sheet, if it has any, and no sheet of it holds a `<`. */
function scoped(markup: string, scope: string): string {
  return markup.replace(
    /^<style>([^<]*)<\/style>/,
    (_all, sheet: string) => `<style>@scope (${scope}){${sheet}}</style>`,
  );
}
