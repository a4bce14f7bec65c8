// A function whose answers depend on what it is asked alone, with the answers of late kept. A list
// asks for the same dates, names and faces page after page, and each costs microseconds.

/** LIMIT `keptMax` answers; one more forgets them all, which costs less than to tell the oldest. */
export function remembered<Asked, Said>(
  keptMax: number,
  say: (asked: Asked) => Said,
): (asked: Asked) => Said {
  const known = new Map<Asked, Said>();
  return (asked) => {
    const kept = known.get(asked);
    if (kept !== undefined) return kept;
    const said = say(asked);
    if (known.size >= keptMax) known.clear();
    known.set(asked, said);
    return said;
  };
}
