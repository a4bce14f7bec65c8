// Makes base names that no other program, process or machine makes, at any time:
//
//   1795243528.M978366P14200R5f0c2a9e_7.mx.example,S=544
//   │          │      │    │         │ └ host       └ bytes of the file
//   │          │      │    │         └ counts up in this process
//   │          │      │    └ drawn once per process: pids come round again, and containers share them
//   seconds    microseconds of the delivery time, which may lie in the past for an imported message

import { randomBytes } from 'node:crypto';
import { lazily } from '../kit/lazily.ts';

const processTag = lazily(() => randomBytes(4).toString('hex'));
let counter = 0;

/** A base name for a message of this size. */
export function uniqueBase(receivedMs: number, hostname: string, size: number): string {
  const seconds = Math.max(0, Math.floor(receivedMs / 1000));
  const micros = Math.max(0, Math.floor((receivedMs % 1000) * 1000));
  counter += 1;
  const unique = `M${micros}P${process.pid}R${processTag()}_${counter}`;
  return `${seconds}.${unique}.${washedHost(hostname)},S=${size}`;
}

/** maildir(5): `/` and `:` of a host name are written as octal; a comma would look like a size. */
function washedHost(hostname: string): string {
  const washed = hostname
    .replaceAll(/[^\x21-\x7e]/g, '')
    .replaceAll(/[/:,;!\\]/g, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`)
    .slice(0, 64);
  return washed === '' ? 'localhost' : washed;
}
