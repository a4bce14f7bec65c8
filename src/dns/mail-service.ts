// Where mail programs read and send: one setting, its SRV record (RFC 6186 3, RFC 8314 5.1), and
// what set-up files say of it.
//
//   imaps://mail.example.org:993    TLS from the first byte
//   imap://mail.example.org:143     STARTTLS
//   imaps:                          at the mail host, on the usual port

import { isIP } from 'node:net';

export type ServiceKind = 'imaps' | 'imap' | 'pop3s' | 'pop3' | 'submissions' | 'submission';

export interface MailService {
  readonly kind: ServiceKind;
  readonly host: string;
  readonly port: number;
}

const usualPorts: Readonly<Record<ServiceKind, number>> = {
  imaps: 993,
  imap: 143,
  pop3s: 995,
  pop3: 110,
  submissions: 465,
  submission: 587,
};

/** LIMIT of services of one domain. */
export const servicesMax = 8;

/** Undefined for what is none. Without a name of its own it is at `mailHost`. */
export function readService(text: string, mailHost: string): MailService | undefined {
  const [, kind = '', host, port] =
    /^(\w+):(?:\/\/)?([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)?(?::(\d{1,5}))?$/i.exec(
      text.trim(),
    ) ?? [];
  const known = (Object.keys(usualPorts) as ServiceKind[]).find(
    (one) => one === kind.toLowerCase(),
  );
  if (known === undefined) return undefined;
  const number = Number(port ?? usualPorts[known]);
  // A certificate names no address, so no program could check it.
  if (number < 1 || number > 65_535 || isIP(host ?? '') !== 0) return undefined;
  return { kind: known, host: (host ?? mailHost).toLowerCase(), port: number };
}

/** As it is typed, whole. */
export function serviceText({ kind, host, port }: MailService): string {
  return `${kind}://${host}:${port}`;
}

/** Name of the SRV record that tells programs of it. */
export function serviceName({ kind }: MailService, domain: string): string {
  return `_${kind}._tcp.${domain}`;
}
