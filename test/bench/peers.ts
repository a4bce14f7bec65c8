// Other applications behind FastCGI, each answering one static page from its own socket.

import { globSync } from 'node:fs';
import { join } from 'node:path';
import { compileC } from './compile-c.ts';
import { ensureInstalled } from '../real/install.ts';
import { Service } from '../real/service.ts';
import { accepts } from '../real/until.ts';
import { startPhpFpm } from './php-fpm.ts';

export interface Peer {
  readonly name: string;
  readonly socket: string;
  readonly pid: number;
  /** SCRIPT_FILENAME where one is asked for. */
  readonly script?: string;
  stop(): Promise<void>;
}

export interface PeerOptions {
  /** Directory for sockets and programs. */
  readonly home: string;
  /** The page as text and as a file. */
  readonly markup: string;
  readonly page: string;
  /** Processes of a peer that serves one connection at a time. */
  readonly children: number;
}

const sources = join(import.meta.dirname, 'peers');

/** Our own codec and gateway with a constant answer: one process. */
export async function startBare({ home, page }: PeerOptions): Promise<Peer> {
  const socket = join(home, 'bare.sock');
  const words = [join(sources, 'bare.ts'), socket, page];
  return await serve('Dispatch, codec alone', socket, process.execPath, words);
}

/** The peer, or why there is none. */
export async function startLibfcgi(options: PeerOptions): Promise<Peer | string> {
  const missing = ensureInstalled('/usr/include/fcgi_stdio.h', ['gcc', 'libc6-dev', 'libfcgi-dev']);
  if (missing !== undefined) return missing;
  const program = compileC(join(sources, 'libfcgi.c'), options.home, ['-lfcgi']);
  const socket = join(options.home, 'libfcgi.sock');
  const words = [socket, options.page, String(options.children)];
  return await serve('libfcgi (C)', socket, program, words);
}

/** The peer, or why there is none. */
export async function startPerlFcgi(options: PeerOptions): Promise<Peer | string> {
  const find = () => globSync('/usr/lib/*/perl5/*/FCGI.pm')[0];
  const missing = find() ?? ensureInstalled('/usr/lib/FCGI.pm', ['libfcgi-perl']);
  if (find() === undefined) return missing ?? 'FCGI.pm is not installed';
  const socket = join(options.home, 'perl.sock');
  const words = [join(sources, 'perl-fcgi.pl'), socket, options.page, String(options.children)];
  return await serve('FCGI.pm (Perl)', socket, '/usr/bin/perl', words);
}

export async function startPhp({ markup, children }: PeerOptions): Promise<Peer> {
  const { socket, script, pid, stop } = await startPhpFpm(markup, children);
  return { name: 'php-fpm, static page', socket, script, pid, stop };
}

async function serve(
  name: string,
  socket: string,
  program: string,
  words: readonly string[],
): Promise<Peer> {
  const service = await Service.start({ name, program, words, ready: () => accepts(socket) });
  return { name, socket, pid: service.pid, stop: () => service.stop() };
}
