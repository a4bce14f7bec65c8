// The CSS that a mail may use. Nothing that positions outside the flow, animates, loads, generates
// content or reads a variable; no shorthand (`all`) that would reach what is not named here.

import { wordSet } from '../word-set.ts';

/** Values of words, numbers, colours and simple functions. */
export const plainProperties = wordSet(`
  align-content align-items align-self aspect-ratio background-attachment background-clip
  background-color background-origin background-position background-position-x
  background-position-y background-repeat background-size border border-collapse border-color
  border-radius border-spacing border-style border-width box-shadow box-sizing caption-side
  clear color column-gap direction display empty-cells flex flex-basis flex-direction flex-flow
  flex-grow flex-shrink flex-wrap float font-size font-stretch font-style font-variant
  font-weight gap height hyphens justify-content letter-spacing line-height list-style-position
  list-style-type max-height max-width min-height min-width object-fit opacity order outline
  outline-color outline-offset outline-style outline-width overflow overflow-wrap overflow-x
  overflow-y row-gap tab-size table-layout text-align text-align-last text-decoration
  text-decoration-color text-decoration-line text-decoration-style text-decoration-thickness
  text-indent text-overflow text-shadow text-transform text-underline-offset vertical-align
  visibility white-space width word-break word-spacing word-wrap writing-mode border-top
  border-right border-bottom border-left border-top-color border-right-color border-bottom-color
  border-left-color border-top-style border-right-style border-bottom-style border-left-style
  border-top-width border-right-width border-bottom-width border-left-width
  border-top-left-radius border-top-right-radius border-bottom-left-radius
  border-bottom-right-radius margin margin-top margin-right margin-bottom margin-left padding
  padding-top padding-right padding-bottom padding-left margin-block margin-block-start
  margin-block-end margin-inline margin-inline-start margin-inline-end padding-block
  padding-block-start padding-block-end padding-inline padding-inline-start padding-inline-end
`);

/** May name fonts, as strings or words of any script. */
export const fontProperties = wordSet('font font-family');

/** May show an image whose address has been approved. */
export const imageProperties = wordSet('background background-image list-style list-style-image');

/** Functions that compute a colour, a length or a gradient, and can load nothing. */
export const plainFunctions = wordSet(`
  calc clamp hsl hsla hwb lab lch max min oklab oklch rgb rgba linear-gradient radial-gradient
  repeating-linear-gradient repeating-radial-gradient
`);

export const units = wordSet(`
  px pt pc in cm mm em ex ch rem vw vh vmin vmax deg grad rad turn fr
`);

/** Words of a media query. No feature that tells of the reader's taste: a mail is one paper. */
export const mediaWords = wordSet(`
  all print screen and not only orientation portrait landscape width min-width max-width height
  min-height max-height device-width min-device-width max-device-width device-height
  min-device-height max-device-height
`);

/** Pseudo-classes of links, pointing and place; all others drop their selector. */
export const pseudoClasses = wordSet(`
  active first-child first-of-type focus hover last-child last-of-type link only-child visited
  empty
`);

/** Pseudo-classes that count. */
export const countingPseudoClasses = wordSet(
  'nth-child nth-last-child nth-last-of-type nth-of-type',
);

/** Attributes that a selector may ask for. */
export const selectorAttributes = wordSet('align bgcolor class dir height lang valign width');
