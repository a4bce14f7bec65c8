// Random bits that are drawn while an image is made would be the same in every process that starts
// from it: names that must differ would meet, and secrets would lie in a file. Importing this before
// all else lets the making fail instead.

const crypto = process.getBuiltinModule('node:crypto') as unknown as Record<string, unknown>;
const { random } = Math;
const guarded = Object.entries(crypto).filter(([name]) => name.startsWith('random'));
let allowed = false;

type Drawing = (...words: unknown[]) => unknown;

for (const [name, draw] of guarded) crypto[name] = guard(draw as Drawing);
Math.random = guard(random) as () => number;

/** Everything is loaded: chance is as ever from here on, for who keeps a guarded function, too. */
export function allowChance(): void {
  allowed = true;
  Object.assign(crypto, Object.fromEntries(guarded));
  Math.random = random;
}

function guard(draw: Drawing): Drawing {
  return (...words) => {
    if (!allowed) throw new Error('random bits would be the same in every process of this image');
    return draw(...words);
  };
}
