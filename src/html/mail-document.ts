// The whole document that shows one mail in its own sandboxed frame, and the policy to send with
// it. The document holds no secret, runs nothing and can ask only for images.

import { darkPaper } from './dark-colors.ts';

export interface MailDocumentOptions {
  /** Whether the markup has its colours for dark paper as well (`darkColors`). */
  readonly darkColors?: boolean;
  /** The colours of the page around it; it is the device's where this is left out. */
  readonly theme?: 'system' | 'light' | 'dark';
}

/** How mail looks that says nothing of it, and what is ours among it. */
export const mailStyle = `
html{font:15px/1.55 system-ui,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;padding:1px;overflow-x:auto;overflow-wrap:anywhere;unicode-bidi:isolate}
img{max-width:100%}
img:not([height]){height:auto}
.m-m-blocked{outline:1px dashed #8888;outline-offset:-1px;min-width:1em;min-height:1em}
.m-m-p{margin:1em 0}
:where(.m-m-body){display:flow-root}
pre{white-space:pre-wrap}
.m-m-lure::after{content:' [' attr(data-host) ']';font-size:.9em;color:#b3261e;background:#fff;unicode-bidi:isolate}
.m-m-fold>summary{width:fit-content;margin:.5em 0;padding:.1em .7em;border-radius:1em;background:#8882;cursor:pointer;font-size:.9em}
@media(max-width:640px){.m-m-wide{min-width:0!important;max-width:100%!important}
.m-m-wide:not(img){width:auto!important}table.m-m-wide{width:100%!important}
img.m-m-wide:not(.m-m-blocked){height:auto!important}}
td,th{overflow-wrap:break-word}
blockquote{margin:.5em 0;padding-inline-start:.9em;border-inline-start:2px solid #8886}
`;

// Mail that sets colours was made for white paper: half of it turned dark cannot be read.
export const lightPaper = ':root{color-scheme:only light}html{background:#fff;color:#1c1b1a}';
const words = 'html{color:light-dark(#1c1b1a,#e9e7e3)}';
const turnedPaper =
  `html{background:light-dark(#fff,${darkPaper})}${words}` +
  ':where(a:link){color:light-dark(#00e,#8fc1ff)}:where(a:visited){color:light-dark(#551a8b,#c9b3ff)}';
const plainPaper = `${words}a{color:light-dark(#0b57a4,#8fc1ff)}`;

/** The document around sanitized markup, to be sent with `mailDocumentPolicy`. */
export function mailDocument(markup: string, options: MailDocumentOptions = {}): string {
  const { darkColors = false, theme = 'system' } = options;
  const scheme = `:root{color-scheme:${theme === 'system' ? 'light dark' : theme}}`;
  const colored = darkColors ? scheme + turnedPaper : lightPaper;
  const paper = setsColors(markup) ? colored : scheme + plainPaper;
  return `<!doctype html>
<html><head><meta charset="utf-8"><base target="_blank">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<style>${mailStyle}${paper}</style></head>
<body>${markup}</body></html>`;
}

/**
 * The Content-Security-Policy of the frame's document. The message's own images come in as `data:`
 * addresses, so that not even our own origin can be asked for anything; once others are allowed,
 * there is one address of ours that fetches them, `imagesAt`, and nothing else to ask.
 */
export function mailDocumentPolicy(imagesAt?: string): string {
  const images = imagesAt === undefined ? 'data:' : `data: ${imagesAt}`;
  return [
    "default-src 'none'",
    `img-src ${images}`,
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');
}

/** Whether sanitized markup sets any colour; in it every `<` starts a tag. */
export function setsColors(markup: string): boolean {
  const sheet = /^<style>([^<]*)/.exec(markup)?.[1] ?? '';
  if (/[{;](?:color|background(?:-color|-image)?):/.test(sheet)) return true;
  for (const [tag] of markup.matchAll(/<[a-z][^<>]*>/g)) {
    if (/ (?:bgcolor|color|background)="| style="(?:[^"]*;)?(?:color|background)/.test(tag)) {
      return true;
    }
  }
  return false;
}
