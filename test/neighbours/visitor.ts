// A person at Dispatch, over FastCGI as a web server passes it on: logs in, reads the inbox, sends,
// changes the password.

import { FastCgiClient, type FastCgiAnswer } from '../real/fastcgi-client.ts';

export class Visitor {
  readonly #socket: string;
  #cookie = '';

  constructor(socket: string) {
    this.#socket = socket;
  }

  async page(uri: string): Promise<string> {
    return (await this.#ask('GET', uri)).body.toString();
  }

  /** Whether the password was taken. */
  async logIn(address: string, password: string): Promise<boolean> {
    this.#cookie = '';
    const answer = await this.#ask('POST', '/login', { address, password });
    this.#cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    return answer.status === 303;
  }

  async changePassword(current: string, next: string): Promise<number> {
    const form = { current, next, next_again: next };
    const answer = await this.#ask('POST', '/settings/password', form);
    this.#cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? this.#cookie;
    return answer.status;
  }

  /** The status: 303 when it was sent. */
  async send(to: string, subject: string): Promise<number> {
    const [, key = ''] = /name="key" value="([^"]+)"/.exec(await this.page('/compose')) ?? [];
    const form = { key, to, subject, body: 'Hello', action: 'send' };
    return (await this.#ask('POST', '/compose', form)).status;
  }

  async #ask(
    method: string,
    uri: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<FastCgiAnswer> {
    const client = await FastCgiClient.connect(this.#socket);
    try {
      return await client.request({
        method,
        uri,
        params: {
          HTTP_COOKIE: this.#cookie,
          HTTP_ORIGIN: 'http://mail.example.test',
          ...(form ? { CONTENT_TYPE: 'application/x-www-form-urlencoded' } : {}),
        },
        ...(form ? { body: new URLSearchParams(form).toString() } : {}),
      });
    } finally {
      client.close();
    }
  }
}
