// A profile that sets up the mail of an iPhone, iPad or Mac (Apple, Configuration Profile Reference,
// Mail): a property list in XML. No password is in it, so the device asks for it.
//
//   <plist version="1.0"><dict>
//     <key>PayloadContent</key><array><dict> the account </dict></array>

import { createHash } from 'node:crypto';
import type { ClientSetup, MailService } from '../../account/account.ts';
import { type Html, html, render } from '../../html/html.ts';

export interface ProfileOptions {
  readonly setup: ClientSetup;
  readonly address: string;
  /** Of the person, for the From of their mail; may be empty. */
  readonly fullName: string;
  /** What the profile is called in the settings of the device. */
  readonly title: string;
  /** Of this server, as the browser named it. */
  readonly host: string;
}

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** Undefined where the domain has no IMAP or no submission to be set up with. */
export function mobileConfig(options: ProfileOptions): string | undefined {
  const account = accountOf(options);
  if (account === undefined) return undefined;
  const { address, title, host } = options;
  const profile = {
    PayloadContent: [account],
    PayloadDisplayName: title,
    PayloadIdentifier: `dispatch.${host}.${address}`,
    PayloadType: 'Configuration',
    PayloadUUID: uuid(`profile ${host} ${address}`),
    PayloadVersion: 1,
  };
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
`;
  const body = html`<plist version="1.0">${valueOf(profile)}</plist>
`;
  return head + render(body);
}

function accountOf(options: ProfileOptions): { readonly [key: string]: Value } | undefined {
  const { setup, address, fullName, title, host } = options;
  const find = (word: string) => setup.services.find(({ kind }) => kind.startsWith(word));
  const [reading, sending] = [find('imap'), find('submission')];
  if (reading === undefined || sending === undefined) return undefined;
  return {
    EmailAccountDescription: title,
    ...(fullName === '' ? {} : { EmailAccountName: fullName }),
    EmailAccountType: 'EmailTypeIMAP',
    EmailAddress: address,
    ...server('Incoming', reading, address),
    ...server('Outgoing', sending, address),
    OutgoingPasswordSameAsIncomingPassword: true,
    PayloadDisplayName: title,
    PayloadIdentifier: `dispatch.${host}.${address}.mail`,
    PayloadType: 'com.apple.mail.managed',
    PayloadUUID: uuid(`mail ${host} ${address}`),
    PayloadVersion: 1,
  };
}

/** QUIRK: with `UseSSL` the device encrypts in whichever way the port speaks, STARTTLS too. */
function server(side: 'Incoming' | 'Outgoing', { host, port }: MailService, address: string) {
  return {
    [`${side}MailServerAuthentication`]: 'EmailAuthPassword',
    [`${side}MailServerHostName`]: host,
    [`${side}MailServerPortNumber`]: port,
    [`${side}MailServerUseSSL`]: true,
    [`${side}MailServerUsername`]: address,
  };
}

function valueOf(value: Value): Html {
  if (typeof value === 'string') return html`<string>${washed(value)}</string>`;
  if (typeof value === 'number') return html`<integer>${value}</integer>`;
  if (typeof value === 'boolean') return value ? html`<true/>` : html`<false/>`;
  if (Array.isArray(value)) return html`<array>${value.map(valueOf)}</array>`;
  const entries = Object.entries(value).map(
    ([key, one]) => html`<key>${key}</key>${valueOf(one)}
`,
  );
  return html`<dict>
${entries}</dict>`;
}

/** What XML 1.0 2.2 has no way to write. */
function washed(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}

/** The same for the same account: a profile that is installed again takes the other's place. */
function uuid(name: string): string {
  const hex = createHash('sha256').update(`dispatch ${name}`).digest('hex');
  const [, one, two, three, four, five] =
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hex)?.map((part) => part.toUpperCase()) ?? [];
  // RFC 9562 5.8: version 8, of a form that is our own.
  return `${one}-${two}-8${three}-A${four}-${five}`;
}
