import { endpointResource } from '../ends/consoleResource';
import type { Flow } from './flow';
import { serviceEnds, type SameTraffic } from './sameTraffic';

/** Another stored record of the traffic that a record tells of. */
export type OtherRecord =
  /** Of the same ends: of the other node, or of another interface. */
  | { readonly kind: 'report'; readonly record: Flow }
  /** The same traffic with the Service's address, or with that of what is behind the Service. */
  | {
      readonly kind: 'addressed' | 'delivered';
      readonly record: Flow;
      /** The end that differs. */
      readonly stem: 'Src' | 'Dst';
      /** `namespace/name` of that end, else its address. */
      readonly name: string;
    };

const nameOf = (flow: Flow, stem: 'Src' | 'Dst'): string => {
  const resource = endpointResource(flow, stem);
  if (!resource) return String(flow.fields[`${stem}Addr`] ?? '');
  const { namespace, name } = resource;
  return namespace === undefined ? name : `${namespace}/${name}`;
};

/** The loaded records of the same traffic as a record, itself left out. */
export const otherRecords = (record: Flow, traffic: SameTraffic): OtherRecord[] => {
  const kind = serviceEnds(record).length > 0 ? 'delivered' : 'addressed';
  return [
    ...traffic.reportsOf(record).map((other): OtherRecord => ({ kind: 'report', record: other })),
    ...traffic.twinsOf(record).flatMap((other): OtherRecord[] => {
      const [stem] = serviceEnds(kind === 'addressed' ? other : record);
      return stem ? [{ kind, record: other, stem, name: nameOf(other, stem) }] : [];
    }),
  ];
};
