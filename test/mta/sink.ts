// Mail servers to send to: a well-behaved one that keeps what it gets, and one that follows a script.

import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** A real SMTP server that accepts and keeps everything unless the options say otherwise. */
export async function startSink(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    ...options,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((recipient) => recipient.address),
          text: Buffer.concat(chunks).toString('latin1'),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    received,
    port: (listening.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/**
 * A server that answers the n-th line or the end of data by the script, `undefined` meaning that
 * it hangs up and `''` that it stays silent.
 */
export async function startScripted(reply: (line: string, socket: Socket) => string | undefined) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    let buffered = '';
    let inData = false;
    const answer = (line: string) => {
      const words = reply(line, socket);
      if (words === undefined) socket.destroy();
      else if (words !== '') socket.write(`${words}\r\n`);
      return words;
    };
    answer('CONNECT');
    socket.on('data', (chunk: Buffer) => {
      buffered += chunk.toString('latin1');
      for (;;) {
        const end = inData ? '\r\n.\r\n' : '\r\n';
        const at = buffered.indexOf(end);
        if (at === -1) return;
        const line = inData ? '.' : buffered.slice(0, at);
        buffered = buffered.slice(at + end.length);
        inData = !inData && line === 'DATA' && answer(line)?.startsWith('354') === true;
        if (line !== 'DATA') answer(line);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Polite answers to everything but one step. */
export function politeExcept(step: string, words: string | undefined) {
  return (line: string): string | undefined => {
    if (line === step || (step.length > 1 && line.startsWith(step))) return words;
    if (line === 'CONNECT') return '220 sink.example.test ESMTP';
    if (line === 'DATA') return '354 go ahead';
    return '250 ok';
  };
}
