// Letters that are taken for Latin ones, with those; and pairs that are taken for one letter.

export const lookAlikes: ReadonlyMap<string, string> = new Map(
  `
  аa еe оo рp сc уy хx іi јj ѕs ԁd һh ԛq ԝw ӏl ьb вb кk мm нh тt ғf ҽe
  αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc ϳj
  օo սu ոn հh զq ցg յj քp
  ıi łl øo ðd þp ßb æa œo đd ħh ŋn
  0o 1l 3e 5s
  `
    .trim()
    .split(/\s+/)
    .map((pair) => Array.from(pair))
    .filter((pair) => pair.length === 2)
    .map(([from = '', to = '']) => [from, to]),
);

export const lookAlikePairs: readonly (readonly [pair: string, letter: string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
];
