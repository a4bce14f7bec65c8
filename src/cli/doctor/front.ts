// What stands before and behind: who may speak to the server as a web server, whether secrets are
// kept, and whether the mail server for outgoing mail answers.

import { accessSync, constants, statSync } from 'node:fs';
import { connect } from 'node:net';
import type { Listener } from '../../server/config.ts';
import type { Finding, Findings, Patient } from './finding.ts';
import { wordsOf } from './machine.ts';

const greetingMs = 5_000;

export async function* checkFront(patient: Patient): Findings {
  const { server } = patient.config;
  yield* server.listeners.flatMap((listener) => trust(listener, server.allow));
  for (const [name, path] of secrets(patient)) yield* secret(name, path);
  yield* await submission(patient.config.smtp);
}

/** Whoever speaks FastCGI may say who is asking, from where and over what: it is believed. */
function trust({ at, protocol }: Listener, allow: readonly string[]): readonly Finding[] {
  const subject = 'listen';
  if (at.kind === 'unix') {
    if ((at.mode & 0o002) === 0) return [];
    return [
      {
        level: 'warning',
        subject,
        says: `${at.path} is open to every user of this machine (socket_mode)`,
        why: 'who can write to it speaks as the web server does, and is believed',
        mend: 'socket_mode = "0660" and socket_group = "www-data" in [server]',
      },
    ];
  }
  const isOwn = /^(?:127\.|\[?::1\]?$|localhost$)/.test(at.host);
  if (protocol === 'http' || isOwn || allow.length > 0) return [];
  return [
    {
      level: 'error',
      subject,
      says: `${protocol}://${at.host}:${at.port} takes connections from everywhere`,
      why: 'who reaches it speaks as the web server does, and is believed about every address',
      mend: 'allow = ["ADDRESS-OF-THE-WEB-SERVER/32"] in [server]',
    },
  ];
}

function secrets({ config, configPath }: Patient): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string])[] = [
    ['configuration', configPath ?? ''],
    ['password of the database', config.directory.passwordFile],
    ['password for the mail server', config.smtp.passwordFile],
  ];
  return all.filter(([, path]) => path !== '');
}

function* secret(name: string, path: string): Iterable<Finding> {
  const subject = 'secret';
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    yield {
      level: 'error',
      subject,
      says: `${path} (${name}) can't be read: ${wordsOf(error)}`,
      why: 'the server reads it as the user that it becomes',
      mend: `chown root:${process.getgid?.() ?? 0} ${path} && chmod 0640 ${path}`,
    };
    return;
  }
  const isPassword = name.startsWith('password');
  if (!isPassword || (statSync(path).mode & 0o007) === 0) return;
  yield {
    level: 'error',
    subject,
    says: `${path} (${name}) can be read by every user of this machine`,
    why: 'who has a login here, or a page in some other program, has that password',
    mend: `chmod o= ${path}`,
  };
}

async function submission(smtp: Patient['config']['smtp']): Promise<readonly Finding[]> {
  const subject = 'smtp';
  const { host, port, tls } = smtp;
  if (host === '') {
    const says =
      'no mail server is named: mail goes to accounts of this directory, and nowhere else';
    return [{ level: 'note', subject, says, mend: 'host = "127.0.0.1" in [smtp]' }];
  }
  const isOwn = /^(?:127\.|::1$|localhost$)/.test(host);
  const found: Finding[] = [];
  if (tls === 'none' && !isOwn) {
    found.push({
      level: 'warning',
      subject,
      says: `mail and its password go to ${host} without encryption`,
      mend: 'tls = "starttls" in [smtp]',
    });
  }
  const failure = await greeting(host, port, tls === 'implicit');
  if (failure === undefined)
    return [...found, { level: 'ok', subject, says: `${host}:${port} answers` }];
  return [
    ...found,
    {
      level: 'error',
      subject,
      says: `the mail server ${host}:${port} does not answer: ${failure}`,
      why: 'nothing that people write leaves',
      mend: `nc -v ${host} ${port}   # then host and port in [smtp]`,
    },
  ];
}

/** Undefined when it greets with 220; with TLS from the start a connection has to be enough. */
function greeting(host: string, port: number, isImplicit: boolean): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const socket = connect({ host, port });
  const done = (failure?: string): void => {
    socket.destroy();
    resolve(failure);
  };
  socket.setTimeout(greetingMs, () => done('it says nothing'));
  socket.once('error', (error) => done(error.message));
  if (isImplicit) socket.once('connect', () => done());
  socket.once('data', (bytes) => {
    const line = bytes.toString('latin1').split('\r\n', 1)[0] ?? '';
    done(line.startsWith('220') ? undefined : `it says ${line.slice(0, 80)}`);
  });
  socket.once('end', () => done('it hangs up'));
  return promise;
}
