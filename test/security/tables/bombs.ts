// What is small to send and could be dear to answer. Messages lie in a mailbox and are listed, read,
// framed, printed, answered and searched; queries and forms are sent.

export interface Bomb {
  /** Which attack it is one of. */
  readonly id: string;
  readonly what: string;
  readonly make: () => string;
}

const numbered = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

const html = (what: string, make: () => string): Bomb => ({
  id: 'H21',
  what: `HTML: ${what}`,
  make: () => `From: a@b.test\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${make()}`,
});

const css = (what: string, make: () => string): Bomb =>
  html(`CSS: ${what}`, () => `<style>${make()}</style><p>x`);

const mail = (id: string, what: string, make: () => string): Bomb => ({
  id,
  what: `MIME: ${what}`,
  make,
});

const head = (id: string, what: string, make: () => string): Bomb => ({
  id,
  what: `header: ${what}`,
  make: () => `${make()}\r\nContent-Type: text/plain\r\n\r\nx\r\n`,
});

const distinctStyles = (count: number): string =>
  numbered(
    count,
    (n) => `<p style="color:#${(n * 331).toString(16).padStart(6, '0').slice(-6)}">x`,
  );

export const messageBombs: readonly Bomb[] = [
  html('200,000 nested elements', () => '<div>'.repeat(200_000)),
  html('100,000 attributes', () => `<p ${numbered(100_000, (index) => ` a${index}=1`)}>`),
  html('tables in tables', () => '<table><tr><td>'.repeat(20_000)),
  html(
    'formatting opened again',
    () => `<p>${'<font a=1>'.repeat(3_000)}</p>${'<p>x'.repeat(50_000)}`,
  ),
  html('links in links', () => '<a href=http://x.test>'.repeat(50_000)),
  html('50,000 pictures', () => '<img src=http://e.test/x width=1>'.repeat(50_000)),
  html('a host of dots', () => `<a href="http://a${'.'.repeat(400_000)}b/">http://bank.test</a>`),
  html('a line of two megabytes', () => 'a &amp; b '.repeat(200_000)),
  html('entities', () => '&#x41;'.repeat(400_000)),
  html('unclosed tags', () => '<a '.repeat(400_000)),
  html('unclosed comments', () => '<!--'.repeat(400_000)),
  css('braces', () => 'a{'.repeat(200_000)),
  css('parentheses', () => `a{color:${'('.repeat(400_000)}`),
  css('media in media', () => '@media all{'.repeat(50_000)),
  css('selectors', () => `${'a,'.repeat(200_000)}a{color:red}`),
  css('escapes', () => `a{color:${'\\66'.repeat(200_000)}}`),
  html('a style of its own for each of 50,000', () => distinctStyles(50_000)),
  css('backgrounds', () => '.a{color:red;background:url(http://e.test/x)}'.repeat(6_000)),
  css('comments', () => '/*'.repeat(400_000)),
  mail('M01', '10,000 nested multiparts', () =>
    numbered(10_000, (n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`),
  ),
  mail('M03', '10,000 nested messages', () =>
    'Content-Type: message/rfc822\r\n\r\n'.repeat(10_000),
  ),
  mail(
    'M02',
    '100,000 parts',
    () => `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(100_000)}`,
  ),
  mail(
    'A04',
    '5,000 attachments with names of dots',
    () =>
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${`--b\r\nContent-Disposition: attachment; filename="a${'.'.repeat(900)}b"\r\n\r\nx\r\n`.repeat(5_000)}`,
  ),
  mail(
    'A04',
    'an attachment with a name of half a megabyte',
    () =>
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; filename="a${'. '.repeat(250_000)}b"\r\n\r\nx\r\n--b--`,
  ),
  mail(
    'H21',
    'ten bodies of HTML, each near the limit',
    () =>
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${`--b\r\nContent-Type: text/html\r\n\r\n${distinctStyles(17_000)}\r\n`.repeat(10)}--b--`,
  ),
  mail(
    'H25',
    'a calendar of zones',
    () =>
      `Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n${`BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=${'a'.repeat(60_000)}1:20260101T000000\r\nEND:VEVENT\r\n`.repeat(20)}END:VCALENDAR\r\n`,
  ),
  mail(
    'M08',
    'ten megabytes of quoted-printable signs',
    () =>
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(10_000_000)}`,
  ),
  mail(
    'M08',
    'base64 without line ends',
    () =>
      `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD'.repeat(2_500_000)}`,
  ),
  mail(
    'T04',
    'text of quotes',
    () =>
      `Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n${`${'>'.repeat(10_000)} x\r\n`.repeat(50)}`,
  ),
  mail(
    'T03',
    'text of addresses',
    () => `Content-Type: text/plain\r\n\r\n${'http://'.repeat(140_000)}`,
  ),
  mail(
    'H24',
    'text of commands',
    () => `Content-Type: text/enriched\r\n\r\n${'<param>'.repeat(140_000)}`,
  ),
  head('M07', 'a million lines', () => 'X: y\r\n'.repeat(1_000_000)),
  head('M07', 'ten megabytes in one', () => `Subject: ${'s'.repeat(10_000_000)}`),
  head('M04', 'nested groups', () => `To: ${'g: '.repeat(100_000)}`),
  head('M05', '100,000 people', () => `To: ${numbered(100_000, (n) => `U <u${n}@x.test>,`)}`),
  head(
    'M06',
    'pieces of a parameter',
    () => `X: y\r\nContent-Type: text/plain${numbered(100_000, (n) => `; name*${n}*=a`)}`,
  ),
  head('M08', 'encoded words', () => `Subject: ${'=?utf-8?q?a?= '.repeat(200_000)}`),
  head('M08', 'comments', () => `From: ${'('.repeat(1_000_000)} a@b.test`),
  head('M08', 'references', () => `References: ${'<a@b> '.repeat(500_000)}`),
  head('M13', 'a date of parentheses', () => `Date: ${'('.repeat(1_000_000)} 1 Jan 2002`),
  head('S07', 'a name of marks', () => `From: "e${'\u0301'.repeat(200_000)}" <e@far.test>`),
  head('S05', 'verdicts', () =>
    'Authentication-Results: mx.one.test; dkim=pass (((\r\n'.repeat(20_000),
  ),
];

