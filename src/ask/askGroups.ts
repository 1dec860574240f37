import { isMergeable } from '../model/metrics/grouping';
import { nanoWindow } from '../queries/flowQueries';
import type { MetricQuestion } from '../queries/metricQuery';
import { askedTogether, type FoldQuestions } from '../queries/panelQueries';
import { askFolds, foldsOf, type Asking } from './asking';
import { groupsAsked, separate, totalAsked, totalOf, type GroupsRequest } from './groupSamples';
import { queryNumbers } from '../api/loki/lokiRequests';
import type { FoldedSamples } from './mergeSamples';

export interface GroupsAnswer {
  /** All groups that Loki made. */
  readonly groups: readonly FoldedSamples[];
  /** Over all flows; undefined when there are none. */
  readonly total: number | undefined;
  /** False for quantiles of several branches: the largest of them stands for all. */
  readonly isExact: boolean;
}

const ask = async (
  asking: Asking,
  { window }: GroupsRequest,
  folds: readonly FoldQuestions[],
): Promise<FoldedSamples[]> => {
  const { transport, signal } = asking;
  const atNs = nanoWindow(window).endNs;
  const send = (question: MetricQuestion) => queryNumbers(transport, { question, atNs }, signal);
  const answered = await askFolds(asking, folds, send);
  return answered.map(({ fold, answers }) => ({
    fold,
    samples: answers.flatMap(({ samples }) => samples),
  }));
};

/**
 * Every group, and the total: what complete groups add up to, or a part of the same question where they do not.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const askGroups = async (asking: Asking, request: GroupsRequest): Promise<GroupsAnswer> => {
  const { measure, grouping, store } = request;
  const ofGroups = foldsOf(groupsAsked(request));
  const addsUp = isMergeable(measure);
  const folds = addsUp ? ofGroups : askedTogether(ofGroups, foldsOf(totalAsked(request)));
  const { groups, totals } = separate(await ask(asking, request, folds), store);
  return {
    groups,
    total: totalOf(addsUp ? groups : totals, grouping),
    isExact: addsUp || folds.every(({ questions }) => questions.length < 2),
  };
};

/** The total alone. Throws as `askGroups`. */
export const askTotal = async (
  asking: Asking,
  request: GroupsRequest,
): Promise<number | undefined> =>
  totalOf(await ask(asking, request, foldsOf(totalAsked(request))), request.grouping);
