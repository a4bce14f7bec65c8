// Mail from elsewhere: GET and POST /settings/import. The file goes up with the form, or piece by
// piece by the page's script; what becomes of it is a task like every other on many messages.

import type { Refusal } from '../../kit/failure.ts';
import type { Mailbox } from '../../store/mailbox.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { formPage, missingProblem, type Problem, problemOf, type Told } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { nameCharsMax } from '../compose/uploads.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { taskPath } from '../paths.ts';
import { importView } from './transfer.view.ts';

export async function importPage(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, undefined);
}

export async function beginImport(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  const mailbox = await mailboxOf(parts, visit);
  const form = await visit.form();
  const [file] = form.files('file');
  if (file === undefined && !form.has('upload')) {
    return show(parts, visit, missingProblem(visit, form, ['file']));
  }
  let begun: string | undefined;
  const problem = await problemOf(told(visit), async () => {
    const upload = await uploaded(mailbox, form);
    const job = await mailbox.jobs.import({
      upload,
      target: form.text('target'),
      keepsFolders: form.text('folders') === 'keep',
      skipsDoubles: form.text('doubles') === 'skip',
    });
    begun = job.id;
  });
  if (begun === undefined) return show(parts, visit, problem);
  return redirect(visit.link(taskPath(begun)));
}

/** The id of what went up before, or of what came with the form. */
async function uploaded({ intake }: Mailbox, form: Form): Promise<string> {
  const id = form.text('upload');
  const [file] = form.files('file');
  if (id !== '' || file === undefined) return id;
  const { filename, contentType, content } = file;
  return intake.take({ filename: filename.slice(0, nameCharsMax), contentType }, content);
}

function told({ texts }: SignedVisit): Told {
  const words = (code: 'not-found' | 'too-large' | 'folder-missing' | 'disk-full') => {
    return ({ values }: Refusal): Pick<Problem, 'field' | 'words'> => ({
      field: code === 'folder-missing' ? 'target' : 'file',
      words: code === 'not-found' ? texts('import.gone') : texts(`refusal.${code}`, values),
    });
  };
  return {
    'not-found': words('not-found'),
    'too-large': words('too-large'),
    'folder-missing': words('folder-missing'),
    'disk-full': words('disk-full'),
  };
}

async function show(
  parts: WebmailParts,
  visit: SignedVisit,
  problem: Problem | undefined,
): Promise<WebResponse> {
  const folders = await (await mailboxOf(parts, visit)).folders();
  const content = importView(visit, { folders, problem });
  const title = visit.texts('import.title');
  return formPage(documentOf(parts.shell, visit, { title, layout: 'panel', content }), problem);
}
