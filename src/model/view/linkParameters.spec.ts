import { readFileSync } from 'node:fs';
import { FILTER_PARAMETERS } from '../url/filtersText';
import { TIME_PARAMETERS } from '../url/timeParameters';
import { LINK_PARAMETERS } from './linkParameters';
import { rowsOf } from './parameter';
import { SHARED_PARAMETERS } from './shared';
import { VIEWS } from './views';

/** The names in the first column of the first table of docs/url.md. */
const documented = (): string[] => {
  const lines = readFileSync('docs/url.md', 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith('| parameter |'));
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, name = '']) => name);
};

const namesOf = (table: Parameters<typeof rowsOf>[0]): string[] =>
  rowsOf(table).map(([, { name }]) => name);

it('knows each parameter in one codec, and describes it in docs/url.md', () => {
  const codecs = [
    [...FILTER_PARAMETERS],
    [...TIME_PARAMETERS],
    namesOf(SHARED_PARAMETERS),
    ...VIEWS.map(({ parameters }) => namesOf(parameters)),
  ].flat();
  expect(new Set(codecs).size).toBe(codecs.length);
  expect(codecs.length).toBeGreaterThan(20);
  expect(documented().sort()).toEqual([...codecs].sort());
});

it('writes every parameter of every slice', () => {
  const slices = [SHARED_PARAMETERS, ...VIEWS.map(({ parameters }) => parameters)];
  expect(LINK_PARAMETERS.map(({ name }) => name).sort()).toEqual(slices.flatMap(namesOf).sort());
});

it('keeps no name for the view, which tabs take from the address', () => {
  expect(documented()).not.toContain('view');
});
