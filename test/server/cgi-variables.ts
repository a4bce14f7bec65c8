// Variables of one request for tests, made by the real codec.

import { encodePairs, type Params, ParamsCollector } from '../../src/fastcgi/params.ts';

export function variablesOf(
  variables: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
): Params {
  const pairs = Array.isArray(variables) ? variables : Object.entries(variables);
  const collector = new ParamsCollector();
  collector.push(encodePairs(pairs as readonly (readonly [string, string])[]));
  return collector.finish();
}
