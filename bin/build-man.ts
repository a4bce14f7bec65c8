// Makes docs/man/: dispatch.8 and dispatchctl.8 from what the command lines are parsed with, and
// dispatch.toml.5 from the table of settings. A test holds what is committed against it.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CommandFacts,
  controlFacts,
  everyCommand,
  factsOf,
} from '../src/cli/reference/command-facts.ts';
import { makeCommand as serverCommand } from '../src/cli/options.ts';
import { type Setting, settings } from '../src/server/tables/settings.ts';

/** Page → its text, in man(7). */
export function manPages(): Readonly<Record<string, string>> {
  return {
    'dispatch.8': serverPage(),
    'dispatchctl.8': controlPage(),
    'dispatch.toml.5': settingsPage(),
  };
}

function serverPage(): string {
  const facts = factsOf(serverCommand(), '');
  return page('dispatch', 8, [
    section('NAME', 'dispatch.fcgi \\- webmail and domain administration behind FastCGI'),
    section('SYNOPSIS', '.B dispatch.fcgi\n[option...]'),
    section(
      'DESCRIPTION',
      escaped(
        'Serves webmail and the administration of virtual domains to a web server that speaks ' +
          'FastCGI, SCGI or HTTP, out of the Maildirs and the database that the mail server uses. ' +
          'Flags win over the configuration file.',
      ),
    ),
    section('OPTIONS', optionsText(facts)),
    section(
      'SIGNALS',
      items([
        ['TERM', 'finish requests, then exit'],
        ['INT', 'exit at once'],
        ['HUP', 'read the configuration again with new workers; nothing is lost'],
        ['USR1', 'open logs again'],
      ]),
    ),
    section('FILES', items([['/etc/dispatch/dispatch.toml', 'the usual configuration']])),
    section('SEE ALSO', also(['dispatchctl', 8], ['dispatch.toml', 5])),
  ]);
}

function controlPage(): string {
  const root = controlFacts();
  const commands = everyCommand(root).filter(({ commands: below }) => below.length === 0);
  return page('dispatchctl', 8, [
    section('NAME', `dispatchctl \\- ${escaped(root.about)}`),
    section('SYNOPSIS', '.B dispatchctl\ncommand [argument...] [option...]'),
    section(
      'DESCRIPTION',
      escaped(
        'A command that administers is run by root or by the user that the mail belongs to, and ' +
          'acts with every right; the audit log names who called. A password never stands on the ' +
          'command line. What removes asks first, and needs --yes where there is no terminal.',
      ),
    ),
    section('COMMANDS', commands.map(commandText).join('\n')),
    section(
      'EXIT STATUS',
      items([
        ['0', 'done'],
        ['1', 'refused or failed; one line on standard error says why and what to do'],
        ['2', 'a command line that cannot be carried out'],
        ['3', 'status, top: no master answers'],
      ]),
    ),
    section('SEE ALSO', also(['dispatch', 8], ['dispatch.toml', 5])),
  ]);
}

function settingsPage(): string {
  const byName = Object.entries(settings as Readonly<Record<string, Setting>>);
  const sections = Map.groupBy(byName, ([name]) => name.split('.')[0] ?? '');
  const texts = [...sections].map(([name, rows]) => {
    const keys = rows.map(([key, setting]): [string, string] => [
      key.slice(name.length + 1),
      `${setting.about}. ${kindText(setting)}`,
    ]);
    return `.SS [${escaped(name)}]\n${items(keys)}`;
  });
  return page('dispatch.toml', 5, [
    section('NAME', 'dispatch.toml \\- configuration of Dispatch'),
    section(
      'DESCRIPTION',
      escaped(
        'A file of TOML. Every setting may be left out. Relative paths belong to the directory of ' +
          'the file. A secret never stands in it: password_file names the file that holds it.',
      ),
    ),
    section('SETTINGS', texts.join('\n')),
    section('SEE ALSO', also(['dispatch', 8], ['dispatchctl', 8])),
  ]);
}

function kindText(setting: Setting): string {
  switch (setting.kind) {
    case 'choice':
      return `One of ${setting.choices.join(', ')}; ${setting.initial} by default.`;
    case 'list':
      return `A list${setting.initial.length === 0 ? ', empty' : ` (${setting.initial.join(', ')})`} by default.`;
    case 'number':
    case 'seconds': {
      const range = `From ${setting.min} to ${setting.max}`;
      // As many as the machine has processors: the page is the same on each.
      if (setting === settings['server.children'])
        return `${range}; the processors, 2 to 8, by default.`;
      return `${range}; ${setting.initial} by default.`;
    }
    case 'text':
    case 'path':
    case 'bytes':
      break;
  }
  return setting.initial === '' ? 'Empty by default.' : `${setting.initial} by default.`;
}

function commandText(facts: CommandFacts): string {
  const named = facts.arguments.filter(({ about }) => about !== '');
  const given = named.map(({ name, about, choices }): [string, string] => [
    name,
    choices.length === 0 ? about : `${about}: ${choices.join(', ')}`,
  ]);
  const rest = [...(given.length === 0 ? [] : [items(given)]), optionsText(facts)];
  const body = rest.filter((text) => text !== '').join('\n');
  const head = `.SS ${escaped(`${facts.path} ${facts.usage}`.trim())}\n${escaped(`${facts.about}.`)}`;
  return body === '' ? head : `${head}\n${body}`;
}

function optionsText({ options }: CommandFacts): string {
  return items(options.map(({ flags, about }): [string, string] => [flags, about]));
}

function items(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([name, about]) => `.TP\n.B ${escaped(name)}\n${escaped(about)}`).join('\n');
}

const also = (...pages: readonly (readonly [string, number])[]) =>
  pages
    .map(([name, part], at) => `.BR ${name} (${part})${at === pages.length - 1 ? '' : ','}`)
    .join('\n');

const section = (title: string, text: string) => `.SH ${title}\n${text}\n`;

function page(name: string, part: number, sections: readonly string[]): string {
  return `.\\" Made by bin/build-man.ts; change the commands or the settings instead.
.TH ${name.toUpperCase()} ${part} "" Dispatch
${sections.join('')}`;
}

/** A backslash, a hyphen that is meant as one, and what begins a line of requests. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replaceAll(/^(?=[.'])/gm, '\\&');
}

if (import.meta.main) {
  const directory = join(import.meta.dirname, '../docs/man');
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(manPages())) {
    writeFileSync(join(directory, name), text);
  }
}
