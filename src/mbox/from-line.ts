// The line that begins a message in an mbox (RFC 4155 appendix A), and that no line of a message may
// look like:
//
//   From eve@far.test Sat Nov 21 09:00:00 2026
//        sender       as asctime(3) writes it, in local time unless a zone stands with it
//
// QUIRK: some writers leave the seconds away, put a zone before or behind the year, or a comma behind
// the day; all of them begin a message. A line that only begins with `From ` does not.

const days = 'Sun|Mon|Tue|Wed|Thu|Fri|Sat';
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const zone = '(?:[A-Z]{2,5}|[+-]\\d{4})';

const pattern = new RegExp(
  `^From (?:(?<sender>\\S.*?) +)?(?:${days}),? +(?<month>${months.join('|')}) +(?<day>\\d{1,2}) +` +
    `(?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?: +${zone})?` +
    ` +(?<year>\\d{4})(?: +${zone})?(?:$|[ \\r])`,
);

/** LIMIT Bytes of such a line. */
export const fromLineMax = 1_000;

export interface FromLine {
  readonly sender: string;
  /** Milliseconds since 1970. */
  readonly receivedMs: number;
}

/** Undefined when a line, without its end, does not begin a message. */
export function parseFromLine(line: string): FromLine | undefined {
  const found = pattern.exec(line)?.groups;
  if (!found) return undefined;
  const number = (name: string): number => Number(found[name] ?? 0);
  const month = months.indexOf(found['month'] ?? '');
  const parts = [number('day'), number('hour'), number('minute'), number('second')] as const;
  const [, offset] = /([+-]\d{4})/.exec(line.slice(line.lastIndexOf(':'))) ?? [];
  const receivedMs =
    offset === undefined
      ? new Date(number('year'), month, ...parts).getTime()
      : Date.UTC(number('year'), month, ...parts) - offsetMs(offset);
  return { sender: found['sender'] ?? '', receivedMs };
}

function offsetMs(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** The line for a message, with its end. */
export function formatFromLine(sender: string, receivedMs: number): string {
  const date = new Date(receivedMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  const day = days.split('|')[date.getDay()] ?? 'Sun';
  const month = months[date.getMonth()] ?? 'Jan';
  // A blank or a line end in an address would end the line early.
  const washed = sender.replaceAll(/[^\x21-\x7e]/g, '').slice(0, 255) || 'MAILER-DAEMON';
  const nth = String(date.getDate()).padStart(2, ' ');
  return `From ${washed} ${day} ${month} ${nth} ${time} ${date.getFullYear()}\n`;
}
