// Firefox as the distribution ships it, driven over WebDriver BiDi: a WebSocket with one JSON
// object in each message, `{id, method, params}` there and `{id, type, result}` or an event back.
// https://w3c.github.io/webdriver-bidi/

import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.ts';
import { temporaryDirectory } from './temporary.ts';

const program = '/usr/bin/firefox-esr';
/** A browser that says nothing for this long has hung. */
const answerMs = 30_000;

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Firefox {
  /** Loads an address and waits until all of it is there. */
  goto(url: string): Promise<void>;
  /** The value of an expression that gives JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Runs before every script of every page to come. */
  addInitScript(body: string): Promise<void>;
  /** A PNG of a part of the window, in base64. */
  screenshot(clip: Clip): Promise<string>;
  setViewport(width: number, height: number): Promise<void>;
  /** What would come out on paper, as PDF. */
  print(): Promise<Buffer>;
  /** Addresses that were asked for, in order; may be emptied. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** The browser with one open page, or the reason why there is none (to skip with). */
export async function startFirefox(): Promise<Firefox | string> {
  const missing = ensureInstalled(program, ['firefox-esr']);
  if (missing !== undefined) return missing;
  const profile = temporaryDirectory('firefox');
  writeFileSync(join(profile.path, 'user.js'), quiet.map(preference).join(''));
  const words = ['--headless', '--no-remote', '--profile', profile.path];
  const child = spawn(program, [...words, '--remote-debugging-port=0'], {
    env: { ...process.env, HOME: profile.path, MOZ_HEADLESS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wire = await Wire.open(await addressOf(child));
  await wire.ask('session.new', { capabilities: {} });
  await wire.ask('session.subscribe', { events: ['network.beforeRequestSent'] });
  const { contexts } = await wire.ask('browsingContext.getTree', {});
  const context = String((contexts as readonly { readonly context: string }[])[0]?.context);
  return {
    asked: wire.asked,
    goto: async (url) => {
      await wire.ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const { result } = await wire.ask('script.evaluate', {
        expression: `Promise.resolve(${expression}).then(JSON.stringify)`,
        target: { context },
        awaitPromise: true,
      });
      const { value } = result as { readonly value?: string };
      return value === undefined ? undefined : JSON.parse(value);
    },
    addInitScript: async (body) => {
      await wire.ask('script.addPreloadScript', { functionDeclaration: `() => {${body}}` });
    },
    screenshot: async (clip) => {
      const params = { context, clip: { type: 'box', ...clip } };
      return String((await wire.ask('browsingContext.captureScreenshot', params))['data']);
    },
    setViewport: async (width, height) => {
      await wire.ask('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    print: async () => {
      const { data } = await wire.ask('browsingContext.print', { context });
      return Buffer.from(String(data), 'base64');
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      wire.close();
      child.kill();
      await ended;
      profile.remove();
    },
  };
}

/** It calls home and looks for portals, which has no place in a test. */
const quiet: readonly (readonly [name: string, value: string | number | boolean])[] = [
  ['app.update.enabled', false],
  ['browser.shell.checkDefaultBrowser', false],
  ['browser.startup.page', 0],
  ['browser.newtabpage.enabled', false],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['network.captive-portal-service.enabled', false],
  ['network.connectivity-service.enabled', false],
  ['services.settings.server', 'http://127.0.0.1:9/'],
  ['toolkit.telemetry.enabled', false],
];

function preference([name, value]: (typeof quiet)[number]): string {
  return `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(`${address}/session`);
    });
    child.once('exit', () => reject(new Error(`firefox ended: ${said}`)));
    setTimeout(() => reject(new Error(`firefox is not ready: ${said}`)), answerMs).unref();
  });
}

type Facts = Readonly<Record<string, unknown>>;

interface Answer extends Facts {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Facts;
  readonly params?: { readonly request?: { readonly url?: string } };
}

class Wire {
  readonly asked: string[] = [];
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #id = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
      else if (answer.method === 'network.beforeRequestSent') {
        this.asked.push(answer.params?.request?.url ?? '');
      }
    });
  }

  static open(url: string): Promise<Wire> {
    const socket = new WebSocket(url);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new Wire(socket)));
      socket.addEventListener('error', () => reject(new Error(`no answer at ${url}`)));
    });
  }

  ask(method: string, params: Facts): Promise<Facts> {
    const id = (this.#id += 1);
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${method}`)), answerMs);
      this.#waiting.set(id, (answer) => {
        clearTimeout(late);
        this.#waiting.delete(id);
        if (answer.result === undefined) reject(new Error(`${method}: ${JSON.stringify(answer)}`));
        else resolve(answer.result);
      });
    });
  }

  close(): void {
    this.#socket.close();
  }
}
