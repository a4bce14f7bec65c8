// Where mail for a domain goes (RFC 5321 5.1), and what the addresses that it leaves from are
// called.

import { type Finding, Findings } from './finding.ts';
import { type Lookups, type MailExchange, valuesOf } from './lookups.ts';
import { reverseName } from './reverse-name.ts';

/** What is known of this server before anything is asked about a domain. */
export interface Place {
  readonly domain: string;
  /** Empty where nobody said it. */
  readonly mailHost: string;
  /** False where the DNS says that there is no such name, or that it has no address. */
  readonly isHostKnown: boolean;
  readonly hostAddresses: readonly string[];
  readonly sendFrom: readonly string[];
}

/** LIMIT of servers of one domain that are looked up. */
const exchangesMax = 10;

export async function checkExchange(lookups: Lookups, place: Place): Promise<Finding> {
  const { domain, mailHost } = place;
  const finding = new Findings('mx');
  const answer = await lookups.mx(domain);
  if (answer.kind === 'failed') return finding.add('unknown', 'unanswered').done;
  const exchanges = [...valuesOf(answer)].sort((one, other) => one.priority - other.priority);
  finding.found(exchanges.map(({ host, priority }) => `${priority} ${host || '.'}`));
  if (mailHost === '') return finding.add('unknown', 'host-unset').done;
  if (!place.isHostKnown) finding.add('wrong', 'host-missing', { host: mailHost });
  const advised = () => finding.publish('MX', domain, `10 ${mailHost}.`).done;
  if (exchanges.length === 0) {
    return finding.add('missing', 'mx.missing', { domain }) && advised();
  }
  // RFC 7505: a server of no name takes no mail.
  if (exchanges.every(({ host }) => host === '')) {
    return finding.add('wrong', 'mx.null', { domain }) && advised();
  }
  await judge(finding, { lookups, place, exchanges });
  return finding.verdict === 'wrong' && place.isHostKnown ? advised() : finding.done;
}

async function judge(
  finding: Findings,
  of: {
    readonly lookups: Lookups;
    readonly place: Place;
    readonly exchanges: readonly MailExchange[];
  },
): Promise<void> {
  const { domain, mailHost, hostAddresses } = of.place;
  const others: string[] = [];
  const same: string[] = [];
  for (const { host } of of.exchanges.slice(0, exchangesMax)) {
    if (host === mailHost) continue;
    const answer = await of.lookups.addresses(host);
    if (answer.kind === 'none') finding.add('wrong', 'mx.no-address', { host });
    // Another name of this very server will do.
    if (valuesOf(answer).some((address) => hostAddresses.includes(address))) same.push(host);
    else others.push(host);
  }
  const hosts = others.join(', ');
  if (of.exchanges.some(({ host }) => host === mailHost)) {
    finding.add('right', 'mx.right', { domain, host: mailHost });
  } else if (same.length > 0) {
    finding.add('right', 'mx.same', { domain, hosts: same.join(', '), host: mailHost });
  } else {
    finding.add('wrong', 'mx.elsewhere', { domain, hosts, host: mailHost });
    return;
  }
  if (hosts !== '') finding.add('right', 'mx.also', { hosts });
}

export async function checkReverse(lookups: Lookups, place: Place): Promise<Finding> {
  const { mailHost, sendFrom } = place;
  const finding = new Findings('reverse');
  if (sendFrom.length === 0) {
    const isUnset = mailHost === '';
    return isUnset
      ? finding.add('unknown', 'host-unset').done
      : finding.add('unknown', 'unanswered').done;
  }
  for (const address of sendFrom) await reverseOf(finding, { lookups, address, mailHost });
  return finding.done;
}

async function reverseOf(
  finding: Findings,
  of: { readonly lookups: Lookups; readonly address: string; readonly mailHost: string },
): Promise<void> {
  const { lookups, address, mailHost } = of;
  const answer = await lookups.names(address);
  if (answer.kind === 'failed') return void finding.add('unknown', 'unanswered');
  const names = valuesOf(answer);
  finding.found(names.map((name) => `${address} ${name}`));
  for (const name of names) {
    const back = await lookups.addresses(name);
    if (back.kind === 'failed') return void finding.add('unknown', 'unanswered');
    if (valuesOf(back).includes(address)) {
      return void finding.add('right', 'reverse.right', { address, name });
    }
  }
  const [name] = names;
  if (name === undefined) finding.add('missing', 'reverse.missing', { address });
  else finding.add('wrong', 'reverse.other', { address, name });
  if (mailHost !== '') finding.publish('PTR', reverseName(address), `${mailHost}.`);
}
