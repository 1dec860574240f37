import fc from 'fast-check';
import type { Feature } from '../../fields/fields';
import { mergeSettings } from '../../settings/mergeSettings';
import type { FeatureState } from '../../settings/settings';
import { isMarked, mergeMarks, NO_MARKS, seriousMarks } from './markAmounts';
import { MARKS, marksWith } from './marks';

it('tells its rows apart in all that they are known by', () => {
  for (const of of [
    MARKS.map(({ id }) => id),
    MARKS.map(({ sign }) => sign),
    MARKS.map(({ rank }) => rank),
    MARKS.map(({ exported }) => exported.key),
    MARKS.map(({ exported }) => exported.header),
  ])
    expect(new Set<unknown>(of).size).toBe(MARKS.length);
});

const anyMarks = fc.record({ dropped: fc.nat(9), denied: fc.nat(9) }, { requiredKeys: [] });

it('merges in any order, and nothing adds nothing', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, anyMarks, (a, b, c) => {
      expect(mergeMarks(a, b)).toEqual(mergeMarks(b, a));
      expect(mergeMarks(mergeMarks(a, b), c)).toEqual(mergeMarks(a, mergeMarks(b, c)));
      expect(mergeMarks(NO_MARKS, a)).toEqual(a);
      expect(mergeMarks(a, NO_MARKS)).toEqual(a);
    }),
  );
});

it('adds up what two edges have', () => {
  expect(mergeMarks({ dropped: 2, denied: 1 }, { dropped: 3 })).toEqual({ dropped: 5, denied: 1 });
});

it.each([
  [{}, []],
  [{ dropped: 0 }, []],
  [{ dropped: 1 }, ['dropped']],
  [{ dropped: 9, denied: 1 }, ['denied', 'dropped']],
])('names of %j the most serious first', (amounts, ids) => {
  expect(seriousMarks(amounts).map(({ id }) => id)).toEqual(ids);
  expect(isMarked(amounts)).toBe(ids.length > 0);
});

const featuresWith = (feature: Feature, value: FeatureState) => ({
  ...mergeSettings({}).settings.features,
  [feature]: { value, source: 'default' } as const,
});

it.each(MARKS)('leaves $id out only where its feature is known to be off', ({ id, feature }) => {
  expect(marksWith(featuresWith(feature, 'off'))).not.toContain(id);
  expect(marksWith(featuresWith(feature, 'on'))).toContain(id);
  expect(marksWith(featuresWith(feature, 'unknown'))).toContain(id);
});
