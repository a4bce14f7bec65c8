// One contact with all that is known of it. Everything is text; a link leads to a web page only
// where its scheme is http or https.

import type { ContactCard, Group } from '../../contacts/contacts.ts';
import { type Html, html } from '../../html/html.ts';
import type { CardLabel } from '../../mime/contact-card.ts';
import { icon } from '../../web/icon.ts';
import { trail } from '../../web/trail.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { contactFace } from './face.view.ts';
import { contactPath, listPath } from './paths.ts';

export interface ContactState {
  readonly card: ContactCard;
  readonly etag: string;
  /** Those it is in. */
  readonly groups: readonly Group[];
}

export function contactView(visit: SignedVisit, { card, etag, groups }: ContactState): Html {
  const { texts } = visit;
  const base = visit.link(contactPath(card.uid));
  const name = card.name || texts('contacts.no-name');
  const about = [card.title, card.organization].filter(Boolean);
  return html`<article class="contact">
<header class="head">${trail(visit, '/contacts', texts('contacts.back'))}
<div class="contact-head">${contactFace(visit, name, { uid: card.uid, etag, hasPhoto: card.photo !== undefined })}
<div><h1 dir="auto">${name}</h1>${card.nickname === '' ? null : html`<p class="soft" dir="auto">${card.nickname}</p>`}
${about.length === 0 ? null : html`<p class="soft">${about.map((words) => html`<bdi>${words}</bdi> `)}</p>`}</div></div>
<form method="post" class="actions">
${card.emails.length === 0 ? null : html`<a class="button main" href="${visit.link(`/compose?contact=${encodeURIComponent(card.uid)}`)}">${icon('write')}${texts('contacts.write')}</a>`}
<a class="button" href="${base}/edit">${texts('contacts.edit')}</a>
<a class="button" href="${base}/card.vcf" download>${texts('contacts.save-card')}</a>
<button class="danger" formaction="${base}/removal">${icon('trash')}${texts('contacts.remove')}</button>
</form></header>
<section class="card"><dl class="card-facts">${facts(visit, card, groups)}</dl></section>
</article>`;
}

function facts(visit: SignedVisit, card: ContactCard, groups: readonly Group[]): readonly Html[] {
  const { texts } = visit;
  const line = (label: string, values: readonly Html[]): readonly Html[] =>
    values.length === 0
      ? []
      : [html`<div><dt>${label}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>`];
  const text = (label: string, value: string): readonly Html[] =>
    line(label, value === '' ? [] : [html`<span class="lines" dir="auto">${value}</span>`]);
  const kind = (label: CardLabel): Html =>
    html` <span class="soft">${texts(`contacts.label.${label}`)}</span>`;
  return [
    line(
      texts('contacts.edit.emails'),
      card.emails.map(({ label, value }) => {
        const query = new URLSearchParams({ to: value });
        return html`<a href="${visit.link('/compose')}?${query.toString()}" dir="ltr">${value}</a>${kind(label)}`;
      }),
    ),
    line(
      texts('contacts.edit.phones'),
      card.phones.map(({ label, value }) => {
        const number = value.replace(/[^\d+*#]/g, '');
        return html`<a href="tel:${number}" dir="ltr">${value}</a>${kind(label)}`;
      }),
    ),
    line(
      texts('contacts.edit.places'),
      card.places.map(({ label, street, city, region, code, country }) => {
        const words = [street, [code, city].filter(Boolean).join(' '), region, country];
        return html`<span class="lines" dir="auto">${words.filter(Boolean).join('\n')}</span>${kind(label)}`;
      }),
    ),
    line(texts('contacts.edit.sites'), card.sites.map(siteLink)),
    line(
      texts('contacts.edit.chats'),
      card.chats.map((chat) => html`<bdi>${chat}</bdi>`),
    ),
    text(texts('contacts.edit.birthday'), birthdayWords(visit, card.birthday)),
    text(texts('contacts.edit.note'), card.note),
    line(
      texts('contacts.groups'),
      groups.map(
        ({ uid, name }) =>
          html`<a href="${visit.link(listPath({ group: uid }))}" dir="auto">${name}</a>`,
      ),
    ),
  ].flat();
}

/** What came from outside may be `javascript:` as well: only the web's own schemes are links. */
function siteLink(site: string): Html {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!isWeb) return html`<bdi>${site}</bdi>`;
  return html`<a href="${url.href}" target="_blank" rel="noopener noreferrer" dir="ltr">${site}</a>`;
}

function birthdayWords({ texts }: SignedVisit, birthday: string): string {
  const date = /^(\d{4}|--)-?(\d\d)-(\d\d)$/.exec(birthday);
  if (date === null) return birthday;
  const [, year = '', month = '', day = ''] = date;
  const isYearless = year === '--';
  // A leap year, so that every day of a birthday is in it.
  const time = Date.parse(`${isYearless ? '2000' : year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(time)) return birthday;
  const format = new Intl.DateTimeFormat(texts.locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(isYearless ? {} : { year: 'numeric' }),
  });
  return format.format(time);
}
