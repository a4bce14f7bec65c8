// What this mail server is called and whom it asks about names, for the application and for
// commands.

import type { MailPlace } from './account/domain-mail.ts';
import { dnsLookups } from './outside/dns-lookups.ts';
import { createPolicyFetcher } from './outside/mta-sts-policy.ts';
import type { Config } from './server/config.ts';

export function openMailPlace({ dns }: Config): MailPlace {
  const { mailHost, sendFrom, services, servers, timeoutMs } = dns;
  return {
    mailHost,
    sendFrom,
    services,
    lookups: dnsLookups({ servers, timeoutMs }),
    fetchPolicy: createPolicyFetcher(),
  };
}
