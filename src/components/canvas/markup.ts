import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';

type Props = Readonly<Record<string, unknown>>;
type Pure = (props: Props) => ReactNode;

const escaped = (text: string): string =>
  text
    // Not allowed in XML, however written.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** Names that SVG writes as React does. */
const KEPT = new Set(['viewBox']);

const attributeName = (name: string): string => {
  if (name === 'className') return 'class';
  return KEPT.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
};

const attribute = ([name, value]: [string, unknown]): string =>
  (typeof value === 'string' || typeof value === 'number') && name !== 'children'
    ? ` ${attributeName(name)}="${escaped(String(value))}"`
    : '';

const elementMarkup = ({ type, props }: ReactElement<Props>): string => {
  const children = props.children as ReactNode;
  if (type === Fragment) return markup(children);
  if (typeof type === 'function') return markup((type as Pure)(props));
  return `<${type}${Object.entries(props).map(attribute).join('')}>${markup(children)}</${type}>`;
};

/** What components without hooks draw, as text: so a picture of the whole graph needs no second page to draw it in. */
export const markup = (node: ReactNode): string => {
  if (Array.isArray(node)) return node.map((one) => markup(one as ReactNode)).join('');
  if (isValidElement<Props>(node)) return elementMarkup(node);
  return typeof node === 'string' || typeof node === 'number' ? escaped(String(node)) : '';
};
