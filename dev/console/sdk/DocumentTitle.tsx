import { useEffect, type ReactNode } from 'react';

const PRODUCT = 'Red Hat OpenShift';

const textOf = (node: ReactNode): string =>
  Array.isArray(node) ? node.map(textOf).join('') : typeof node === 'string' ? node : '';

/** Names the browser's tab after the page. */
export function DocumentTitle({ children }: { readonly children?: ReactNode }) {
  const title = textOf(children);
  useEffect(() => {
    document.title = title === '' ? PRODUCT : `${title} · ${PRODUCT}`;
  }, [title]);
  return null;
}
