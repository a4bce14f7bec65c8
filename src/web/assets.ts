// Style, script and icon of the pages, read once at start: every name carries a hash of its
// content, so a browser may keep it for ever, and only these names exist.

import { Refusal } from '../kit/failure.ts';
import type { HeaderList, WebRequest, WebResponse } from './http.ts';
import { everywhere, plain } from './respond.ts';
import { publicRoute, type Route } from './visit.ts';

export interface Asset {
  /** `app-0f3a9c.css`: one path segment. */
  readonly name: string;
  readonly contentType: string;
  /** Of a document that is shown in a frame of ours; nothing else may run or be framed. */
  readonly policy?: string;
  readonly bytes: Uint8Array;
  /** The same bytes in `br` (RFC 7932); absent when that is no smaller. */
  readonly brotli?: Uint8Array;
}

const forEver: HeaderList = [
  ['cache-control', 'public, max-age=31536000, immutable'],
  ...everywhere,
];
const nothingRuns = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Serves `/assets/:name` and an empty-handed robots.txt. */
export function assetRoutes(assets: readonly Asset[]): readonly Route[] {
  const byName = new Map(assets.map((asset) => [asset.name, asset]));
  return [
    publicRoute('GET', '/assets/:name', ({ request, params }) => {
      const asset = byName.get(params['name'] ?? '');
      if (!asset) throw new Refusal('not-found');
      return serve(asset, request);
    }),
    publicRoute('GET', '/robots.txt', () => plain(200, 'User-agent: *\nDisallow: /\n')),
  ];
}

function serve(asset: Asset, request: WebRequest): WebResponse {
  const type: HeaderList = [
    ['content-type', asset.contentType],
    ['content-security-policy', asset.policy ?? nothingRuns],
    ...forEver,
  ];
  const { brotli } = asset;
  if (!brotli) return { status: 200, headers: type, body: asset.bytes };
  const vary: HeaderList = [...type, ['vary', 'accept-encoding']];
  const takesBrotli = /(^|[\s,])br([\s,;]|$)/.test(request.header('accept-encoding') ?? '');
  if (!takesBrotli) return { status: 200, headers: vary, body: asset.bytes };
  return { status: 200, headers: [...vary, ['content-encoding', 'br']], body: brotli };
}
