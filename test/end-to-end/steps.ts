// What a person does in the browser, by roles, labels and names of form fields, so that the look
// of a page may change without these steps.

import type { Page } from 'playwright-core';
import { until } from '../real/until.ts';

/** Opens a folder again and again until a message with this subject is in its list. */
export async function findMail(page: Page, origin: string, folder: string, subject: string) {
  const link = page.getByRole('link', { name: subject }).first();
  await until(`"${subject}" in ${folder}`, async () => {
    await page.goto(`${origin}/mail/${folder}`);
    return (await link.count()) > 0 ? true : undefined;
  });
  return link;
}

export async function openMail(
  page: Page,
  origin: string,
  folder: string,
  subject: string,
): Promise<void> {
  const link = await findMail(page, origin, folder, subject);
  await link.click();
  await page.getByRole('heading', { name: subject }).waitFor();
}

/** From an open message to the sent answer. Gives the subject that the form came with. */
export async function answer(page: Page, text: string): Promise<{ to: string; subject: string }> {
  await page.getByRole('link', { name: 'Reply', exact: true }).click();
  const to = await page.locator('input[name=to]').inputValue();
  const subject = await page.locator('input[name=subject]').inputValue();
  const body = page.locator('textarea[name=body]');
  await body.fill(`${text}\n\n${await body.inputValue()}`);
  // At once, not after the seconds in which it could be taken back.
  await page.locator('input[name=undo]').evaluate((field) => field.setAttribute('value', '0'));
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/compose'));
  return { to, subject };
}

export async function addMailbox(
  page: Page,
  origin: string,
  domain: string,
  mailbox: { readonly localPart: string; readonly password: string },
): Promise<void> {
  await page.goto(`${origin}/admin/${domain}`);
  await page.locator('input[name=local_part]').fill(mailbox.localPart);
  await page.locator('input[name=password]').fill(mailbox.password);
  await page.locator('form:has(input[name=local_part]) button').click();
  await page.getByRole('link', { name: mailbox.localPart }).waitFor();
}
