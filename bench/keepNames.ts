/** tsx keeps the names of functions by a call that pages do not know. */
export const KEEP_NAMES = 'globalThis.__name = (named) => named';
