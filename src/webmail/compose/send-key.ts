// One click, one mail: what a form is known by when it comes again, by a double click, a reload or
// a browser that asked once more. The key was put into the form when it was shown; what was
// written belongs to it, so that a form that was changed after going back is another mail.

import { createHash } from 'node:crypto';
import type { Form } from '../../web/form.ts';

const fields = [
  'key',
  'from',
  'to',
  'cc',
  'bcc',
  'subject',
  'body',
  'format',
  'markup',
  'at',
] as const;
// LIMIT characters of a key; ours has 36.
const keyLengthMax = 100;

/** 64 hex digits; another one each time for a form without a key. */
export function sendKey(address: string, form: Form): string {
  const key = form.text('key');
  const hash = createHash('sha256');
  const add = (value: string | Uint8Array): void => {
    // Lengths keep two fields from running into each other.
    hash.update(`${value.length}:`).update(value);
  };
  add(address);
  if (key === '' || key.length > keyLengthMax) add(crypto.randomUUID());
  for (const name of fields) add(form.text(name));
  for (const ref of form.all('attached')) add(ref);
  for (const file of form.files('attachments')) {
    add(file.filename);
    add(file.content);
  }
  return hash.digest('hex');
}
