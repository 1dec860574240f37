import fc from 'fast-check';
import { condition, type Matcher } from '../model/filters/condition';
import { predicateOf } from '../model/filters/matches';
import { linePattern } from './lineCondition';

const CHARACTERS = Array.from('azAZ019-.u"\\\n<\u2028é𝄞日]^[');

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...CHARACTERS), fc.string({ minLength: 1, maxLength: 1 })),
  maxLength: 4,
});

const anyMatcher: fc.Arbitrary<Matcher> = fc.record({
  type: fc.constant('characters' as const),
  at: fc.constantFrom('first' as const, 'last' as const),
  characters: fc.uniqueArray(fc.constantFrom(...CHARACTERS), { maxLength: 6 }),
});

const anyFields = fc.record(
  {
    DnsName: anyText,
    DstPort: fc.nat(70_000),
    Interfaces: fc.array(anyText, { maxLength: 3 }),
    IfDirections: fc.array(fc.constantFrom(0, 1), { maxLength: 2 }),
    Flags: fc.array(fc.constantFrom('SYN', 'ACK', 'FIN_ACK'), { maxLength: 2 }),
    NetworkEvents: fc.array(fc.record({ Name: anyText, Action: anyText }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** As a writer may spell it as well: HTML characters and control characters by their number. */
const spelledOut = (line: string): string =>
  line.replace(
    /[<\u2028]|\\n/g,
    (text) => `\\u${(text === '\\n' ? '\n' : text).charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

it.each(['DnsName', 'DstPort', 'Interfaces', 'IfDirections', 'Flags', 'NetworkEvents.Name'])(
  'finds the first or last character of %s in the stored line as the predicate does in the flow',
  (field) => {
    fc.assert(
      fc.property(anyFields, anyMatcher, (fields, matcher) => {
        const wanted = condition([field], matcher);
        const line = JSON.stringify(fields);
        const flow = { labels: {}, tsNs: '0', line, fields };
        // Go writes any character of a class as it is; JavaScript needs to be told of those beyond 16 bits.
        const regex = new RegExp(
          linePattern(wanted).regex.replaceAll('\\x{10FFFF}', '\\u{10FFFF}'),
          'u',
        );
        const found = [line, spelledOut(line)].map((one) => regex.test(one));
        const isMatch = predicateOf(wanted)(flow);
        expect([line, regex.source, ...found]).toEqual([line, regex.source, isMatch, isMatch]);
      }),
      { numRuns: 500 },
    );
  },
);
