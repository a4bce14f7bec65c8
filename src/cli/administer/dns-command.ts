// `dispatchctl dns DOMAIN`: what the DNS says of a domain's mail, in the words of the panel's page,
// and what to publish as lines of a zone.

import { Command } from 'commander';
import type { Finding, Publication } from '../../dns/finding.ts';
import { zoneLine } from '../../dns/zone-line.ts';
import { openTexts, type Texts } from '../../web/texts.ts';
import { common, helped } from './leaf.ts';
import { type Common, operate } from './operate.ts';

interface DnsOptions extends Common {
  readonly webHost?: string;
}

export function dnsCommand(): Command {
  return helped(
    common(
      new Command('dns')
        .description('what the DNS says of the mail of a domain, and what to publish')
        .argument('<domain>', 'a domain of this installation'),
    ),
  )
    .option('--web-host <name>', 'where its people find these pages (default: mail_host)')
    .action(async (domain: string, options: DnsOptions) => {
      await operate(options, domain, async ({ accounts, operator }) => {
        const { domainMail } = accounts;
        const webHost = options.webHost ?? domainMail.mailHost;
        const { findings } = await domainMail.look(operator, domain, { webHost });
        const isWrong = findings.some(
          ({ verdict }) => verdict === 'wrong' || verdict === 'missing',
        );
        // For a script that looks after it.
        if (isWrong) process.exitCode = 1;
        const texts = openTexts('en');
        return { text: findings.map((one) => textOf(texts, one)).join('\n'), json: findings };
      });
    });
}

function textOf(texts: Texts, { topic, verdict, says, found, publish }: Finding): string {
  const lines = [
    `${texts(`dns.topic.${topic}`)}: ${texts(`dns.verdict.${verdict}`)}`,
    ...says.map(({ code, values }) => `  ${texts(`dns.say.${code}`, values)}`),
    ...found.map((line) => `    = ${line}`),
    ...publish.flatMap((one) => publishLines(one)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function publishLines(publication: Publication): readonly string[] {
  if (publication.type !== 'file') return [`    + ${zoneLine(publication)}`];
  const lines = publication.value.trimEnd().split('\n');
  return [`    + ${publication.name}`, ...lines.map((line) => `        ${line}`)];
}
