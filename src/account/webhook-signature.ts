// How a receiver knows that a message is ours (the Standard Webhooks convention):
//
//   webhook-id: msg_0123…              the same at every try
//   webhook-timestamp: 1763730180      seconds, of this try
//   webhook-signature: v1,K5oZfzN9…    HMAC-SHA256 of `id.timestamp.body`, in base64; several with
//                                      blanks between them while a secret is being changed
//   secret: whsec_ and the key in base64

import { createHmac } from 'node:crypto';

const prefix = 'whsec_';
const keyBytes = 32;

export function newSecret(randomBytes: (count: number) => Uint8Array): string {
  return prefix + Buffer.from(randomBytes(keyBytes)).toString('base64');
}

export function signedHeaders(
  message: { readonly id: string; readonly body: string; readonly timeMs: number },
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const id = `msg_${message.id}`;
  const timestamp = String(Math.floor(message.timeMs / 1_000));
  const signed = `${id}.${timestamp}.${message.body}`;
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
