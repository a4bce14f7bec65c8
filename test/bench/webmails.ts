// How our webmail and Roundcube are used by a bench in a browser.

import type { Person } from '../real/log-in.ts';
import { submitLogIn } from '../real/log-in.ts';
import type { Webmail } from './browser-times.ts';

export function ourWebmail(origin: string, person: Person): Webmail {
  return {
    async logIn(page) {
      await page.goto(`${origin}/login`);
      await submitLogIn(page, person);
      await page.locator('.row').first().waitFor();
    },
    row: '.row:not([hidden])',
    press: '.subject',
    idOf: 'row.dataset.id',
    isShown: `(() => {
      const read = document.querySelector('.read');
      const frame = read?.querySelector('iframe.html-body');
      return (read?.dataset.row ?? read?.dataset.message) === wanted && (!frame || loaded.has(frame));
    })()`,
    isHtml: "document.querySelector('.read iframe.html-body') !== null",
  };
}

export function roundcubeWebmail(origin: string, { address, password }: Person): Webmail {
  const frame = "document.querySelector('#messagecontframe')?.contentDocument";
  return {
    async logIn(page) {
      await page.goto(`${origin}/`);
      await page.fill('#rcmloginuser', address);
      await page.fill('#rcmloginpwd', password);
      await page.click('#rcmloginsubmit');
      await page.locator('#messagelist tr.message').first().waitFor();
    },
    row: '#messagelist tr.message',
    press: '.subject',
    idOf: 'String(row.uid)',
    isShown: `(() => {
      const inner = ${frame};
      return inner && inner.readyState !== 'loading' && inner.querySelector('#messagebody') !== null &&
        new URL(inner.location.href).searchParams.get('_uid') === wanted;
    })()`,
    isHtml: `${frame}.querySelector('.message-htmlpart') !== null`,
  };
}
