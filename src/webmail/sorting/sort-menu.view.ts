// What may be done with messages besides reading them: a menu inside of the form that names them.

import { type Html, html } from '../../html/html.ts';
import { snoozedFolder } from '../../sorting/snooze.ts';
import type { Folder } from '../../store/mailbox.ts';
import { icon, type IconName } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { verbsPath } from '../folder/chosen.ts';
import { presets } from './times.ts';

/** Days after which one is reminded. */
export const reminderDays = [2, 4, 7] as const;

/** For the form of a new message. */
export function reminderChoice({ texts }: SignedVisit): Html {
  return html`<label>${texts('sorting.remind-me')} <select name="remind"><option value="">${texts('sorting.remind-never')}</option>${reminderDays.map((days) => html`<option value="${days}">${texts('sorting.remind-after', { days })}</option>`)}</select></label>`;
}

/** `folder` is undefined in a search; `more` stands at the end. */
export function sortMenu(visit: SignedVisit, folder: Folder | undefined, more?: Html): Html {
  const { texts } = visit;
  const base = verbsPath(visit, folder?.name);
  const item = (verb: string, sign: IconName, words: string, value?: string): Html =>
    html`<li><button class="quiet" formaction="${base}/${verb}" name="when" value="${value ?? ''}">${icon(sign)}${words}</button></li>`;
  const role = folder?.role;
  const isIncoming = role !== 'sent' && role !== 'drafts';
  return html`<details class="menu sort-menu"><summary title="${texts('sorting.menu')}" aria-label="${texts('sorting.menu')}">${icon('snooze')}</summary>
<ul>
${role === 'archive' ? null : item('archive', 'archive', texts('sorting.archive'))}
${isIncoming ? presets.map((preset) => item('snooze', 'snooze', texts(`sorting.snooze-${preset}`), preset)) : null}
${isIncoming ? item('snooze', 'snooze', texts('sorting.snooze-other')) : null}
${folder?.name === snoozedFolder ? item('taken-back', 'putBack', texts('sorting.take-back')) : null}
${role === 'sent' ? reminderDays.map((days) => item('remind', 'snooze', texts('sorting.remind', { days }), String(days))) : null}
${role === 'sent' ? item('no-remind', 'close', texts('sorting.no-remind')) : null}
${folder?.name === snoozedFolder ? html`<li><a class="button quiet" href="${visit.link('/snoozed')}">${icon('snooze')}${texts('sorting.see-times')}</a></li>` : null}
${item('pin', 'pin', texts('sorting.pin'))}
${item('unpin', 'down', texts('sorting.unpin'))}
${isIncoming ? item('mute', 'close', texts('sorting.mute')) : null}
${isIncoming ? item('unmute', 'plus', texts('sorting.unmute')) : null}
${role === 'junk' ? item('ham', 'done', texts('sorting.ham')) : null}
${isIncoming && role !== 'junk' ? item('spam', 'junk', texts('sorting.spam')) : null}
${isIncoming ? item('block', 'shield', texts('sorting.block')) : null}
${more}
</ul></details>`;
}
