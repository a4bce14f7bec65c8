// The fields that say how far somebody's rights reach.

import { everyRight } from '../../account/rights.ts';
import { attributes, type Html, html } from '../../html/html.ts';
import { oneField, ticksField } from '../../web/choice-field.ts';
import { linesField, nameAttributes, textField } from '../../web/field.ts';
import type { Problem } from '../../web/problem.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { sizeText } from '../typed-size.ts';
import type { TypedReach } from './reach.ts';

export interface ReachState {
  readonly reach: TypedReach;
  /** To tick; undefined where there are too many of them. */
  readonly offered: readonly string[] | undefined;
  readonly problem: Problem | undefined;
}

export function reachFields(visit: SignedVisit, state: ReachState): Html {
  const { texts } = visit;
  const { isSuper } = state.reach;
  const kind = (value: 'some' | 'every', isChosen: boolean) => ({
    value,
    label: texts(`admin.administrator.reach.${value}`),
    help: texts(`admin.administrator.reach.${value}.help`),
    isChosen,
  });
  return html`${oneField({
    name: 'reach',
    label: texts('admin.administrator.reach'),
    problem: undefined,
    choices: [kind('some', !isSuper), kind('every', isSuper)],
  })}
<div class="of-some">
${domainsField(visit, state)}
${rightsField(visit, state)}
${limitFields(visit, state)}
</div>`;
}

function domainsField({ texts }: SignedVisit, { reach, offered, problem }: ReachState): Html {
  const label = texts('admin.administrator.domains');
  const isOffered = offered !== undefined && reach.domains.every((one) => offered.includes(one));
  if (!isOffered || offered.length === 0) {
    return linesField({
      name: 'domains',
      label,
      help: texts('admin.administrator.domains.help'),
      value: reach.domains.join('\n'),
      rows: 4,
      attributes: nameAttributes,
      required: false,
      problem,
    });
  }
  const choices = offered.map((name) => ({
    value: name,
    label: name,
    isChosen: reach.domains.includes(name),
  }));
  return ticksField({ name: 'domains', label, problem, choices });
}

function rightsField({ texts }: SignedVisit, { reach }: ReachState): Html {
  return ticksField({
    name: 'may',
    label: texts('admin.administrator.may'),
    help: texts('admin.administrator.may.help'),
    problem: undefined,
    choices: everyRight.map((right) => ({
      value: right,
      label: texts(`admin.right.${right}`),
      help: texts(`admin.right.${right}.help`),
      isChosen: reach.may.includes(right),
    })),
  });
}

function limitFields({ texts }: SignedVisit, { reach, problem }: ReachState): Html {
  const { accounts, quotaBytes } = reach.most;
  return html`<div class="pair">${textField({
    name: 'accounts_max',
    label: texts('admin.administrator.accounts-max'),
    help: texts('admin.administrator.accounts-max.help'),
    value: String(accounts ?? ''),
    attributes: attributes({ inputmode: 'numeric', maxlength: 7, autocomplete: 'off' }),
    required: false,
    problem,
  })}
${textField({
  name: 'quota_max',
  label: texts('admin.administrator.quota-max'),
  help: texts('admin.administrator.quota-max.help'),
  value: sizeText(quotaBytes),
  attributes: attributes({ maxlength: 20, autocomplete: 'off' }),
  required: false,
  problem,
})}</div>`;
}
