// Runs one act per item, a few at a time. The first error is thrown once all have come to rest.

export async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const work = async (): Promise<void> => {
    // All workers draw from one iterator, so each item is taken once.
    for (const item of waiting) await act(item);
  };
  const lanes = Array.from({ length: Math.min(atOnce, items.length) }, work);
  const results = await Promise.allSettled(lanes);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
