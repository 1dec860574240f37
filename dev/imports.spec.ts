import { graphOfParts, importGraph, ringsOf } from './testing/importGraph';

/** From left to right: a room may import those before it. */
const ROOMS = ['model', 'queries', 'api', 'ask', 'hooks', 'components'];

const graph = importGraph(['src', 'dev', 'e2e', 'bench', 'deploy']);

/** Specs may import what tests are built from. */
const isSpec = (file: string): boolean => /\.(spec|integration)\.tsx?$/.test(file);

const roomOf = (file: string): string | undefined => /^src\/(\w+)\//.exec(file)?.[1];

const devFolderOf = (file: string): string | undefined => /^dev\/(\w+)\//.exec(file)?.[1];

describe('the graph of imports', () => {
  it('has every room of src and every folder of dev', () => {
    const rooms = new Set([...graph.keys()].map(roomOf).filter(Boolean));
    expect([...rooms].sort()).toEqual([...ROOMS].sort());
    const folders = new Set([...graph.keys()].map(devFolderOf).filter(Boolean));
    expect(folders.size).toBeGreaterThan(7);
  });

  it('sees imports of values, of types, and those that load later', () => {
    expect(graph.get('src/hooks/useSettings.ts')).toEqual(
      expect.arrayContaining(['src/model/settings/mergeSettings.ts', 'src/model/settings/settings.ts']),
    );
    expect(graph.get('src/components/page/views.tsx')).toContain(
      'src/components/topology/TopologyView.tsx',
    );
  });

  it('has rings found in it, however long', () => {
    const long = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(ringsOf(long)).toEqual(['a → b → c → a']);
    expect(ringsOf(new Map([['a', ['a']]]))).toEqual(['a → a']);
  });
});

it('has no files that import each other, be it for types', () => {
  expect(ringsOf(graph)).toEqual([]);
});

it('has no folders of dev that import each other', () => {
  expect(ringsOf(graphOfParts(graph, devFolderOf))).toEqual([]);
});

it('has arrows of src in one direction only', () => {
  const wrong = [...graph].flatMap(([file, imported]) => {
    const own = ROOMS.indexOf(roomOf(file) ?? '');
    if (own < 0 || isSpec(file)) return [];
    const later = imported.filter((other) => ROOMS.indexOf(roomOf(other) ?? '') > own);
    const outside = imported.filter((other) => /^(dev|e2e|bench)\//.test(other));
    return [...later, ...outside].map((other) => `${file} → ${other}`);
  });
  expect(wrong).toEqual([]);
});
