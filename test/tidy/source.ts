// The source files as the tidy test sees them: text, syntax tree, imports, functions, comments.

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type Comment, type Node, parseSync, visitorKeys } from 'oxc-parser';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the repository's root when it is relative. */
  readonly file: string | undefined;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Source {
  /** For example `src/mime/part.ts`. */
  readonly path: string;
  /** The first folder below src, or `(process)`. */
  readonly room: string;
  readonly text: string;
  readonly lines: number;
  readonly nodes: readonly Node[];
  readonly comments: readonly Comment[];
  readonly imports: readonly Import[];
  lineOf(offset: number): number;
}

/** Every TypeScript file below `src`, parsed once. */
export function readSources(): readonly Source[] {
  return globSync('src/**/*.ts').toSorted().map(readSource);
}

function readSource(path: string): Source {
  return parseSource(path, readFileSync(path, 'utf8'));
}

export function parseSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const nodes = allNodes(program);
  const imports = nodes.flatMap((node) => importOf(path, node, lineOf(node.start)));
  return {
    path,
    room: roomOf(path),
    text,
    lines: lineOf(text.length),
    nodes,
    comments,
    imports,
    lineOf,
  };
}

export function roomOf(path: string): string {
  const [, folder = '', ...rest] = path.split('/');
  return rest.length === 0 ? '(process)' : folder;
}

function allNodes(root: Node): Node[] {
  const found: Node[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    const fields = node as unknown as Record<string, Node | (Node | null)[] | null | undefined>;
    for (const key of visitorKeys[node.type] ?? []) {
      for (const child of [fields[key]].flat()) if (child) waiting.push(child);
    }
  }
  return found;
}

function importOf(path: string, node: Node, line: number): Import[] {
  const make = (specifier: string, typeOnly: boolean): Import[] => {
    const file = specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : undefined;
    return [{ specifier, file, typeOnly, line }];
  };
  if (node.type === 'ImportDeclaration') {
    const kinds = node.specifiers.map((one) => 'importKind' in one && one.importKind === 'type');
    const onlyTypes = kinds.length > 0 && kinds.every(Boolean);
    return make(node.source.value, node.importKind === 'type' || onlyTypes);
  }
  if (node.type === 'ExportNamedDeclaration' && node.source !== null) {
    const onlyTypes = node.specifiers.every((one) => one.exportKind === 'type');
    return make(node.source.value, node.exportKind === 'type' || onlyTypes);
  }
  if (node.type === 'ExportAllDeclaration') {
    return make(node.source.value, node.exportKind === 'type');
  }
  if (node.type === 'ImportExpression') return make(literalOf(node.source) ?? '(computed)', false);
  if (node.type === 'TSImportType') return make(literalOf(node.source) ?? '(computed)', true);
  return [];
}

export function literalOf(node: Node | null): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
