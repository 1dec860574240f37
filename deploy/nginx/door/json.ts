/** The value, or undefined when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What stands at the end of the path of properties, if anything does. */
export const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' &&
      inner !== null &&
      Object.prototype.hasOwnProperty.call(inner, name)
        ? (inner as Record<string, unknown>)[name]
        : undefined,
    value,
  );
