import { createElement } from 'react';
import { markup } from './markup';
import type { Scene } from './scene';
import { WholeGraph } from './WholeGraph';

const TOKEN = /var\((--[\w-]+)\)/g;
/** Only what can be part of a graph; the page around it has rules of its own. */
const PARTS = /^\.network-evidence__(node|group-frame|kind-sign|edge|sign)/;

const ownRules = (): readonly string[] =>
  [...document.styleSheets]
    // Those of other origins cannot be read.
    .filter(({ href }) => href === null || href.startsWith(location.origin))
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .filter((text) => PARTS.test(text));

/** The rules of the page for the parts of a graph, with tokens as they are in its theme: other programs know none. */
const pictureCss = (): string => {
  const style = getComputedStyle(document.documentElement);
  const ground = 'var(--pf-t--global--background--color--secondary--default)';
  const rules = [
    'svg{font-family:var(--pf-t--global--font--family--body),sans-serif}',
    `.network-evidence__picture-ground{fill:${ground}}`,
    ...ownRules(),
  ];
  return rules
    .join('\n')
    .replace(TOKEN, (_, name: string) => style.getPropertyValue(name).trim() || 'inherit');
};

/** The whole graph as a picture that stands alone, in the theme of the page. */
export const graphDrawing = (scene: Scene): SVGSVGElement => {
  const text = markup(createElement(WholeGraph, { scene, css: pictureCss() }));
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  return documentElement as unknown as SVGSVGElement;
};
