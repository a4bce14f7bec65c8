// A PDF opened by pdf.js with all that could act switched off: no scripts, no forms, no links, no
// fetching of anything. What it decodes pictures with is in this script already.

import { decoders } from 'built:decoders';
import { source } from 'built:read-worker';
import {
  getDocument,
  GlobalWorkerOptions,
  PasswordException,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inTime } from './in-time.ts';

/** LIMIT of milliseconds until a document has to be open. */
const openMsMax = 20_000;
/** LIMIT of pixels of one picture in it, and of bytes of one canvas; larger ones are left out. */
const picturePixelsMax = 40_000_000;
const canvasBytesMax = 128 * 1024 * 1024;

/** Gives pdf.js what it would fetch. What is not here it does without: it has nowhere to ask. */
class OwnDecoders {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const bytes = decoders[filename];
    return bytes === undefined
      ? Promise.reject(new Error(`there is no ${filename}`))
      : Promise.resolve(bytes.slice());
  }
}

export type OpenedDocument =
  | { readonly kind: 'open'; readonly document: PDFDocumentProxy }
  | { readonly kind: 'locked' }
  | { readonly kind: 'broken' };

/** Ends the worker when it takes too long, whatever it is doing. */
export async function openDocument(bytes: ArrayBuffer): Promise<OpenedDocument> {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(address);
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({
    data: new Uint8Array(bytes),
    BinaryDataFactory: OwnDecoders,
    canvasMaxAreaInBytes: canvasBytesMax,
    disableAutoFetch: true,
    disableWorkerRendering: true,
    enableXfa: false,
    maxImageSize: picturePixelsMax,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return { kind: 'open', document: await inTime(task.promise, openMsMax) };
  } catch (error) {
    worker.terminate();
    return { kind: error instanceof PasswordException ? 'locked' : 'broken' };
  }
}
