interface Branch<T> {
  branches?: Map<string, Branch<T>>;
  value?: T;
}

const branchOf = <T>(branch: Branch<T>, text: string): Branch<T> => {
  const branches = (branch.branches ??= new Map<string, Branch<T>>());
  const known = branches.get(text);
  if (known) return known;
  const next: Branch<T> = {};
  branches.set(text, next);
  return next;
};

/**
 * Makes a value for each path of texts once. Texts are not glued to a key, so that no two paths can be taken for one; it
 * is quickest with those first that many paths share.
 */
export const remember =
  <T>(root: Branch<T> = {}): ((path: readonly string[], make: () => T) => T) =>
  (path, make) => {
    let branch = root;
    for (const text of path) branch = branchOf(branch, text);
    return (branch.value ??= make());
  };
