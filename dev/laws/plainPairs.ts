import type { Counting } from '../../src/model/counting';
import { predicateOf } from '../../src/model/filters/matches';
import type { Flow } from '../../src/model/flows/flow';
import type { Figure } from '../../src/model/metrics/figures';
import { isMergeable } from '../../src/model/metrics/grouping';
import type { Measure } from '../../src/model/metrics/measures';
import type { Scope } from '../../src/model/ends/scopes';
import { graphFields, pairKinds } from '../../src/model/ends/ends';
import type { GraphGrouping } from '../../src/model/ends/groupings';
import { plainFigures } from './plainFigures';

interface PairsQuestion {
  readonly measure: Measure;
  readonly scope: Scope;
  readonly grouping: GraphGrouping;
  readonly counting: Counting;
}

/** What flows say of the pairs of a scope; where groups do not add up, of one kind of ends at a time. */
export const plainPairs = (
  flows: readonly Flow[],
  { measure, scope, grouping, counting }: PairsQuestion,
): Figure[] => {
  const figuresBy = (some: readonly Flow[], by: readonly string[]): Figure[] =>
    plainFigures(some, { measure, by, counting });
  return isMergeable(measure)
    ? figuresBy(flows, graphFields(scope, grouping))
    : pairKinds(scope, grouping).flatMap(({ among, fields }) =>
        figuresBy(flows.filter(predicateOf(among)), fields),
      );
};
