// OLD_PASSWORD() of MySQL before 4.1, which tpop3d takes as {mysql}: two words of 31 bits as 16
// hex digits; tpop3d also accepts the first 8 alone. Spaces and tabs do not count.

export function mysqlOldPassword(password: Uint8Array): string {
  let first = 1_345_345_333n;
  let second = 0x12345671n;
  let add = 7n;
  for (const byte of password) {
    if (byte === 0x20 || byte === 0x09) continue;
    first ^= ((first & 63n) + add) * BigInt(byte) + (first << 8n);
    first &= 0xffff_ffff_ffff_ffffn;
    second += (second << 8n) ^ first;
    second &= 0xffff_ffff_ffff_ffffn;
    add += BigInt(byte);
  }
  const hex = (word: bigint) => (word & 0x7fff_ffffn).toString(16).padStart(8, '0');
  return hex(first) + hex(second);
}
