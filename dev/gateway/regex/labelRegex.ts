import { compileRegex, type TextTest } from './compileRegex';

type Piece = { readonly literal: string } | 'anything';

/** A pattern of nothing but literals, `.*` and `|`; undefined for any other. */
function simpleAlternatives(pattern: string): readonly (readonly Piece[])[] | undefined {
  const whole = /^(?:\\[!-/:-@[-`{-~]|\.\*|[^\\^$.*+?()[\]{}])*$/u;
  if (!whole.test(pattern)) return undefined;
  const alternatives: Piece[][] = [[]];
  for (const [token] of pattern.matchAll(/\\.|\.\*|[^\\]/gsu)) {
    const pieces = alternatives.at(-1);
    const last = pieces?.at(-1);
    if (token === '|') alternatives.push([]);
    else if (token === '.*') pieces?.push('anything');
    else if (last !== undefined && last !== 'anything') {
      pieces?.splice(-1, 1, { literal: last.literal + token.replace(/^\\/, '') });
    } else pieces?.push({ literal: token.replace(/^\\/, '') });
  }
  return alternatives;
}

function commonPrefix(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}

const initial = (text: string): string => text.slice(0, 1);

const contains =
  (part: string): TextTest =>
  (text) =>
    text.includes(part);

/** One alternative as Loki's simplifier reads it: a lone literal is compared whole, one beside `.*` is searched for. */
function simplified(pieces: readonly Piece[]): TextTest | undefined {
  const literals = pieces.flatMap((piece) => (piece === 'anything' ? [] : [piece.literal]));
  const [only = ''] = literals;
  if (literals.length > 1 || pieces.length > 3) return undefined;
  if (literals.length === 0) return () => true;
  return pieces.length === 1 ? (text) => text === only : contains(only);
}

/**
 * Two neighbouring alternatives that begin alike are factored by Go's parser before Loki looks at them, and what is left is
 * searched for anywhere in the value.
 */
function factored(alternatives: readonly (readonly Piece[])[]): TextTest | undefined {
  const literals = alternatives.map((pieces) => {
    const [piece] = pieces;
    return pieces.length === 1 && piece !== undefined && piece !== 'anything' ? piece.literal : '';
  });
  if (literals.includes('')) return undefined;
  const shared = literals.reduce(commonPrefix);
  if (shared === '') return undefined;
  const rests = literals.map((literal) => literal.slice(shared.length));
  const isCharacterClass = rests.every((rest) => Array.from(rest).length === 1);
  const branchesAgain = rests.some(
    (rest, index) => index > 0 && rest !== '' && initial(rest) === initial(rests[index - 1] ?? ''),
  );
  if (isCharacterClass || branchesAgain) return undefined;
  const tests = literals.map(contains);
  return (text) => tests.some((test) => test(text));
}

const startsLikeItsNeighbour = (alternatives: readonly (readonly Piece[])[]): boolean =>
  alternatives.some((pieces, index) => {
    const [one, other] = [pieces[0], alternatives[index - 1]?.[0]];
    return (
      one !== undefined &&
      other !== undefined &&
      one !== 'anything' &&
      other !== 'anything' &&
      initial(one.literal) === initial(other.literal)
    );
  });

/**
 * Loki's comparison of a label filter with a regular expression: anchored, except where its simplifier takes over and
 * searches (`80.*` finds 18080). Anchor patterns with `^` and `$` and the two are the same. Throws RegexError.
 */
export function compileLabelRegex(pattern: string): TextTest {
  const exact = compileRegex(pattern, { anchored: true });
  const alternatives = simpleAlternatives(pattern);
  if (!alternatives) return exact;
  if (alternatives.length > 1 && startsLikeItsNeighbour(alternatives)) {
    return factored(alternatives) ?? exact;
  }
  const tests = alternatives.map(simplified);
  if (tests.includes(undefined)) return exact;
  return (text) => tests.some((test) => test?.(text) ?? false);
}
