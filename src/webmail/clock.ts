// What a clock shows in a time zone, and the moment at which it shows that. Times of a clock are
// milliseconds as if they were of UTC.

/** What the clock of this zone, or of this machine, shows at a moment. */
export function clockMs(ms: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...(timeZone === undefined ? {} : { timeZone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(ms);
  const part = (type: Intl.DateTimeFormatPartTypes): number => {
    return Number(parts.find((each) => each.type === type)?.value ?? 0);
  };
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
}

/** When the clock shows that time, or has just jumped over it. */
export function momentAt(asUtcMs: number, timeZone: string | undefined): number {
  let guess = asUtcMs;
  // Twice: the offset of the guess may be that of the other side of a change of clocks.
  for (let round = 0; round < 2; round++) guess = asUtcMs - (clockMs(guess, timeZone) - guess);
  return guess;
}

/** For a field of the kind `datetime-local` (`2026-11-22T08:00`, HTML 2.3.5.5). */
export function clockText(ms: number, timeZone: string | undefined): string {
  return new Date(clockMs(ms, timeZone)).toISOString().slice(0, 16);
}
