// The HTML bodies of a raw message, crudely on purpose, so that nothing of ours decides what a test
// of ours reads: from the first tag of each part that says it is HTML up to a boundary.

export function htmlBodies(message: string): readonly string[] {
  return message
    .split(/^content-type:[ \t]*text\/html/im)
    .slice(1)
    .map((rest) => {
      const body = rest.slice(rest.search(/\r?\n\r?\n/)).split(/^--[^\s-]/m)[0] ?? '';
      if (/^content-transfer-encoding:[ \t]*base64/im.test(rest.slice(0, 400))) {
        return Buffer.from(body, 'base64').toString('latin1');
      }
      return body
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_match, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        );
    });
}
