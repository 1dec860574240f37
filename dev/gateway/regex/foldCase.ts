/** Letters whose case folding leaves ASCII. */
const BEYOND_ASCII: Readonly<Record<string, string>> = { k: '\u212a', s: '\u017f' };

/**
 * All characters that RE2 treats as the same under `(?i)`, the given one included. Undefined where case folding is not a
 * plain pair of letters.
 */
export function caseVariants(character: string): readonly string[] | undefined {
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  if (lower === upper) return [character];
  const isPlainPair =
    Array.from(lower).length === 1 &&
    Array.from(upper).length === 1 &&
    upper.toLowerCase() === lower;
  if (!isPlainPair) return undefined;
  const further = BEYOND_ASCII[lower];
  const isKnown = character < '\u0250' || /[\u0370-\u04ff]/.test(character);
  if (!isKnown || 'µåßςιθβεκπρφ'.includes(lower)) return undefined;
  return further === undefined ? [lower, upper] : [lower, upper, further];
}
