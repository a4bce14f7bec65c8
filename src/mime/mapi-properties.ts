// The properties of a message or an attachment inside of a winmail.dat (MS-OXTNEF 2.1.3.4):
//
//   count u32 | property …                                                    little endian
//   property: type u16 | id u16 | name of a named one (id ≥ 0x8000) | value
//   name:     guid 16 | 0 u32 | number u32      or      guid 16 | 1 u32 | length u32 | UTF-16
//   value:    of a fixed size, rounded up to 4  or      count u32 | (length u32 | bytes, to 4) …
//   a type with 0x1000 in it has many values: count u32 | value …

/** LIMIT Properties, and values of one property, that are read. */
const propertiesMax = 2_000;
const valuesMax = 10_000;

/** Bytes of a value by type, rounded up to four; the others carry their length. */
const fixedSizes: ReadonlyMap<number, number> = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);
const measured = new Set([0x0d, 0x1e, 0x1f, 0x102]);
const manyFlag = 0x1000;

export interface MapiValue {
  readonly type: number;
  readonly bytes: Buffer;
}

/** The first value of each property that is not a named one, by id; as many as could be read. */
export function mapiProperties(data: Buffer): ReadonlyMap<number, MapiValue> {
  const found = new Map<number, MapiValue>();
  if (data.length < 4) return found;
  const count = Math.min(data.readUInt32LE(0), propertiesMax);
  let at = 4;
  for (let nth = 0; nth < count && at + 4 <= data.length; nth++) {
    const type = data.readUInt16LE(at);
    const id = data.readUInt16LE(at + 2);
    const valueAt = id < 0x8000 ? at + 4 : behindName(data, at + 4);
    const value = valueAt === undefined ? undefined : readValue(data, valueAt, type);
    // What follows a value of an unknown kind cannot be found.
    if (value === undefined) return found;
    if (id < 0x8000 && !found.has(id)) found.set(id, { type, bytes: value.bytes });
    at = value.next;
  }
  return found;
}

function behindName(data: Buffer, at: number): number | undefined {
  if (at + 24 > data.length) return undefined;
  if (data.readUInt32LE(at + 16) === 0) return at + 24;
  return at + 24 + rounded(data.readUInt32LE(at + 20));
}

function readValue(
  data: Buffer,
  at: number,
  type: number,
): { bytes: Buffer; next: number } | undefined {
  const kind = type & ~manyFlag;
  const size = fixedSizes.get(kind);
  if (size === undefined && !measured.has(kind)) return undefined;
  if (size !== undefined && (type & manyFlag) === 0) return cut(data, at, size);
  if (at + 4 > data.length) return undefined;
  const count = data.readUInt32LE(at);
  if (count > valuesMax) return undefined;
  let first: Buffer | undefined;
  let next = at + 4;
  for (let nth = 0; nth < count; nth++) {
    const one = size === undefined ? measuredValue(data, next) : cut(data, next, size);
    if (one === undefined) return undefined;
    first ??= one.bytes;
    next = one.next;
  }
  return { bytes: first ?? Buffer.alloc(0), next };
}

function measuredValue(data: Buffer, at: number) {
  return at + 4 > data.length ? undefined : cut(data, at + 4, data.readUInt32LE(at));
}

function cut(data: Buffer, at: number, size: number): { bytes: Buffer; next: number } | undefined {
  if (at + size > data.length) return undefined;
  return { bytes: data.subarray(at, at + size), next: at + rounded(size) };
}

function rounded(size: number): number {
  return Math.ceil(size / 4) * 4;
}
