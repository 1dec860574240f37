import { readFileSync } from 'node:fs';
import { exportedNames } from './testing/exportedNames';
import { importGraph } from './testing/importGraph';

const isSource = (file: string): boolean => !/\.(spec|integration)\.tsx?$/.test(file);

/** Name → the files that give it. */
const givers = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const file of [...importGraph(['src']).keys()].filter(isSource))
    for (const name of exportedNames(file, readFileSync(file, 'utf8')))
      found.set(name, [...(found.get(name) ?? []), file]);
  return found;
};

describe('the names that a module exports', () => {
  it('are those of values and of types, but neither a default nor what is only handed on', () => {
    const text = `
      export const a = 1, { b, c: [d] } = f;
      export function e() {}
      export async function g() {}
      export class H {}
      export interface I {}
      export type J = 1;
      export enum K {}
      export default function l() {}
      export { m } from './m';
      const n = 1;
      export const o = <T,>(p: T) => <i>{p}</i>;`;
    expect(exportedNames('x.tsx', text)).toEqual([
      'a',
      'b',
      'd',
      'e',
      'g',
      'H',
      'I',
      'J',
      'K',
      'o',
    ]);
  });

  it('are one each where a function has several signatures', () => {
    const text = 'export function a(b: 1): 1;\nexport function a(b: 2): 2;';
    expect(exportedNames('x.ts', text)).toEqual(['a']);
  });
});

it('has no name that two files of src export', () => {
  const names = givers();
  expect(names.size).toBeGreaterThan(1000);
  const several = [...names].filter(([, files]) => files.length > 1);
  expect(several.map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([]);
});
