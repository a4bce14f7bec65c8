// The scripts of tab completion. Everything stands in them, so that a key does not start a program:
// first the words so far are walked down the tree of commands, then what may follow is offered.

import { type CommandFacts, everyCommand, type OptionFacts } from './command-facts.ts';

export function completionScript(shell: 'bash' | 'zsh' | 'fish', root: CommandFacts): string {
  if (shell === 'fish') return fishScript(root);
  return shell === 'bash' ? bashScript(root) : zshScript(root);
}

interface Offer {
  readonly word: string;
  readonly about: string;
}

/** What may follow a command. */
function offersOf({ commands, options, arguments: given }: CommandFacts): readonly Offer[] {
  return [
    ...commands.map(({ path, about }) => ({ word: path.split(' ').at(-1) ?? '', about })),
    ...given.flatMap(({ choices, about }) => choices.map((word) => ({ word, about }))),
    ...options.map(({ long, about }) => ({ word: long, about })),
  ];
}

/** Options whose value is one of a few words, once each. */
function choosing(root: CommandFacts): readonly OptionFacts[] {
  const all = everyCommand(root).flatMap(({ options }) => options);
  const chosen = all.filter(({ choices }) => choices.length > 0);
  return [...new Map(chosen.map((option) => [option.long, option])).values()];
}

const pathsOf = (root: CommandFacts) => everyCommand(root).filter(({ path }) => path !== '');

function bashScript(root: CommandFacts): string {
  const known = pathsOf(root).map(({ path }) => `'${path}'`);
  const offers = everyCommand(root).map(
    (one) =>
      `    '${one.path}') offers='${offersOf(one)
        .map(({ word }) => word)
        .join(' ')}' ;;`,
  );
  const values = choosing(root).map(
    ({ long, choices }) => `    ${long}) offers='${choices.join(' ')}' ;;`,
  );
  return `# Completion of dispatchctl(8) for bash: put it into
# /usr/share/bash-completion/completions/dispatchctl
_dispatchctl() {
  local place= offers= at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${place:+$place }\${COMP_WORDS[at]}" in
      ${known.join('|')}) place="\${place:+$place }\${COMP_WORDS[at]}" ;;
    esac
  done
  case $place in
${offers.join('\n')}
  esac
  case \${COMP_WORDS[COMP_CWORD - 1]} in
${values.join('\n')}
    --config|--control|--into|--path) offers= ;;
  esac
  COMPREPLY=($(compgen -W "$offers" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _dispatchctl dispatchctl
`;
}

function zshScript(root: CommandFacts): string {
  const known = pathsOf(root).map(({ path }) => `'${path}'`);
  const offers = everyCommand(root).map((one) => {
    const words = offersOf(one).map(({ word, about }) => zshWord(`${word}:${about}`));
    return `    '${one.path}') offers=(${words.join(' ')}) ;;`;
  });
  return `#compdef dispatchctl
# Completion of dispatchctl(8) for zsh: put it as _dispatchctl into a directory of $fpath
_dispatchctl() {
  local place= at
  local -a offers
  for ((at = 2; at < CURRENT; at++)); do
    case "\${place:+$place }\${words[at]}" in
      ${known.join('|')}) place="\${place:+$place }\${words[at]}" ;;
    esac
  done
  case $place in
${offers.join('\n')}
  esac
  case \${words[CURRENT - 1]} in
    --config|--control|--into|--path) _files; return ;;
  esac
  _describe 'dispatchctl' offers || _files
}
_dispatchctl "$@"
`;
}

/** In single quotes; the first colon of a word ends it for _describe. */
const zshWord = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;

function fishScript(root: CommandFacts): string {
  const known = pathsOf(root).map(({ path }) => fishWord(path));
  const lines = everyCommand(root).flatMap((one) => {
    const at = `complete -c dispatchctl -f -n ${fishWord(`__dispatchctl_at ${fishWord(one.path)}`)}`;
    return offersOf(one).map(({ word, about }) => {
      const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${fishWord(word)}`;
      const option = one.options.find(({ long }) => long === word);
      return `${at} ${what}${option?.takesValue === true ? ' -r' : ''} -d ${fishWord(about)}`;
    });
  });
  return `# Completion of dispatchctl(8) for fish: put it into
# ~/.config/fish/completions/dispatchctl.fish
set -g __dispatchctl_known ${known.join(' ')}
function __dispatchctl_at
    set -l place
    for word in (commandline -opc)[2..]
        contains -- (string join ' ' $place $word) $__dispatchctl_known; and set -a place $word
    end
    test "$place" = "$argv[1]"
end
${lines.join('\n')}
`;
}

const fishWord = (word: string) => `'${word.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
