// The files of a zip by their names, read by another program's rules than it was written with.

import { fromBufferPromise } from 'yauzl';

export async function unzipped(zip: Uint8Array): Promise<Record<string, Buffer>> {
  const archive = await fromBufferPromise(Buffer.from(zip));
  const files: Record<string, Buffer> = {};
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer);
    }
    files[entry.fileName] = Buffer.concat(chunks);
  }
  return files;
}
