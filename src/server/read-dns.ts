// The section [dns]: what this mail server is called, where it sends from, and whom to ask.

import { isIP } from 'node:net';
import { readService } from '../dns/mail-service.ts';
import type { Config } from './config.ts';
import { StartError } from './start-error.ts';
import type { SettingName } from './tables/settings.ts';

interface Typed {
  readonly mailHost: string;
  readonly sendFrom: readonly string[];
  readonly services: readonly string[];
  readonly servers: readonly string[];
  readonly keepKeysMs: number;
  readonly timeoutMs: number;
}

type Checked = <Value>(name: SettingName, read: () => Value) => Value;

export function readDns(typed: Typed, checked: Checked): Config['dns'] {
  const mailHost = checked('dns.mail_host', () => readName(typed.mailHost));
  return {
    mailHost,
    sendFrom: checked('dns.send_from', () => typed.sendFrom.map(readAddress)),
    services: checked('dns.services', () =>
      typed.services.map((text) => {
        const service = readService(text, mailHost);
        if (service !== undefined) return service;
        throw new StartError(`has "${text}", which is not like "imaps://mail.example.org:993"`);
      }),
    ),
    servers: checked('dns.servers', () => typed.servers.map(readServer)),
    keepKeysMs: typed.keepKeysMs,
    timeoutMs: typed.timeoutMs,
  };
}

function readName(text: string): string {
  const name = text.toLowerCase().replace(/\.$/, '');
  if (name === '' || /^(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/.test(name)) return name;
  throw new StartError(`needs a name such as "mail.example.org", not "${text}"`);
}

function readAddress(text: string): string {
  if (isIP(text) !== 0) return text;
  throw new StartError(`has "${text}", which is no address`);
}

/** As `dns.setServers` takes them: an IPv6 address with a port stands in brackets. */
function readServer(text: string): string {
  const [, six, four, port = '53'] =
    /^(?:\[([\da-f:]+)\]|([\d.]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const isAddress = isIP(text) !== 0 || isIP(six ?? '') === 6 || isIP(four ?? '') === 4;
  if (isAddress && Number(port) > 0 && Number(port) <= 65_535) return text;
  throw new StartError(`has "${text}", which is not like "192.0.2.53" or "[2001:db8::53]:5353"`);
}
