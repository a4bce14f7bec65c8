// What the build puts into the reader's script (bin/build-pdf-reader.ts), and the reader's library,
// which types only its newest form.

declare module 'built:read-worker' {
  const source: string;
  export { source };
}

declare module 'built:decoders' {
  /** WebAssembly by the name that pdf.js asks for it with. */
  const decoders: Readonly<Record<string, Uint8Array>>;
  export { decoders };
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
