// The 7-bit shift codings of East Asia that no decoder of the platform knows any more. Each is a
// plain double-byte charset with bit 7 cleared, between marks that switch it on and off:
//
//   iso-2022-kr   ESC $ ) C … SO pair pair SI …      RFC 1557
//   iso-2022-cn   ESC $ ) A … SO pair pair SI …      RFC 1922 (the GB 2312 plane)
//   hz-gb-2312    … ~{ pair pair ~} … ~~ is a tilde  RFC 1843

const so = 0x0e;
const si = 0x0f;
const esc = 0x1b;
const tilde = 0x7e;

type Decode = (bytes: Uint8Array, label: string) => string;

/** The text, or undefined when the label is none of these codings. */
export function decodeShifted(
  bytes: Uint8Array,
  label: string,
  decode: Decode,
): string | undefined {
  if (label === 'iso-2022-kr' || label === 'csiso2022kr') return decode(unshift(bytes), 'euc-kr');
  if (label.startsWith('iso-2022-cn')) return decode(unshift(bytes), 'gb18030');
  if (label === 'hz-gb-2312' || label === 'hz') return decode(unshiftTilde(bytes), 'gb18030');
  return undefined;
}

function unshift(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let shifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === so) shifted = true;
    else if (byte === si) shifted = false;
    else if (byte === esc && bytes[at + 1] === 0x24) at += 3;
    else {
      // A line ends the shift: one lost SI must not eat the rest of the mail.
      if (byte === 0x0a) shifted = false;
      out[length++] = shifted && byte > 0x20 ? byte | 0x80 : byte;
    }
  }
  return out.subarray(0, length);
}

function unshiftTilde(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let shifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1];
    if (byte === tilde && (next === 0x7b || next === 0x7d)) {
      shifted = next === 0x7b;
      at++;
    } else if (byte === tilde && !shifted && next === tilde) {
      out[length++] = tilde;
      at++;
    } else if (byte === tilde && !shifted && next === 0x0a) {
      at++;
    } else {
      if (byte === 0x0a) shifted = false;
      out[length++] = shifted && byte > 0x20 ? byte | 0x80 : byte;
    }
  }
  return out.subarray(0, length);
}
