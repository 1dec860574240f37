/** The value, or undefined when the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** An object of JSON, not a list of it. */
export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at the end of a path of properties of its own, if anything does. */
export const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce(
    (inner, name) =>
      isRecord(inner) && Object.prototype.hasOwnProperty.call(inner, name)
        ? inner[name]
        : undefined,
    value,
  );
