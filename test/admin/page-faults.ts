// What every page of ours keeps to, checked on the parsed document: it says what is wrong with it.

import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** Complaints about a page; none when it is complete for keyboard, screen reader and policy. */
export function pageFaults(page: string): readonly string[] {
  const elements = elementsOf(parse(page));
  const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} is there twice`),
    ...elements.flatMap((element) => [
      ...policyFaults(element),
      ...referenceFaults(element, ids),
      ...nameFaults(element, elements),
      ...formFaults(element),
    ]),
    ...headingFaults(elements),
  ];
}

/** Inline style and script, which the page's policy would not run. */
function policyFaults(element: Element): readonly string[] {
  const inline = element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on'));
  const isInline =
    element.tagName === 'style' ||
    (element.tagName === 'script' && attribute(element, 'src') === undefined);
  return [
    ...inline.map(({ name }) => `<${element.tagName}> has an inline ${name}`),
    ...(isInline ? [`an inline <${element.tagName}>`] : []),
  ];
}

function referenceFaults(element: Element, ids: readonly string[]): readonly string[] {
  return ['for', 'aria-describedby', 'aria-labelledby'].flatMap((name) => {
    const wanted = attribute(element, name)?.split(' ') ?? [];
    return wanted.filter((id) => !ids.includes(id)).map((id) => `${name} leads to no ${id}`);
  });
}

/** A control without a label, a button or link without words. */
function nameFaults(element: Element, elements: readonly Element[]): readonly string[] {
  const { tagName } = element;
  const id = attribute(element, 'id');
  if (attribute(element, 'aria-label') !== undefined) return [];
  if (tagName === 'a' || tagName === 'button') {
    return words(element).trim() === '' ? [`a <${tagName}> without words`] : [];
  }
  if (!['input', 'textarea', 'select'].includes(tagName)) return [];
  const isHidden = attribute(element, 'type') === 'hidden' || attribute(element, 'hidden') === '';
  const isLabelled = elements.some(
    (label) =>
      label.tagName === 'label' &&
      ((id !== undefined && attribute(label, 'for') === id) || elementsOf(label).includes(element)),
  );
  return isHidden || isLabelled
    ? []
    : [`<${tagName} name=${attribute(element, 'name')}> unlabelled`];
}

/** A form must be sent by a browser without script: with an address and a button that submits. */
function formFaults(element: Element): readonly string[] {
  if (element.tagName !== 'form') return [];
  const buttons = elementsOf(element).filter(({ tagName }) => tagName === 'button');
  const submits = buttons.some((button) => (attribute(button, 'type') ?? 'submit') === 'submit');
  return [
    ...(attribute(element, 'action')?.startsWith('/') === true ? [] : ['a form that goes nowhere']),
    ...(submits ? [] : ['a form without a button']),
  ];
}

/** One first heading, and none that skips a level. */
function headingFaults(elements: readonly Element[]): readonly string[] {
  const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.slice(1) ?? []);
  const first = levels.filter((level) => level === '1').length;
  const skips = levels.filter((level, at) => Number(level) > Number(levels[at - 1] ?? 0) + 1);
  return [
    ...(first === 1 ? [] : [`${first} headings of the first level`]),
    ...skips.map((level) => `a heading skips to level ${level}`),
  ];
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => [
    ...('tagName' in child ? [child] : []),
    ...elementsOf(child),
  ]);
}

function words(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(words).join('') : '';
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}
