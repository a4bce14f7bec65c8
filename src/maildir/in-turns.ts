// Long work in short stretches: other requests of this process have their turn in between.

import { setImmediate } from 'node:timers/promises';

/** Items that are looked at in one turn: about 5 ms of simple work. */
const itemsPerTurn = 4_096;

/** Calls `act` for each item. */
export async function eachInTurns<Item>(
  items: Iterable<Item>,
  act: (item: Item) => void,
): Promise<void> {
  const list = Array.isArray(items) ? (items as readonly Item[]) : [...items];
  for (let at = 0; at < list.length; at += itemsPerTurn) {
    if (at > 0) await setImmediate();
    turn(list, at, act);
  }
}

/** By itself, because V8 makes less of a loop that is waited in. */
function turn<Item>(items: readonly Item[], from: number, act: (item: Item) => void): void {
  const end = Math.min(from + itemsPerTurn, items.length);
  for (let at = from; at < end; at += 1) act(items[at] as Item);
}

/** A new list in order: runs of one turn each are sorted, then merged two by two. */
export async function sortedInTurns<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Promise<readonly Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += itemsPerTurn) {
    if (at > 0) await setImmediate();
    runs.push(items.slice(at, at + itemsPerTurn).toSorted(compare));
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Promise<Item[]> {
  const merged: Item[] = [];
  let [a, b] = [0, 0];
  while (a < left.length || b < right.length) {
    if (merged.length % itemsPerTurn === itemsPerTurn - 1) await setImmediate();
    const [one, other] = [left[a], right[b]];
    if (other === undefined || (one !== undefined && compare(one, other) <= 0)) {
      if (one !== undefined) merged.push(one);
      a += 1;
    } else {
      merged.push(other);
      b += 1;
    }
  }
  return merged;
}
