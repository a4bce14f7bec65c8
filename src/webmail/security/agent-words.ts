// A browser in plain words, from what it calls itself. Whoever guesses passwords can call it anything:
// nothing of its own text is shown.

import type { Texts } from '../../web/texts.ts';
import { browsers, systems } from './tables/agents.ts';

export function agentWords(texts: Texts, agent: string): string {
  const browser = browsers.find(([, sign]) => sign.test(agent))?.[0];
  const system = systems.find(([, sign]) => sign.test(agent))?.[0];
  if (browser !== undefined && system !== undefined) {
    return texts('security.device', { browser, system });
  }
  return browser ?? system ?? texts('security.device.unknown');
}
