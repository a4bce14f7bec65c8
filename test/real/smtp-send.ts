// Handing a message to a mail server's port, as any other server on the net would.

import { createTransport } from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';

/** Resolves with the server's answer; fails when a recipient or the message is refused. */
export async function sendBySmtp(port: number, mail: Mail.Options): Promise<string> {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    ignoreTLS: true,
    name: 'sender.example.test',
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
  });
  try {
    const sent = await transport.sendMail(mail);
    return sent.response;
  } finally {
    transport.close();
  }
}