export const queryBombs: readonly Bomb[] = [
  { id: 'M08', what: 'query: parentheses', make: () => '('.repeat(100_000) },
  { id: 'M08', what: 'query: minus signs', make: () => '-'.repeat(100_000) },
  { id: 'M08', what: 'query: quotes', make: () => '"'.repeat(100_000) },
  { id: 'M08', what: 'query: ten thousand words', make: () => numbered(10_000, (n) => `w${n} `) },
  { id: 'M08', what: 'query: ors', make: () => 'a OR '.repeat(20_000) },
  { id: 'M08', what: 'query: operators', make: () => 'from:a '.repeat(20_000) },
  { id: 'M08', what: 'query: stars', make: () => '* '.repeat(50_000) },
  { id: 'M08', what: 'query: one word of 100,000 letters', make: () => 'a'.repeat(100_000) },
];

export const formBombs: readonly Bomb[] = [
  { id: 'M08', what: 'form: a hundred thousand fields', make: () => 'a=b&'.repeat(100_000) },
  { id: 'M08', what: 'form: escapes', make: () => `to=${'%'.repeat(2_000_000)}` },
  {
    id: 'M08',
    what: 'form: a hundred thousand people',
    make: () => `to=${numbered(100_000, (n) => `u${n}@x.test,`)}`,
  },
  { id: 'M08', what: 'form: groups', make: () => `to=${'g:'.repeat(500_000)}` },
  {
    id: 'M08',
    what: 'form: a subject of a megabyte',
    make: () => `to=a@b.test&subject=${'%E6%9C%A8'.repeat(300_000)}`,
  },
  {
    id: 'M08',
    what: 'form: a text of dots',
    make: () => `to=a@b.test&body=${'%0A.'.repeat(500_000)}`,
  },
  {
    id: 'M08',
    what: 'form: names that nobody has',
    make: () => numbered(1_900, (n) => `id=${n}&`),
  },
];
