// Windows code pages by number, as far as they are not named `windows-N` or are an ISO 8859.

export const codePages: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [20_127, 'us-ascii'],
  [20_866, 'koi8-r'],
  [21_866, 'koi8-u'],
  [50_220, 'iso-2022-jp'],
  [51_932, 'euc-jp'],
  [54_936, 'gb18030'],
  [65_000, 'utf-7'],
  [65_001, 'utf-8'],
]);

/** A charset label; undefined for no page at all. */
export function charsetOfPage(page: number): string | undefined {
  if (page === 0) return undefined;
  if (page > 28_590 && page <= 28_605) return `iso-8859-${page - 28_590}`;
  return codePages.get(page) ?? `windows-${page}`;
}
