// The card of the settings page for language, colours and room, and the folder that mail begins in.

import { attributes, type Html, html } from '../../html/html.ts';
import type { Folder } from '../../store/mailbox.ts';
import { type Choice, densities, themes } from '../../web/look.ts';
import { languages, languageTags } from '../../web/tables/languages.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { folderLabel } from '../folder/folder-name.ts';

export interface DisplaySettings {
  readonly choice: Choice;
  readonly startFolder: string;
  readonly folders: readonly Folder[];
}

export function displaySection(visit: SignedVisit, settings: DisplaySettings): Html {
  const { texts } = visit;
  const { choice, startFolder, folders } = settings;
  const { theme, density } = visit.look;
  return html`<section class="card" id="display" aria-labelledby="display-title">
<h2 id="display-title">${texts('display.title')}</h2>
<form method="post" action="${visit.link('/settings/display')}" data-turbo="false">
<div class="field"><label for="language">${texts('display.language')}</label>
<select id="language" name="language">
${option({ value: '', chosen: choice.language ?? '', words: texts('display.language.browser') })}
${languageTags.map((tag) => html`<option ${attributes({ value: tag, lang: tag, selected: tag === choice.language })}>${languages[tag].name}</option>`)}
</select></div>
<fieldset class="field"><legend>${texts('display.theme')}</legend>
${themes.map((value) => radio({ name: 'theme', value, chosen: theme, words: texts(`display.theme.${value}`) }))}</fieldset>
<fieldset class="field"><legend>${texts('display.density')}</legend>
${densities.map((value) => radio({ name: 'density', value, chosen: density, words: texts(`display.density.${value}`) }))}</fieldset>
<div class="field"><label for="start_folder">${texts('display.start-folder')}</label>
<select id="start_folder" name="start_folder">
${folders.map((folder) => option({ value: folder.name === 'INBOX' ? '' : folder.name, chosen: startFolder, words: '\u2003'.repeat(folder.depth) + folderLabel(folder, texts) }))}
</select></div>
<button class="main">${texts('settings.submit')}</button>
</form>
</section>`;
}

interface Offer {
  readonly value: string;
  readonly chosen: string;
  readonly words: string;
}

function option({ value, chosen, words }: Offer): Html {
  return html`<option ${attributes({ value, selected: value === chosen })}>${words}</option>`;
}

function radio({ name, value, chosen, words }: Offer & { readonly name: string }): Html {
  return html`<label class="check"><input type="radio" ${attributes({ name, value, checked: value === chosen })}><span>${words}</span></label>`;
}
