import { endpointOwner, endpointResource } from '../ends/consoleResource';
import type { ConsoleResource } from '../ends/consoleResource';
import type { Flow } from '../flows/flow';
import { printResourceName } from '../ends/resourceName';
import type { ReadContext } from '../fields/readableValue';
import type { CellLine, CellPart, Content } from './column';
import { fieldContent, fieldParts } from './fieldContent';
import { fieldKey } from './fieldKey';

/** The start of the wire names of an end: its own fields, or those after translation. */
export type Stem = 'Src' | 'Dst' | 'XlatSrc' | 'XlatDst';

/** Said in place of a Kubernetes name: which address it is and, where the cluster names its subnets, whose. */
const standIn = (flow: Flow, stem: Stem, context: ReadContext): CellPart[] =>
  [
    ...fieldParts(flow, `${stem}Addr`, context),
    ...fieldParts(flow, `${stem}SubnetLabel`, context),
  ].map((part) => ({ ...part, isQuiet: true }));

/** The name of an end with the badge of its kind; ends outside the cluster by their address. */
export const nameContent = (stem: Stem): Content => {
  const field = `${stem}K8S_Name`;
  return {
    fields: [field, `${stem}K8S_Type`, `${stem}Addr`, `${stem}SubnetLabel`],
    lines: (flow, context) => {
      const [name] = fieldParts(flow, field, context);
      if (!name) return [standIn(flow, stem, context)];
      return [[{ ...name, badge: endpointResource(flow, stem)?.kind }]];
    },
    key: (flow) => [fieldKey(flow, field), fieldKey(flow, `${stem}Addr`)],
  };
};

const resourceFilterId: Partial<Record<Stem, string>> = {
  Src: 'src_resource',
  Dst: 'dst_resource',
};

/** An object as one value, that a filter of its end finds. */
export const objectLine = (resource: ConsoleResource, stem: Stem): CellLine => [
  {
    text:
      resource.namespace === undefined ? resource.name : `${resource.namespace}/${resource.name}`,
    badge: resource.kind,
    subject: {
      filterId: resourceFilterId[stem],
      value: printResourceName(resource),
      resource,
    },
  },
];

/** Kind, namespace and name as one: the object itself, or the workload that owns it. */
export const objectContent = (stem: Stem, what: 'object' | 'owner'): Content => {
  const find = what === 'owner' ? endpointOwner : endpointResource;
  const base = what === 'owner' ? 'K8S_Owner' : 'K8S_';
  return {
    fields: [`${stem}${base}Name`, `${stem}${base}Type`, `${stem}K8S_Namespace`],
    lines: (flow) => {
      const resource = find(flow, stem);
      return [resource ? objectLine(resource, stem) : []];
    },
    key: (flow) => {
      const resource = find(flow, stem);
      return [resource?.namespace ?? (resource && ''), resource?.name, resource?.kind];
    },
  };
};

/** `10.0.0.1:443`, IPv6 in brackets; the address alone where the protocol has no ports. */
export const addressPortContent = (stem: Stem): Content => {
  const [address, port] = [`${stem}Addr`, `${stem}Port`];
  return {
    fields: [address, port],
    lines: (flow, context) => {
      const [ip] = fieldParts(flow, address, context);
      const stored = flow.fields[port];
      if (!ip || typeof stored !== 'number') return [ip ? [ip] : []];
      const host = ip.text.includes(':') ? `[${ip.text}]` : ip.text;
      return [[{ ...ip, text: `${host}:${stored}` }]];
    },
    key: (flow) => [fieldKey(flow, address), fieldKey(flow, port)],
  };
};

/** A column of one field of an end. */
export const endFieldContent = (stem: Stem, field: string): Content =>
  fieldContent(`${stem}${field}`);
