// What mail programs ask to set themselves up: SRV records (RFC 6186, RFC 8314 5.1), and the names
// that Thunderbird and Outlook ask for a file.

import { type Finding, Findings } from './finding.ts';
import { type Lookups, valuesOf } from './lookups.ts';
import { type MailService, serviceName } from './mail-service.ts';

export async function checkServices(
  lookups: Lookups,
  domain: string,
  services: readonly MailService[],
): Promise<Finding> {
  const finding = new Findings('services');
  const known = services.filter(({ host }) => host !== '');
  if (known.length === 0) return finding.add('unknown', 'services.none').done;
  for (const service of known) {
    const { host, port } = service;
    const name = serviceName(service, domain);
    const answer = await lookups.srv(name);
    if (answer.kind === 'failed') {
      finding.add('unknown', 'unanswered');
      continue;
    }
    const found = valuesOf(answer);
    finding.found(found.map((one) => `${name} ${one.port} ${one.host || '.'}`));
    const isRight = found.some((one) => one.host === host && one.port === port);
    if (isRight) {
      finding.add('right', 'services.right', { name });
      continue;
    }
    if (found.length === 0) finding.add('better', 'services.missing', { name });
    else finding.add('wrong', 'services.other', { name, host, port: String(port) });
    finding.publish('SRV', name, `0 1 ${port} ${host}.`);
  }
  return finding.done;
}

/** Names that ask this web server, and then get a file of set-up. */
export const setupLabels = ['autoconfig', 'autodiscover'] as const;

export async function checkSetup(
  lookups: Lookups,
  domain: string,
  webHost: string,
): Promise<Finding> {
  const finding = new Findings('setup');
  for (const label of setupLabels) {
    const name = `${label}.${domain}`;
    const [alias, addresses] = await Promise.all([lookups.cname(name), lookups.addresses(name)]);
    if (alias.kind === 'failed' && addresses.kind === 'failed') {
      finding.add('unknown', 'unanswered');
      continue;
    }
    finding.found(valuesOf(alias).map((target) => `${name} ${target}`));
    if (addresses.kind === 'found' || alias.kind === 'found') {
      finding.add('right', 'setup.right', { name });
      continue;
    }
    finding.add('better', 'setup.missing', { name });
    if (webHost !== '') finding.publish('CNAME', name, `${webHost}.`);
  }
  return finding.done;
}
