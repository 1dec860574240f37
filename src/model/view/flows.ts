import { msg } from '../msg';
import { type Codec, ids, isId, optional, type ParameterTable } from './parameter';

export interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** What a link says about the table of flows alone. */
export interface FlowsSlice {
  readonly sort: Sort | undefined;
  /** Column ids in order; undefined = the person's own or the default ones. */
  readonly columns: readonly string[] | undefined;
}

export const sortCodec: Codec<Sort> = {
  print: ({ column, direction }) => `${column},${direction}`,
  parse: (text) => {
    const [column = '', direction, ...rest] = text.split(',');
    const isDirection = direction === 'asc' || direction === 'desc';
    return isId(column) && isDirection && rest.length === 0 ? { column, direction } : undefined;
  },
  expected: msg('a column and asc or desc'),
};

export const FLOWS_PARAMETERS: ParameterTable<FlowsSlice> = {
  sort: optional('sort', sortCodec),
  columns: optional('columns', ids),
};
