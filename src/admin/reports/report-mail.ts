// A report in words: sections of lines, as text and as markup that any mail program shows. What others
// chose (addresses, names) stands in it as text alone.

import type { Report } from '../../account/reports.ts';
import { html, render } from '../../html/html.ts';
import type { Texts } from '../../web/texts.ts';
import { sizeWords } from '../usage.view.ts';

export interface ReportMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is shown as none is not among the largest. */
const megabyte = 1_000_000;
/** LIMIT of addresses that are named of those that came or went. */
const namedMax = 10;

/** `link` leads to where it is switched off; undefined where nobody said where these pages are. */
export function reportMail(
  texts: Texts,
  report: Report,
  { link, address }: { readonly link: string | undefined; readonly address: string },
): ReportMail {
  const { fromMs, untilMs } = report;
  const span = texts('report.span', { from: day(texts, fromMs), until: day(texts, untilMs) });
  const sections = sectionsOf(texts, report);
  const lead = sections.length === 0 ? texts('report.nothing') : texts('report.lead');
  const off =
    link === undefined ? texts('report.off', { address }) : texts('report.off.link', { address });
  const text = [
    span,
    lead,
    ...sections.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n')),
    link === undefined ? off : `${off}\n${link}`,
  ].join('\n\n');
  const page = html`<!DOCTYPE html>
<html lang="${texts.locale}" dir="${texts.direction}"><body>
<p>${span}</p>
<p>${lead}</p>
${sections.map(
  ({ title, lines }) => html`<h2>${title}</h2>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
`,
)}
<p>${off}${link === undefined ? null : html` <a href="${link}">${link}</a>`}</p>
</body></html>`;
  return { subject: texts('report.subject', { span }), text: `${text}\n`, html: render(page) };
}

function sectionsOf(texts: Texts, report: Report): readonly Section[] {
  const { logins, failing } = report;
  const failed = (logins.wrong ?? 0) + (logins.closed ?? 0);
  const all: readonly Section[] = [
    {
      title: texts('report.waiting'),
      lines: report.waiting.map(({ domain, count }) =>
        texts('report.waiting.line', { domain, count }),
      ),
    },
    {
      title: texts('report.dns'),
      lines: report.dns.map(({ domain, topics }) =>
        texts('report.dns.line', {
          domain,
          topics: topics.map((topic) => texts(`dns.topic.${topic}`)).join(texts.comma),
        }),
      ),
    },
    {
      title: texts('report.added', { count: report.added.length }),
      lines: named(texts, report.added),
    },
    {
      title: texts('report.removed', { count: report.removed.length }),
      lines: named(texts, report.removed),
    },
    {
      title: texts('report.full'),
      lines: report.full.map(({ address, bytes, quotaBytes }) =>
        texts('report.full.line', {
          address,
          used: sizeWords(texts, bytes),
          max: sizeWords(texts, quotaBytes),
        }),
      ),
    },
    {
      title: texts('report.expiring'),
      lines: report.expiring.map(({ address, expiresMs }) =>
        texts('report.line', { address, what: day(texts, expiresMs) }),
      ),
    },
    {
      title: texts('report.logins'),
      lines:
        failed + (logins.throttled ?? 0) === 0
          ? []
          : [
              texts('report.logins.failed', { count: failed }),
              texts('report.logins.throttled', { count: logins.throttled ?? 0 }),
              ...failing.map(({ name, count }) => texts('report.failing.line', { name, count })),
            ],
    },
    {
      title: texts('report.largest'),
      lines: report.largest
        .filter(({ bytes }) => bytes >= megabyte)
        .map(({ address, bytes }) =>
          texts('report.line', { address, what: sizeWords(texts, bytes) }),
        ),
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function named(texts: Texts, addresses: readonly string[]): readonly string[] {
  const more = addresses.length - namedMax;
  const some = addresses.slice(0, namedMax);
  return more > 0 ? [...some, texts('report.more', { count: more })] : some;
}

function day({ locale, timeZone }: Texts, ms: number): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zone }).format(ms);
}
