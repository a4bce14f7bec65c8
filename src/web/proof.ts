// Where a verb wants to know again who is there: the page that asks for the password, or for a code
// of a second factor, and goes on with what was to be done once it is right.

import type { Accounts } from '../account/account.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { hasCode, type Refusal } from '../kit/failure.ts';
import { passwordField, textField } from './field.ts';
import type { Form } from './form.ts';
import type { WebResponse } from './http.ts';
import { icon } from './icon.ts';
import { missingProblem, type Problem, problemOf, wrongPassword } from './problem.ts';
import { type Page, type Route, type SignedVisit, signedRoute } from './visit.ts';

const passwordName = 'proof_password';
const codeName = 'proof_code';

export interface ProofParts {
  readonly accounts: Accounts;
  /** Where somebody goes back to who does not want to after all. */
  readonly backOf: (visit: SignedVisit) => string;
  readonly show: (
    visit: SignedVisit,
    page: { readonly title: string; readonly content: Html; readonly problem: Problem },
  ) => WebResponse;
}

/** A form whose verb may ask for a proof first. */
export function provenRoute(parts: ProofParts, path: string, page: Page<SignedVisit>): Route {
  return signedRoute('POST', path, async (visit) => {
    const form = await visit.form();
    if (form.has(passwordName)) {
      const problem = await proofProblem(parts, visit, form);
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

/** A code goes before the password where both were typed: it is the stronger one. */
async function proofProblem(
  { accounts: { stepUp } }: ProofParts,
  visit: SignedVisit,
  form: Form,
): Promise<Problem | undefined> {
  const code = form.text(codeName);
  if (code !== '') {
    return problemOf(wrongCode(visit, codeName), () => stepUp.proveByCode(visit.session, code));
  }
  return (
    missingProblem(visit, form, [passwordName]) ??
    (await problemOf(wrongPassword(visit, passwordName), () =>
      stepUp.prove(visit.session, form.text(passwordName)),
    ))
  );
}

/** A code of a second factor: not right, or tried too often. */
export function wrongCode({ texts }: Pick<SignedVisit, 'texts'>, field: string) {
  return {
    'code-wrong': () => ({ field, words: texts('refusal.code-wrong') }),
    'login-throttled': ({ values }: Refusal) => ({
      field,
      words: texts('refusal.login-throttled', values),
    }),
  };
}

async function proofPage(
  parts: ProofParts,
  visit: SignedVisit,
  { form, problem }: { readonly form: Form; readonly problem: Problem | undefined },
): Promise<WebResponse> {
  const title = visit.texts('admin.proof.title');
  const hasFactor = await parts.accounts.stepUp.hasFactor(visit.session);
  const content = proofView(visit, { form, problem, hasFactor, back: parts.backOf(visit) });
  const told = problem ?? { field: passwordName, words: '', status: 403 };
  return parts.show(visit, { title, content, problem: told });
}

/** What was typed goes along, so that nothing has to be done twice. The page is never kept. */
function proofView(
  visit: SignedVisit,
  state: {
    readonly form: Form;
    readonly problem: Problem | undefined;
    readonly hasFactor: boolean;
    readonly back: string;
  },
): Html {
  const { texts, request, session } = visit;
  const { form, problem, hasFactor, back } = state;
  const kept = form.fields.filter(([name]) => name !== passwordName && name !== codeName);
  return html`<section class="card notice-page proof" aria-labelledby="proof-title">
${icon('shield')}
<h1 id="proof-title">${texts('admin.proof.title')}</h1>
<p class="soft">${texts(hasFactor ? 'security.proof.lead' : 'admin.proof.lead', { address: session.address })}</p>
<form method="post" action="${visit.link(request.path)}" data-turbo="false">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${passwordField({
  name: passwordName,
  label: texts('admin.proof.password'),
  autocomplete: 'current-password',
  required: !hasFactor,
  isFirst: true,
  problem,
})}
${hasFactor ? codeField(visit, problem) : null}
<p class="actions"><button class="main">${texts('admin.proof.submit')}</button>
<a class="button quiet" href="${visit.link(back)}">${texts('admin.cancel')}</a></p>
</form>
</section>`;
}

function codeField({ texts }: SignedVisit, problem: Problem | undefined): Html {
  return textField({
    name: codeName,
    label: texts('security.proof.code'),
    value: '',
    attributes: codeAttributes,
    required: false,
    problem,
  });
}

/** Browsers that hold codes offer them here; those against loss have letters. */
export const codeAttributes = attributes({
  autocomplete: 'one-time-code',
  autocapitalize: 'none',
  spellcheck: 'false',
  maxlength: 40,
});
