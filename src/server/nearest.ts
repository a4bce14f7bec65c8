// The known word that a mistyped one most likely means.

/** ` (did you mean "word"?)`, or nothing when no word is near. */
export function nearest(typed: string, words: readonly string[]): string {
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    const distance = editDistance(typed, word);
    if (distance < (best?.distance ?? Infinity)) best = { word, distance };
  }
  if (best === undefined || best.distance > Math.max(2, typed.length / 2)) return '';
  return ` (did you mean "${best.word}"?)`;
}

/** Levenshtein: how many letters to add, drop or change. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of from.split('').entries()) {
    const next = [line + 1];
    for (const [column, other] of to.split('').entries()) {
      const change = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
