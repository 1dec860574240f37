import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Node = Readonly<Record<string, unknown>>;

const isCalled =
  (name: string) =>
  (each: unknown): boolean =>
    [(each as Node).name, (each as Node).alias].includes(name);

/** One step down; into a list by position, name or alias. */
const step = (node: unknown, key: string): unknown => {
  if (!Array.isArray(node)) return (node as Node)[key];
  const list = node as readonly unknown[];
  return list[Number(key)] ?? list.find(isCalled(key));
};

/**
 * What stands at a place: a file of deploy/ and the way down into it, with spaces between.
 *
 * @throws Error when nothing stands there
 */
export function deployed(place: string): unknown {
  const [file = '', ...keys] = place.split(' ');
  const value = keys.reduce<unknown>(step, parse(readFileSync(`deploy/${file}`, 'utf8')));
  if (value === undefined) throw new Error(`nothing at ${place}`);
  return value;
}

export const POD = 'deployment.yaml spec template spec';
export const CONTAINERS = ['front', 'door'] as const;
export type Container = (typeof CONTAINERS)[number];
export const FRONT = `${POD} containers front`;
export const DOOR = `${POD} containers door`;
