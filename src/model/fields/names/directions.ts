import { msg } from '../../msg';
import { nameTable } from './nameTable';

/** `FlowDirection`: where the reporting node saw the flow (reference: flowlogs-pipeline). */
export const FLOW_DIRECTIONS = nameTable<number>([
  [0, 'Ingress', msg('Into the reporting node')],
  [1, 'Egress', msg('Out of the reporting node')],
  [2, 'Inner', msg('Between two ends on the same node')],
]);

export const nameOfFlowDirection = (direction: number): string | undefined =>
  FLOW_DIRECTIONS.byKey(direction)?.name;

export const flowDirectionByName = (name: string): number | undefined =>
  FLOW_DIRECTIONS.byName(name)?.key;

/** `IfDirections`: which way a flow passed a network interface. */
export const INTERFACE_DIRECTIONS = nameTable<number>([
  [0, 'Ingress', msg('Into the interface')],
  [1, 'Egress', msg('Out of the interface')],
]);

export const nameOfInterfaceDirection = (direction: number): string | undefined =>
  INTERFACE_DIRECTIONS.byKey(direction)?.name;

export const interfaceDirectionByName = (name: string): number | undefined =>
  INTERFACE_DIRECTIONS.byName(name)?.key;
