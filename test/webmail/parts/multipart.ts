// Messages put together for tests of what they carry.

export interface MadePart {
  readonly type: string;
  readonly body: string;
  /** More header lines, without line ends. */
  readonly headers?: readonly string[];
}

/** A multipart message of these parts; `type` is the whole Content-Type without its boundary. */
export function multipart(
  parts: readonly MadePart[],
  { type = 'multipart/mixed', headers = [] }: { type?: string; headers?: readonly string[] } = {},
): string {
  const bound = 'bound-of-the-test';
  const lines = [
    'From: Eve Stone <eve@far.test>',
    'To: mei@one.test',
    'Subject: What hangs on it',
    'Date: Sat, 21 Nov 2026 09:00:00 +0000',
    'Message-ID: <carries@far.test>',
    ...headers,
    'MIME-Version: 1.0',
    `Content-Type: ${type}; boundary="${bound}"`,
    '',
  ];
  for (const part of parts) {
    lines.push(`--${bound}`, `Content-Type: ${part.type}`, ...(part.headers ?? []), '', part.body);
  }
  return [...lines, `--${bound}--`, ''].join('\r\n');
}

export function attached(type: string, name: string, body: string): MadePart {
  return { type, headers: [`Content-Disposition: attachment; filename="${name}"`], body };
}

export const hello: MadePart = { type: 'text/plain; charset=utf-8', body: 'Hello.' };
