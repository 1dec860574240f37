import type { Labels } from './figures';
import { panelGrouping, sharedGrouping, unsampled, weightOf } from './grouping';
import { panelById, type Panel } from './panels';
import { scopeOf } from '../ends/scopes';

const NAMESPACE = scopeOf('namespace');

const panelsOf = (...ids: string[]): Panel[] => ids.flatMap((id) => panelById(id) ?? []);

const fieldsOf = (id: string, ...shown: string[]): readonly string[] => {
  const [panel] = panelsOf(id);
  if (!panel) throw new Error(id);
  return sharedGrouping(panel, panelsOf(id, ...shown), NAMESPACE).fields;
};

const [SRC, DST] = ['SrcK8S_Namespace', 'DstK8S_Namespace'];

it.each([
  ['sources of pairs that are shown as well', 'sources_bytes', 'pairs_bytes', [SRC, DST]],
  ['sources that are shown alone', 'sources_bytes', 'protocols', [SRC]],
  ['sources of pairs by another measure', 'sources_bytes', 'pairs_packets', [SRC]],
  ['what has no coarser groups', 'pairs_bytes', 'sources_bytes', [SRC, DST]],
  ['quantiles, which do not add up', 'rtt_p90', 'pairs_bytes', [SRC, DST]],
])('asks for %s', (_what, id, shown, fields) => {
  expect(fieldsOf(id, shown)).toEqual(fields);
});

it('makes sources of pairs', () => {
  const [sources, pairs] = panelsOf('sources_bytes', 'pairs_bytes');
  if (!sources || !pairs) throw new Error('no panels');
  const { labelsOf, isCoarser } = sharedGrouping(sources, [sources, pairs], NAMESPACE);
  expect(isCoarser).toBe(true);
  expect(labelsOf({ [SRC]: 'a', [DST]: 'b' })).toEqual({ [SRC]: 'a' });
  expect(labelsOf({ [DST]: 'b' })).toEqual({});
});

it.each([
  ['50', 50],
  ['1', 1],
  ['0', 1],
  ['-3', 1],
  ['x', 1],
  [undefined, 1],
])('a flow sampled at %s counts %i times', (sampling, times) => {
  const [panel] = panelsOf('protocols');
  if (!panel) throw new Error('no panel');
  const labels: Labels = sampling === undefined ? {} : { Sampling: sampling };
  expect(weightOf(unsampled(panelGrouping(panel, NAMESPACE)), labels)).toBe(times);
  expect(weightOf(panelGrouping(panel, NAMESPACE), labels)).toBe(1);
});
