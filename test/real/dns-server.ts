// A DNS server of our own on the loopback: it answers from a small zone, or with an error, or not
// at all. Built with dns-packet, which knows the wire (RFC 1035 4).

import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import packet, { type Answer as Record_ } from 'dns-packet';

/** `example.test TXT` → its data, as dns-packet takes them; a word for what goes wrong. */
export type Zone = Readonly<Record<string, readonly unknown[] | 'silent' | 'broken'>>;

export interface DnsServer {
  /** `127.0.0.1:PORT`. */
  readonly address: string;
  /** What is answered from now on. */
  zone: Zone;
  /** Every question so far, `name TYPE`. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

const noSuchName = 3;
const serverFailed = 2;

export async function startDnsServer(zone: Zone = {}): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  const server = { zone };
  socket.on('message', (bytes, from) => {
    const { question, answer } = answerTo(bytes, server.zone);
    asked.push(question);
    if (answer !== undefined) send(socket, answer, from);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address();
  return Object.assign(server, {
    address: `127.0.0.1:${port}`,
    asked,
    stop: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  });
}

function answerTo(bytes: Buffer, zone: Zone): { question: string; answer: Buffer | undefined } {
  const { id, questions = [] } = packet.decode(bytes);
  const { name = '', type = 'A' } = questions[0] ?? {};
  const question = `${name.toLowerCase()} ${type}`;
  const found = zone[question];
  if (found === 'silent') return { question, answer: undefined };
  const isName = Object.keys(zone).some((key) => key.startsWith(`${name.toLowerCase()} `));
  const code = found === 'broken' ? serverFailed : isName ? 0 : noSuchName;
  const answers = (typeof found === 'object' ? found : []).map(
    (data) => ({ name, type, ttl: 1, data: type === 'TXT' ? strings(data) : data }) as Record_,
  );
  const flags = packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | code;
  const answer = packet.encode({ id: id ?? 0, type: 'response', flags, questions, answers });
  return { question, answer };
}

/** A string of the wire has 255 bytes at most (RFC 1035 3.3). */
function strings(data: unknown): unknown {
  return typeof data === 'string' ? (data.match(/[^]{1,255}/g) ?? ['']) : data;
}

function send(socket: Socket, bytes: Buffer, to: RemoteInfo): void {
  socket.send(bytes, to.port, to.address);
}
