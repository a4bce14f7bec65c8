// The list of templates.

import { type Html, html } from '../../html/html.ts';
import type { MessageRow } from '../../store/mailbox.ts';
import { icon } from '../../web/icon.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { composePath } from '../paths.ts';
import { settingsFrame } from '../settings/frame.view.ts';
import { templatesFolder } from './templates.ts';

export function templatesView(visit: SignedVisit, templates: readonly MessageRow[]): Html {
  const { texts } = visit;
  const action = html`<a class="button main" href="${visit.link('/compose')}">${icon('plus')}${texts('templates.new')}</a>`;
  return settingsFrame(
    visit,
    { current: 'templates', title: texts('templates.title'), action },
    html`<p class="soft">${texts('templates.lead', { folder: templatesFolder })}</p>
${templates.length === 0 ? html`<p class="empty">${icon('template')}<span>${texts('templates.none')}</span></p>` : templates.map((row) => card(visit, row))}`,
  );
}

function card(visit: SignedVisit, { id, subject, preview }: MessageRow): Html {
  const { texts } = visit;
  const link = (mode: 'use' | 'template'): string =>
    visit.link(composePath(mode, templatesFolder, id));
  return html`<section class="card template-card">
<h2 dir="auto">${subject || texts('message.no-subject')}</h2>
<p class="soft" dir="auto">${preview}</p>
<form method="post" action="${visit.link('/settings/templates/removal')}" class="actions"><input type="hidden" name="id" value="${id}">
<a class="button" href="${link('use')}">${icon('write')}${texts('templates.use')}</a>
<a class="button quiet" href="${link('template')}">${texts('templates.edit')}</a>
<button class="quiet">${texts('templates.remove')}</button></form>
</section>`;
}
