// Logs a person in, in a real browser, and waits for what comes after: a click on a button that
// sends a form returns before the page that answers is there, and a step elsewhere cuts it off.

import type { Page } from 'playwright-core';

export interface Person {
  readonly address: string;
  readonly password: string;
}

export async function logIn(page: Page, origin: string, person: Person): Promise<void> {
  await page.goto(`${origin}/login`);
  await submitLogIn(page, person);
}

/** The same on a page that is open already. */
export async function submitLogIn(page: Page, person: Person): Promise<void> {
  const form = page.locator('form:has(input[name=password])');
  await form.locator('input[name=address]').fill(person.address);
  await form.locator('input[name=password]').fill(person.password);
  await form.locator('button[type=submit], button:not([type])').first().click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/login'));
}
