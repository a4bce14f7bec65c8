// The document of a mail once more, only to learn how high it is. It is laid out unseen behind the
// frame that is read, with one script of ours in it, named in its policy by digest, that tells the
// page two numbers: its height with the quotation folded and with it open. The frame that is read
// has no script, and neither has an origin (docs/decisions/012-frame-height.md).

import { createHash } from 'node:crypto';
import { foldClass } from '../../html/fold-quotes.ts';
import {
  mailDocument,
  type MailDocumentOptions,
  mailDocumentPolicy,
} from '../../html/mail-document.ts';

const script = `const root=document.documentElement,fold=document.querySelector('details.${foldClass}');
const height=()=>Math.ceil(root.getBoundingClientRect().height);
const tell=port=>{const folded=height();let open=folded;
if(fold){fold.open=true;open=height();fold.open=false}
port.postMessage([folded,open])};
addEventListener('message',({ports:[port]})=>{if(!port)return;
tell(port);new ResizeObserver(()=>tell(port)).observe(root)});`;

// Without bars of its own on the side, which the frame that is read will not have either.
const style = 'html{display:flow-root;overflow:hidden}';

/** The same document, measuring itself; to be sent with `measuredDocumentPolicy`. */
export function measuredDocument(markup: string, options: MailDocumentOptions): string {
  // What is loaded late in the frame that is read has to count before it is seen.
  const eager = markup.replaceAll(' loading="lazy"', '');
  return `${mailDocument(eager, options)}<style>${style}</style><script>${script}</script>`;
}

/** Nothing runs but this one script, and no click leads anywhere: it opens no windows. */
export function measuredDocumentPolicy(imagesAt?: string): string {
  const digest = createHash('sha256').update(script).digest('base64');
  return mailDocumentPolicy(imagesAt)
    .replace(/sandbox .*$/, 'sandbox allow-scripts')
    .concat(`; script-src 'sha256-${digest}'`);
}
