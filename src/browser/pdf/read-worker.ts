// What takes a PDF apart: pdf.js, in a worker of the reader's frame. It answers to messages as soon
// as it runs; bin/build-pdf-reader.ts puts it into the frame's document as a text.

export { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
