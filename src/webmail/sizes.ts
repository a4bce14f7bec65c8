// File sizes as people say them (SI: 1 kB is 1,000 bytes).

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** `512 B`, `18 kB`, `3.4 MB`. */
export function sizeWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit >= 2 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits)} ${units[unit]}`;
}
