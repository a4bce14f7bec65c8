// Settings that are lists of `name=value`, read into a record.

import { StartError } from './start-error.ts';

/** `table=name` and `table.column=name`; the names go into statements, so their form is strict. */
const mapped = /^(\w{1,64}(?:\.\w{1,64})?)=([A-Za-z_][A-Za-z0-9_$]{0,63})$/;
/** `host=domain`, as browsers name a host. */
const hosted = /^([^=\s]+)=([^=@\s]+)$/;

/** `role=folder`, levels of the folder joined by dots. */
const tasked = /^(drafts|sent|archive|junk|trash)=([^/\s.][^/]{0,199})$/;

export function readNames(pairs: readonly string[]): Readonly<Record<string, string>> {
  return readPairs(pairs, { form: mapped, example: 'mailbox.username=email' });
}

export function readHosts(pairs: readonly string[]): Readonly<Record<string, string>> {
  const lower = pairs.map((pair) => pair.toLowerCase());
  return readPairs(lower, { form: hosted, example: 'mail.example.org=example.org' });
}

export function readFolders(pairs: readonly string[]): Readonly<Record<string, string>> {
  return readPairs(pairs, { form: tasked, example: 'sent=Sent Items' });
}

function readPairs(
  pairs: readonly string[],
  { form, example }: { readonly form: RegExp; readonly example: string },
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name = '', value = ''] = form.exec(pair) ?? [];
      if (name !== '') return [name, value];
      throw new StartError(`has "${pair}", which is not like "${example}"`);
    }),
  );
}
