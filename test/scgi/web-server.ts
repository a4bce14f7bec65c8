// The web server's side of SCGI, for tests.

/** A head from its pairs, in their order. */
export function scgiHead(pairs: Iterable<readonly [name: string, value: string]>): Buffer {
  const content = [...pairs].map(([name, value]) => `${name}\0${value}\0`).join('');
  return Buffer.from(`${content.length}:${content},`, 'latin1');
}
