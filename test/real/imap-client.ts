// As much of an IMAP client (RFC 9051) as tests need: one command at a time, and its lines.

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export class ImapClient {
  readonly #socket: Socket;
  readonly #lines: AsyncIterator<string>;
  #tag = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  }

  static async connect(port: number): Promise<ImapClient> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => {});
    const client = new ImapClient(socket);
    await client.#lines.next();
    return client;
  }

  /** Untagged lines and the last one; throws with it unless it is OK. */
  async ask(command: string): Promise<readonly string[]> {
    const tag = `a${(this.#tag += 1)}`;
    this.#socket.write(`${tag} ${command}\r\n`);
    const said: string[] = [];
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done === true) throw new Error(`the connection ended after ${said.join('; ')}`);
      said.push(value);
      if (!value.startsWith(`${tag} `)) continue;
      if (!value.startsWith(`${tag} OK`)) throw new Error(value);
      return said;
    }
  }

  close(): void {
    this.#socket.destroy();
  }
}
