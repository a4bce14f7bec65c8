// Many mailboxes at once: GET /admin/:domain/import, POST the same for a look at what would be
// added, POST …/begin to add it, and GET /admin/:domain/export for a list of what there is.

import type { ImportPreview } from '../../account/panel-import.ts';
import type { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { type Problem, problemOf, type Told } from '../../web/problem.ts';
import { bytes, redirect } from '../../web/respond.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { panelTaskPath } from '../paths.ts';
import { exportText } from './export-text.ts';
import { importView, previewView } from './import.view.ts';

export async function importPage(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, undefined);
}

export async function previewImport(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const form = await visit.form();
  const [file] = form.files('file');
  const text = file === undefined ? form.text('list') : new TextDecoder().decode(file.content);
  if (text.trim() === '') {
    const words = visit.texts('admin.import.nothing');
    return show(parts, visit, { field: 'list', words, status: 422 });
  }
  let preview: ImportPreview | undefined;
  const problem = await problemOf(told(visit), async () => {
    preview = await parts.accounts.panelImport.preview(visit.session, domain, text);
  });
  if (preview === undefined) return show(parts, visit, problem);
  const summary = await domainSummary(parts, visit);
  const content = previewView(visit, summary, preview);
  return panelPage(parts, visit, { title: visit.texts('admin.import.title'), content });
}

export async function beginImport(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const form = await visit.form();
  const asked = { domain: domainName(visit), id: form.text('id'), key: form.text('key') };
  await parts.accounts.panelImport.begin(visit.session, asked);
  return redirect(visit.link(panelTaskPath(asked.id)));
}

/** LIMIT of rows of one step of the export. */
const stepRows = 500;

/** Streamed, so that a large domain costs no more memory than a small one. */
export async function exportMailboxes(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = await domainSummary(parts, visit);
  const { administration, changes } = parts.accounts;
  const { account: held } = await changes.holds();
  const { session } = visit;
  async function* lines(): AsyncGenerator<Uint8Array, void, undefined> {
    const encoder = new TextEncoder();
    yield encoder.encode(await exportText([], held, true));
    for (let after = ''; ;) {
      const rows = await administration.accounts(session, domain.name, { after, limit: stepRows });
      if (rows.length > 0) yield encoder.encode(await exportText(rows, held, false));
      const last = rows.at(-1);
      if (last === undefined || rows.length < stepRows) return;
      after = last.localPart;
    }
  }
  return bytes({
    body: lines(),
    contentType: 'text/csv; charset=utf-8',
    policy: "default-src 'none'; sandbox",
    cache: 'no-store',
    more: [['content-disposition', `attachment; filename="${domain.name}.csv"`]],
  });
}

function told({ texts }: SignedVisit): Told {
  const said = (
    code: 'import-list' | 'too-large' | 'limit-reached' | 'over-domain-quota' | 'over-granted',
  ) => ({
    [code]: ({ values }: Refusal) => ({ field: 'list', words: texts(`refusal.${code}`, values) }),
  });
  return {
    ...said('import-list'),
    ...said('too-large'),
    ...said('limit-reached'),
    ...said('over-domain-quota'),
    ...said('over-granted'),
  };
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const domain = await domainSummary(parts, visit);
  const content = importView(visit, domain, problem);
  return panelPage(parts, visit, { title: visit.texts('admin.import.title'), content, problem });
}
