// The text of a policy of MTA-STS as it is served (RFC 8461 3.2), with lines that end as it wants them.

import type { StsPolicy } from './records.ts';

/** What is served here, and the id that its record has to have. */
export interface ServedPolicy extends Pick<StsPolicy, 'mode' | 'hosts'> {
  readonly id: string;
}

/** Seconds that others may keep it: a mistake on trial is over in a day. */
const ages = { testing: 86_400, enforce: 604_800, none: 86_400 } as const;

export function policyText({ mode, hosts }: ServedPolicy): string {
  const lines = [
    'version: STSv1',
    `mode: ${mode}`,
    ...hosts.map((host) => `mx: ${host}`),
    `max_age: ${ages[mode]}`,
  ];
  return `${lines.join('\r\n')}\r\n`;
}
