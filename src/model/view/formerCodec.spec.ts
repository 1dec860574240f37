import fc from 'fast-check';
import { anyViewState } from '../../../dev/testing/anyViewState';
import { decodeUrl } from '../url/decodeUrl';
import { encodeUrl } from '../url/encodeUrl';
import {
  FORMER_DEFAULTS,
  formerDecode,
  formerEncode,
  type FormerState,
} from './formerCodec.fixture';
import { DEFAULT_VIEW_STATE, type ViewState } from './viewState';

const CONTEXT = { nowS: 1_700_000_000 };

const partsOf = (url: string): [path: string, search: string] => {
  const [path = '', search = ''] = url.split('?', 2);
  return [path, search];
};

const decode = (url: string) => decodeUrl(...partsOf(url), CONTEXT);
const formerly = (url: string) => formerDecode(...partsOf(url), CONTEXT);

/** What there was of a state before it had slices. */
const flat = ({ flows, overview, topology, ...shared }: ViewState): FormerState => {
  const members: Record<string, unknown> = { ...shared, ...flows, ...overview, ...topology };
  const keys = Object.keys(FORMER_DEFAULTS);
  return Object.fromEntries(keys.map((key) => [key, members[key]])) as unknown as FormerState;
};

const anyFormerState: fc.Arbitrary<FormerState> = anyViewState.map(flat);

/** A parameter that says something, in both codecs or in neither of them. */
const anyParameter = fc
  .tuple(
    fc.constantFrom(
      ...'filters,disabled,match,timeRange,startTime,endTime,refresh,limit,recordType,packetLoss,showDup'.split(
        ',',
      ),
      ...'sort,columns,selected,scope,panels,focus,top,compare,unsampled,type,function,layout,groups'.split(
        ',',
      ),
      ...'collapsed,expanded,hidden,hidesTalkers,near,hops,trail,table,bnf,planet'.split(','),
    ),
    fc.oneof(
      fc.constantFrom(
        '',
        '0',
        '3',
        '300',
        'true',
        'false',
        'any',
        'a,b',
        'a,asc',
        'sum',
        'grid',
        'day',
      ),
      fc.constantFrom('none', 'sent', 'bytes', 'namespace:src_port=1', 'src_name="a";dst_port=x'),
      fc.string({ maxLength: 5 }),
    ),
  )
  .map((pair): [string, string] => pair);

const anySearch = fc
  .array(anyParameter, { maxLength: 12 })
  .map((pairs) => new URLSearchParams(pairs).toString());

describe('a link from before views had slices', () => {
  it('has the same defaults', () => {
    expect(flat(DEFAULT_VIEW_STATE)).toEqual(FORMER_DEFAULTS);
  });

  it('means the same, and is written as the same text', () => {
    fc.assert(
      fc.property(anyFormerState, (state) => {
        const url = formerEncode(state);
        const { state: read, notices } = decode(url);
        expect({ state: flat(read), notices }).toEqual({ state, notices: [] });
        expect(read.traffic).toBe('delivered');
        expect(encodeUrl(read)).toBe(url);
      }),
      { numRuns: 1000 },
    );
  });

  it('means the same where parts of it are broken, with the same notices in the same order', () => {
    fc.assert(
      fc.property(fc.constantFrom('flows', 'topology', 'pie', ''), anySearch, (view, search) => {
        const url = `/observe/network/${view}?${search}`;
        const { state, notices } = decode(url);
        expect({ state: flat(state), notices }).toEqual(formerly(url));
      }),
      { numRuns: 2000 },
    );
  });
});
