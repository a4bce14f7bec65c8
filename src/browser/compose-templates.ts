// Templates in the menu of the writing page: a click puts one in where the caret stands. Without a
// script the link leads to their page.

import type { Parts } from './compose.ts';

interface Listed {
  readonly none: string;
  readonly templates: readonly { readonly name: string; readonly address: string }[];
}

interface Content {
  readonly subject: string;
  readonly text: string;
  readonly markup: string;
}

export function offerTemplates(parts: Parts): void {
  const link = parts.form.querySelector<HTMLAnchorElement>('.template-link');
  if (!link) return;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void showList(parts, link);
  });
}

async function showList(parts: Parts, link: HTMLAnchorElement): Promise<void> {
  const listed = await ask<Listed>(`${link.href}/list`);
  if (!listed) {
    location.assign(link.href);
    return;
  }
  const list = document.createElement('ul');
  list.className = 'template-list';
  for (const { name, address } of listed.templates) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = name;
    button.dir = 'auto';
    button.addEventListener('click', () => void insert(parts, address, list));
    item.append(button);
    list.append(item);
  }
  if (listed.templates.length === 0) list.textContent = listed.none;
  link.parentElement?.querySelector('.template-list')?.remove();
  link.after(list);
  list.querySelector('button')?.focus();
}

async function insert({ form, text }: Parts, address: string, list: HTMLElement): Promise<void> {
  const content = await ask<Content>(address);
  if (!content) return;
  const subject = form.querySelector<HTMLInputElement>('#subject');
  if (subject?.value === '') subject.value = content.subject;
  text.insert(content);
  const menu = list.closest('details');
  list.remove();
  if (menu) menu.open = false;
}

async function ask<Answer>(address: string): Promise<Answer | undefined> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
