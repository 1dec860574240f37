import { type Parameter, type ParameterTable, rowsOf } from './parameter';
import { SHARED_PARAMETERS } from './shared';
import { VIEWS } from './views';
import type { ViewPatch, ViewState } from './viewState';

/** One parameter of a link, wherever it stands in the state. */
export interface LinkParameter extends Pick<Parameter<unknown>, 'name' | 'expected'> {
  /** Undefined for the default. */
  readonly print: (state: ViewState) => string | undefined;
  /** Undefined when the text is no value. */
  readonly parse: (text: string) => ViewPatch | undefined;
}

/** Where a slice stands in the state. */
interface Place {
  readonly of: (state: ViewState) => object;
  readonly patch: (part: object) => ViewPatch;
}

const inLink = <Slice>(table: ParameterTable<Slice>, { of, patch }: Place): LinkParameter[] =>
  rowsOf(table).map(([key, { name, expected, print, parse }]) => ({
    name,
    expected,
    print: (state) => print((of(state) as Record<string, unknown>)[key]),
    parse: (text) => {
      const value = parse(text);
      return value === undefined ? undefined : patch({ [key]: value });
    },
  }));

/** Links are kept, compared and shared as text: these stand in this order for ever, others follow. */
const FIRST: readonly string[] = [
  'match',
  'refresh',
  'limit',
  'recordType',
  'packetLoss',
  'showDup',
  'sort',
  'columns',
  'selected',
  'scope',
  'type',
  'function',
  'layout',
  'groups',
  'collapsed',
  'expanded',
  'hidden',
  'hidesTalkers',
  'near',
  'hops',
  'trail',
  'table',
  'top',
  'panels',
  'focus',
  'compare',
  'unsampled',
];

const rank = ({ name }: LinkParameter): number => {
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
};

const ALL: readonly LinkParameter[] = [
  ...inLink(SHARED_PARAMETERS, { of: (state) => state, patch: (part) => part }),
  ...VIEWS.flatMap(({ id, parameters }) =>
    inLink<object>(parameters, { of: (state) => state[id], patch: (part) => ({ [id]: part }) }),
  ),
];

/** The parameters that hold one member each, in written order. Filters and time take more than one, the view is in the path. */
export const LINK_PARAMETERS: readonly LinkParameter[] = [...ALL].sort((a, b) => rank(a) - rank(b));
