// The parts of the address book, beside every list of it.

import type { Group } from '../../contacts/contacts.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { domainOf } from '../../kit/domain-of.ts';
import { icon, type IconName } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { listPath } from './paths.ts';

export interface PlacesState {
  readonly groups: readonly Group[];
  readonly hasDomain: boolean;
  /** A path of this list. */
  readonly current: string;
}

export function placesView(visit: SignedVisit, state: PlacesState): Html {
  const { texts, session } = visit;
  const place = (path: string, sign: IconName, label: string): Html =>
    html`<li><a href="${visit.link(path)}" ${attributes({ 'aria-current': path === state.current && 'page' })}>${icon(sign)}<span class="clip" dir="auto">${label}</span></a></li>`;
  const domain = domainOf(session.address);
  return html`<nav class="book-places" aria-label="${texts('contacts.places')}">
<a class="button main" href="${visit.link('/contacts/new')}">${icon('plus')}${texts('contacts.new')}</a>
<ul>
${place('/contacts', 'people', texts('contacts.all'))}
${place('/contacts/written-to', 'sent', texts('contacts.written-to'))}
${state.hasDomain ? place('/contacts/domain', 'domain', texts('contacts.domain', { domain })) : null}
${state.groups.map(({ uid, name }) => place(listPath({ group: uid }), 'folder', name))}
</ul>
<details class="new-folder"><summary>${icon('plus')}${texts('contacts.group.new')}</summary>
<form method="post" action="${visit.link('/contacts/groups')}">
<label class="unseen" for="new-group">${texts('contacts.group.name')}</label>
<input type="text" id="new-group" name="name" placeholder="${texts('contacts.group.name')}" maxlength="120" required dir="auto">
<button>${texts('contacts.group.make')}</button>
</form></details>
<ul class="book-tools">
${place('/contacts/duplicates', 'people', texts('contacts.duplicates'))}
${place('/contacts/import', 'plus', texts('contacts.import'))}
<li><a href="${visit.link('/contacts/export.vcf')}" download>${icon('download')}${texts('contacts.export-vcard')}</a></li>
<li><a href="${visit.link('/contacts/export.csv')}" download>${icon('download')}${texts('contacts.export-csv')}</a></li>
</ul>
</nav>`;
}
