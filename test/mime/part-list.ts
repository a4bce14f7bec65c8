// Helpers to look at a Part tree.

import type { Part } from '../../src/mime/part.ts';

/** All parts in the order of their headers. */
export function partList(root: Part): readonly Part[] {
  return [root, ...root.children.flatMap(partList)];
}

/** Numbers and types, indented, for reading in an assertion. */
export function outline(root: Part, depth = 0): string {
  const line = `${'  '.repeat(depth)}${root.number} ${root.type}`;
  const children = root.children.map((child) => outline(child, depth + 1));
  const text = [line, ...children].join('\n');
  return depth === 0 ? text.trim() : text;
}

/** What is wrong with the offsets of a tree, one phrase each. */
export function offsetFaults(root: Part, size: number): readonly string[] {
  const faults: string[] = [];
  const check = (part: Part, from: number, to: number): void => {
    const { headerStart, bodyStart, bodyEnd } = part;
    if (headerStart < from || bodyEnd > to) faults.push(`${part.number} outside of its parent`);
    if (bodyStart < headerStart || bodyEnd < bodyStart) faults.push(`${part.number} turned round`);
    let next = bodyStart;
    for (const child of part.children) {
      check(child, next, bodyEnd);
      next = child.bodyEnd;
    }
  };
  check(root, 0, size);
  return faults;
}
