// Which address was asked for, from the variables that web servers give in their different ways.
//
// REQUEST_URI is what the client sent, and every web server that we know gives it. SCRIPT_NAME and
// PATH_INFO say how the web server took the path apart, decoded, and in Apache's case not at all.

import type { CgiVariables } from '../kit/cgi-variables.ts';

/** Apache's `proxy:fcgi://host:port` before a file name; `balancer` and `scgi` in its place too. */
const proxyPrefix = /^proxy:[a-z]+:\/\/[^/]*/;

/** The target as a client would send it; empty when nothing names one. */
export function requestTarget(variables: CgiVariables): string {
  const sent = variables.get('REQUEST_URI') ?? '';
  if (sent !== '') return sent;
  const path = decodedPath(variables).replace(/[^!$&-;=@-Z_a-z~]/g, percentEncoded);
  const query = variables.get('QUERY_STRING') ?? '';
  return path === '' || query === '' ? path : `${path}?${query}`;
}

/** QUIRK: REQUEST_URI is no variable of CGI; a client without it gives a decoded path somewhere. */
function decodedPath(variables: CgiVariables): string {
  const of = (name: string): string => variables.get(name) ?? '';
  const whole = of('DOCUMENT_URI');
  if (whole !== '') return whole;
  const parts = of('SCRIPT_NAME') + of('PATH_INFO');
  if (parts !== '') return parts;
  return pathOfFile(of('SCRIPT_FILENAME'), of('DOCUMENT_ROOT'));
}

/** A client that sends a file name alone means the page of that name. */
function pathOfFile(filename: string, root: string): string {
  const [file = ''] = filename.replace(proxyPrefix, '').split('?');
  return root !== '' && file.startsWith(`${root}/`) ? file.slice(root.length) : file;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
