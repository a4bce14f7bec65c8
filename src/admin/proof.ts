// Forms of the panel, any of whose verbs may want to know again who is there.

import { type ProofParts, provenRoute } from '../web/proof.ts';
import type { Page, Route, SignedVisit } from '../web/visit.ts';
import { type AdminParts, panelPage } from './parts.ts';

/** A form of the panel: any of its verbs may ask for a proof first. */
export function postRoute(parts: AdminParts, path: string, page: Page<SignedVisit>): Route {
  const proof: ProofParts = {
    accounts: parts.accounts,
    backOf: ({ request }) => {
      return request.path.slice(0, Math.max(request.path.lastIndexOf('/'), '/admin'.length));
    },
    show: (visit, shown) => panelPage(parts, visit, shown),
  };
  return provenRoute(proof, path, page);
}
