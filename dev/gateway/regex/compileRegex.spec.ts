import fc from 'fast-check';
import { RE2JS } from 're2js';
import { HOSTILE_TEXTS } from '../../testing/hostileFlows';
import { compileRegex, RegexError } from './compileRegex';
import { nativeSource } from './nativeSource';

/** Those whose case folding leaves ASCII among them. */
const LETTERS = Array.from('aAbBkKsS\u212a\u017f1-" {},:/é\n\\.');

const atom = fc.oneof(
  fc.constantFrom(...Array.from('aAbkKsS1-" {},:/é')),
  fc.constantFrom(
    '\\.',
    '\\\\',
    '\\d',
    '\\w',
    '\\s',
    '.',
    '[^"]',
    '[a-z]',
    '[,}]',
    '[^\\]]',
    '\\/',
  ),
  fc.constantFrom('(?:ab|a)', '(Src|Dst)', '(?i:kS)', '(a|)', '^', '$'),
);
const piece = fc
  .tuple(atom, fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,3}', '*?'))
  .map(([what, quantifier]) => (/^[\^$]$/.test(what) ? what : what + quantifier));
const pattern = fc
  .tuple(fc.constantFrom('', '', '(?i)', '(?s)'), fc.array(piece, { maxLength: 6 }))
  .map(([flags, pieces]) => flags + pieces.join(''));
const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 }).map((each) => each.join('')),
);

/** Whether RE2 finds the pattern in the text; undefined for one that is none (`{` `1` `}` may meet with nothing before). */
const foundByRe2 = (source: string, value: string): boolean | undefined => {
  try {
    return RE2JS.compile(source).test(value);
  } catch {
    return undefined;
  }
};

it('finds what RE2 finds, and refuses what RE2 refuses', () => {
  let [found, refused] = [0, 0];
  fc.assert(
    fc.property(pattern, text, fc.boolean(), (source, value, anchored) => {
      const wanted = foundByRe2(anchored ? `^(?:${source})$` : source, value);
      if (wanted === undefined) {
        refused += 1;
        expect(() => compileRegex(source, { anchored })).toThrow(RegexError);
        return;
      }
      found += 1;
      const isFound = compileRegex(source, { anchored })(value);
      expect([source, value, isFound]).toEqual([source, value, wanted]);
    }),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(100 * refused);
});

it.each([
  '"(Src|Dst)Port":443[,}]',
  '"SrcK8S_Name":"(?i:[^"]*web[^"]*)"',
  '"Flags":\\[[^]]*"ACK"[^]]*\\]',
])('gives the quick engine what the page prints: %s', (source) =>
  expect(nativeSource(source, false)).toBeDefined(),
);

it.each(['a(', 'a**', '{1}', '(?s){1}', '[b-a]', '(?P<a', '\\q', 'a{1001}'])(
  'refuses %s',
  (source) => {
    expect(() => compileRegex(source)).toThrow(RegexError);
  },
);
