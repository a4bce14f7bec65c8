// What stands over a list: which of its messages are shown, in which order, and where one opens.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import { columnChoices, rowChoices } from '../../web/look.ts';
import type { MessageKey } from '../../web/texts.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { verbsPath } from './chosen.ts';
import { listPath, type ListPlace } from './list-place.ts';

const filters = ['unread', 'flagged', 'attachment'] as const;

/** A second click on a filter takes it off. */
export function listFiltersView(visit: SignedVisit, place: ListPlace): Html {
  const { texts } = visit;
  return html`<nav class="filters" aria-label="${texts('list.filters')}">${filters.map((only) => {
    const isOn = place.only === only;
    const path = listPath({ ...place, page: 1, only: isOn ? undefined : only });
    return html`<a href="${visit.link(path)}" ${attributes({ 'aria-current': isOn && 'true' })}>${texts(`list.only-${only}`)}</a>`;
  })}</nav>`;
}

/** The menu of orders and columns; inside of the list's form. */
export function listMenu(visit: SignedVisit, place: ListPlace, folder: Folder): Html {
  const { texts } = visit;
  const isOutgoing = folder.role === 'sent' || folder.role === 'drafts';
  const people = isOutgoing ? 'to' : 'from';
  const order = (sort: ListPlace['sort'], isReversed: boolean, key: MessageKey): Html => {
    const isOn = place.sort === sort && place.isReversed === isReversed;
    const path = listPath({ ...place, page: 1, sort, isReversed });
    return html`<li><a class="button quiet" href="${visit.link(path)}" ${attributes({ 'aria-current': isOn && 'true' })}>${texts(key)}</a></li>`;
  };
  const rows = rowChoices.map(
    (choice) =>
      html`<li class="apart"><button class="quiet" name="rows" value="${choice}" formaction="${verbsPath(visit, folder.name)}/rows" ${attributes({ 'aria-current': visit.look.rows === choice && 'true' })}>${texts(`list.rows-${choice}`)}</button></li>`,
  );
  return html`<details class="menu view"><summary title="${texts('list.view')}" aria-label="${texts('list.view')}">${icon('sort')}</summary>
<ul>
${order('date', false, 'list.sort-date')}${order('date', true, 'list.sort-oldest')}${order(people, false, `list.sort-${people}`)}${order('subject', false, 'list.sort-subject')}${order('size', false, 'list.sort-size')}
${folder.role === 'drafts' ? null : rows}
${columnChoices.map((columns) => html`<li class="columns"><button class="quiet" name="columns" value="${columns}" formaction="${verbsPath(visit, folder.name)}/columns" ${attributes({ 'aria-current': visit.look.columns === columns && 'true' })}>${texts(`list.columns-${columns}`)}</button></li>`)}
</ul></details>`;
}
