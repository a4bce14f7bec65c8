// The two pages on which mail comes in from elsewhere and goes away as a file.

import { attributes, type Html, html } from '../../html/html.ts';
import { importBytesMax } from '../../store/desk.ts';
import type { Folder } from '../../store/mailbox.ts';
import { framed } from '../../web/field.ts';
import { icon } from '../../web/icon.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { settingsFrame } from '../settings/frame.view.ts';
import { folderLabel } from '../folder/folder-name.ts';

export interface ImportState {
  readonly folders: readonly Folder[];
  readonly problem: Problem | undefined;
}

export function importView(visit: SignedVisit, { folders, problem }: ImportState): Html {
  const { texts } = visit;
  return framedPage(
    visit,
    'import',
    html`<section class="card" aria-labelledby="what"><h2 id="what">${texts('import.file-title')}</h2>
<p class="soft">${texts('import.about')}</p>
<form method="post" action="${visit.link('/settings/import')}" enctype="multipart/form-data" data-turbo="false" class="import" data-uploads="${visit.link('/settings/import/uploads')}" data-waits="${texts('import.waits')}" data-failed="${texts('import.failed')}">
${fileField(visit, problem)}
${framed(
  { name: 'target', label: texts('import.target'), problem },
  html`<select id="target" name="target">${folders.map((folder) => html`<option value="${folder.name}">${'\u2003'.repeat(folder.depth)}${folderLabel(folder, texts)}</option>`)}</select>`,
)}
<div class="field"><label class="check"><input type="checkbox" name="folders" value="keep" checked><span>${texts('import.folders')}</span></label>
<label class="check"><input type="checkbox" name="doubles" value="skip" checked><span>${texts('import.doubles')}</span></label></div>
<p class="progress" role="status" hidden><progress max="1" value="0" aria-label="${texts('import.progress')}"></progress> <span class="words soft"></span></p>
<button class="main">${texts('import.submit')}</button>
</form></section>
<p><a class="button quiet" href="${visit.link('/contacts/import')}">${texts('contacts.import.title')}</a></p>`,
  );
}

function fileField({ texts }: SignedVisit, problem: Problem | undefined): Html {
  const isWrong = problem?.field === 'file';
  const gigabytes = importBytesMax / 1024 ** 3;
  const described = isWrong ? 'file-error file-help' : 'file-help';
  return framed(
    {
      name: 'file',
      label: texts('import.file'),
      help: texts('import.file.help', { gigabytes }),
      problem,
    },
    html`<input type="file" id="file" name="file" required accept=".eml,.mbox,.mbx,.zip,message/rfc822,application/mbox,application/zip" ${attributes({ 'aria-invalid': isWrong && 'true', 'aria-describedby': described })}>`,
  );
}

export function exportView(
  visit: SignedVisit,
  { folders, messages }: { readonly folders: number; readonly messages: number },
): Html {
  const { texts } = visit;
  const offer = (as: 'mbox' | 'maildir', isMain: boolean): Html =>
    html`<div class="field"><span><button name="as" ${attributes({ value: as, class: isMain && 'main' })}>${icon('download')} ${texts(`export.${as}`)}</button></span>
<small>${texts(`export.${as}.help`)}</small></div>`;
  return framedPage(
    visit,
    'export',
    html`<section class="card" aria-labelledby="all"><h2 id="all">${texts('export.all')}</h2>
<p class="soft">${texts('export.about', { folders, messages })}</p>
<form action="${visit.link('/settings/export/all.zip')}" data-turbo="false">
${offer('mbox', true)}
${offer('maildir', false)}
</form>
</section>`,
  );
}

function framedPage(visit: SignedVisit, name: 'import' | 'export', content: Html): Html {
  return settingsFrame(visit, { current: name, title: visit.texts(`${name}.title`) }, content);
}
