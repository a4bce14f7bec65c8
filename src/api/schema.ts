// Which JSON a program may send: the part of JSON Schema 2020-12 that the interface needs, so that
// one table is what is checked and what the description of the interface says.

export interface StringSchema {
  readonly type: 'string';
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly format?: 'date-time' | 'email' | 'hostname' | 'password';
  readonly maxLength?: number;
}

export interface IntegerSchema {
  readonly type: 'integer';
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface BooleanSchema {
  readonly type: 'boolean';
  readonly description?: string;
}

export interface ListSchema {
  readonly type: 'array';
  readonly description?: string;
  readonly items: Schema;
  readonly maxItems?: number;
}

export interface ObjectSchema {
  readonly type: 'object';
  readonly description?: string;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** A value that may be null as well, for what has no limit and no end. */
export interface OptionalSchema {
  readonly anyOf: readonly [Schema, { readonly type: 'null' }];
  readonly description?: string;
}

export type Schema =
  | StringSchema
  | IntegerSchema
  | BooleanSchema
  | ListSchema
  | ObjectSchema
  | OptionalSchema;

export function orNull(schema: Schema, description?: string): OptionalSchema {
  return {
    anyOf: [schema, { type: 'null' }],
    ...(description === undefined ? {} : { description }),
  };
}

/** LIMIT of characters of a string whose schema says none. */
const stringCharsMax = 1_000;
/** LIMIT of items of a list whose schema says none. */
const itemsMax = 1_000;

/** What is wrong with a value, with where; undefined when nothing is. */
export function faultOf(schema: Schema, value: unknown, at = 'the body'): string | undefined {
  if ('anyOf' in schema) return value === null ? undefined : faultOf(schema.anyOf[0], value, at);
  if (schema.type === 'string') return faultOfString(schema, value, at);
  if (schema.type === 'integer') return faultOfInteger(schema, value, at);
  if (schema.type === 'array') return faultOfList(schema, value, at);
  if (schema.type === 'object') return faultOfObject(schema, value, at);
  return typeof value === 'boolean' ? undefined : `${at} is not true or false`;
}

function faultOfString(schema: StringSchema, value: unknown, at: string): string | undefined {
  if (typeof value !== 'string') return `${at} is not a string`;
  const most = schema.maxLength ?? stringCharsMax;
  if (value.length > most) return `${at} is longer than ${most} characters`;
  if (schema.enum && !schema.enum.includes(value)) {
    return `${at} is none of ${schema.enum.join(', ')}`;
  }
  if (schema.format === 'date-time' && Number.isNaN(timeOf(value))) {
    return `${at} is not a time such as 2030-01-31T12:00:00Z`;
  }
  return undefined;
}

/** Milliseconds of a time of RFC 3339; NaN for anything else. */
export function timeOf(text: string): number {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  return isTime ? Date.parse(text) : Number.NaN;
}

function faultOfInteger(schema: IntegerSchema, value: unknown, at: string): string | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    return `${at} is not a whole number`;
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema;
  if (value < minimum) return `${at} is less than ${minimum}`;
  return value > maximum ? `${at} is more than ${maximum}` : undefined;
}

function faultOfList(schema: ListSchema, value: unknown, at: string): string | undefined {
  if (!Array.isArray(value)) return `${at} is not a list`;
  const most = schema.maxItems ?? itemsMax;
  if (value.length > most) return `${at} has more than ${most} items`;
  for (const [index, item] of value.entries()) {
    const fault = faultOf(schema.items, item, `${at}[${index}]`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfObject(schema: ObjectSchema, value: unknown, at: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `${at} is not an object`;
  }
  const given = new Map(Object.entries(value));
  const missing = (schema.required ?? []).find((name) => !given.has(name));
  if (missing !== undefined) return `${at} has no "${missing}"`;
  for (const [name, one] of given) {
    const known = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (known === undefined) {
      return `${at} has "${name}", which is none of ${Object.keys(schema.properties).join(', ')}`;
    }
    const fault = faultOf(known, one, `"${name}"`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
