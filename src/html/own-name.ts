// Classes, ids and fragments of a mail, kept apart from every name of ours by a prefix: a mail can
// neither dress itself in our classes nor put itself in front of a name that our pages look up.

const prefix = 'm-';

/** The name as it is shown, the same when it is asked again; undefined for a strange one. */
export function ownName(name: string): string | undefined {
  if (!/^[\w.:-]{1,100}$/.test(name)) return undefined;
  return name.startsWith(prefix) ? name : prefix + name;
}
