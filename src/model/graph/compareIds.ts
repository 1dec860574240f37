/** The same order everywhere, whatever the language of the page. */
export const compareIds = (a: { readonly id: string }, b: { readonly id: string }): number => {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};
