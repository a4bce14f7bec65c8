// Where a verb wants to know again who is there: the page that asks for the password, and goes on
// with what was to be done once it is right.

import { type Html, html } from '../html/html.ts';
import { hasCode } from '../kit/failure.ts';
import { passwordField } from '../web/field.ts';
import type { Form } from '../web/form.ts';
import type { WebResponse } from '../web/http.ts';
import { icon } from '../web/icon.ts';
import { missingProblem, type Problem, problemOf, wrongPassword } from '../web/problem.ts';
import { type Page, type Route, type SignedVisit, signedRoute } from '../web/visit.ts';
import { type AdminParts, panelPage } from './parts.ts';

const passwordName = 'proof_password';

/** A form of the panel: any of its verbs may ask for a proof first. */
export function postRoute(parts: AdminParts, path: string, page: Page<SignedVisit>): Route {
  return signedRoute('POST', path, async (visit) => {
    const form = await visit.form();
    if (form.has(passwordName)) {
      const problem =
        missingProblem(visit, form, [passwordName]) ??
        (await problemOf(wrongPassword(visit, passwordName), () =>
          parts.accounts.stepUp.prove(visit.session, form.text(passwordName)),
        ));
      if (problem) return proofPage(parts, visit, { form, problem });
    }
    try {
      return await page(visit);
    } catch (error) {
      if (!hasCode(error, 'proof-required')) throw error;
      return proofPage(parts, visit, { form, problem: undefined });
    }
  });
}

function proofPage(
  parts: AdminParts,
  visit: SignedVisit,
  { form, problem }: { readonly form: Form; readonly problem: Problem | undefined },
): WebResponse {
  const title = visit.texts('admin.proof.title');
  const content = proofView(visit, form, problem);
  return panelPage(parts, visit, {
    title,
    content,
    problem: problem ?? { field: passwordName, words: '', status: 403 },
  });
}

/** What was typed goes along, so that nothing has to be done twice. The page is never kept. */
function proofView(visit: SignedVisit, form: Form, problem: Problem | undefined): Html {
  const { texts, request, session } = visit;
  const { path } = request;
  const back = path.slice(0, Math.max(path.lastIndexOf('/'), '/admin'.length));
  const kept = form.fields.filter(([name]) => name !== passwordName);
  return html`<section class="card notice-page proof" aria-labelledby="proof-title">
${icon('shield')}
<h1 id="proof-title">${texts('admin.proof.title')}</h1>
<p class="soft">${texts('admin.proof.lead', { address: session.address })}</p>
<form method="post" action="${visit.link(path)}" data-turbo="false">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${passwordField({
  name: passwordName,
  label: texts('admin.proof.password'),
  autocomplete: 'current-password',
  isFirst: true,
  problem,
})}
<p class="actions"><button class="main">${texts('admin.proof.submit')}</button>
<a class="button quiet" href="${visit.link(back)}">${texts('admin.cancel')}</a></p>
</form>
</section>`;
}
