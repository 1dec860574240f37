import { allOf, condition, not, present, type Expression } from '../model/condition';
import type { Figure } from '../model/metrics/figures';
import { isMergeable } from '../model/metrics/grouping';
import type { Asking } from './asking';
import { heapsOf } from './flowHeaps';
import type { GroupsRequest } from './groupSamples';
import { inParallel } from './inParallel';
import { askAlong } from './splitParts';
import { orTooManySeries } from './tooManySeries';

/** Questions that one may become. */
const BUDGET = 96;

/** Groups that a part is meant to have: a guess, and Loki counts no more than 500 (max_query_series). */
const GROUPS = 420;

/** How flows are asked for, and how many groups an answer has. */
export interface PartQuestion<Answer> {
  readonly ask: (request: GroupsRequest) => Promise<Answer>;
  readonly sizeOf: (answer: Answer) => number;
}

interface Budget {
  /** Questions that may still be asked. */
  left: number;
}

interface Work<Answer> extends PartQuestion<Answer>, Budget {
  readonly asking: Asking;
  readonly request: GroupsRequest;
}

/** Those of the flows that have one of the values of a label; all of these are known. */
interface Part {
  readonly expression: Expression;
  readonly label: string;
  readonly values: readonly Figure[];
  readonly known: readonly Figure[];
  /** Stream labels along which they can be split when there is one value only. */
  readonly labels: readonly string[];
}

const SPLIT_ALONG: readonly string[] = ['K8S_Namespace', 'K8S_OwnerName', 'K8S_Type'].flatMap(
  (name) => [`Src${name}`, `Dst${name}`],
);

/** Parts of a quantile do not add up, so that each of its groups has to lie in one. */
const labelsOf = ({ measure, grouping, store }: GroupsRequest): string[] =>
  SPLIT_ALONG.filter(
    (label) => store.labels.has(label) && (isMergeable(measure) || grouping.fields.includes(label)),
  );

/**
 * By the values that these flows do not have: a gateway holds who names namespaces to those of the names that are left
 * of them, and would hide what others sent to them before they were deleted.
 */
const flowsOf = ({ expression, label, values, known }: Part): Expression => {
  const textsOf = (figures: readonly Figure[]): string[] =>
    figures.flatMap(({ labels }) => labels[label] ?? []);
  if (textsOf(values).length === 0) return allOf(expression, not(present([label])));
  const others = textsOf(known.filter((one) => !values.includes(one)));
  const matcher = { type: 'texts', texts: others } as const;
  return allOf(expression, present([label]), not(condition([label], matcher)));
};

/** How many flows of the request each value of a label has. */
const countAlong = <Answer>(
  { asking, request }: Work<Answer>,
  expression: Expression,
  label: string,
): Promise<Figure[] | undefined> => {
  const { among, counts } = request.measure;
  const measure = { statistic: 'count', unit: 'flows', among, counts } as const;
  return askAlong(asking, { ...request, expression, measure }, [label]);
};

/** Nobody needs the other parts any more. */
const giveUp = (budget: Budget): Promise<undefined> => {
  budget.left = 0;
  return Promise.resolve(undefined);
};

const askEach = async <Answer>(
  work: Work<Answer>,
  parts: readonly Part[],
): Promise<Answer[] | undefined> => {
  if (parts.length > work.left) return giveUp(work);
  const answers = await inParallel(parts, (part) => askPart(work, part));
  return answers.every((some) => some !== undefined) ? answers.flat() : undefined;
};

const askPart = async <Answer>(work: Work<Answer>, part: Part): Promise<Answer[] | undefined> => {
  const { values, labels } = part;
  const expression = flowsOf(part);
  const whole = await askWhole(work, expression);
  if (whole) return whole;
  if (values.length < 2) return askSmaller(work, expression, labels);
  const half = Math.ceil(values.length / 2);
  const halves = [values.slice(0, half), values.slice(half)];
  return askEach(
    work,
    halves.map((some) => ({ ...part, values: some })),
  );
};

/**
 * Values are put together so that each question has as many groups as Loki counts, but not more; the value in the middle
 * goes first and tells how many groups flows have here.
 */
const askSmaller = async <Answer>(
  work: Work<Answer>,
  expression: Expression,
  [label, ...labels]: readonly string[],
): Promise<Answer[] | undefined> => {
  if (label === undefined || work.left <= 0) return giveUp(work);
  const flows = await countAlong(work, expression, label);
  if (!flows || flows.length < 2) return askSmaller(work, expression, labels);
  const partOf = (values: readonly Figure[]): Part => ({
    expression,
    label,
    values,
    known: flows,
    labels,
  });
  const absent = flows.filter(({ labels: { [label]: text } }) => text === undefined);
  const named = flows.filter((one) => !absent.includes(one)).sort((a, b) => a.value - b.value);
  const middle = named.splice(Math.floor(named.length / 2), 1);
  const first = await askEach(work, [partOf(middle)]);
  if (!first) return undefined;
  const groups = first.reduce((sum, answer) => sum + work.sizeOf(answer), 0);
  const most = (GROUPS * (middle[0]?.value ?? 0)) / Math.max(1, groups);
  const heaps = [...absent.map((one) => [one]), ...heapsOf(named, most)];
  const rest = await askEach(work, heaps.map(partOf));
  return rest && [...first, ...rest];
};

const askWhole = async <Answer>(
  work: Work<Answer>,
  expression: Expression,
): Promise<Answer[] | undefined> => {
  if (work.left <= 0) return undefined;
  work.left -= 1;
  const answer = await orTooManySeries(work.ask({ ...work.request, expression }));
  return answer === undefined ? undefined : [answer];
};

/**
 * A question that may have more groups than Loki counts, asked as a whole or, where it has, in parts along stream labels;
 * the answers together hold all groups. Undefined where this would take too many questions, or cannot be done.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const inParts = async <Answer>(
  asking: Asking,
  request: GroupsRequest,
  question: PartQuestion<Answer>,
): Promise<Answer[] | undefined> => {
  const work = { ...question, asking, request, left: BUDGET };
  const whole = await askWhole(work, request.expression);
  return whole ?? askSmaller(work, request.expression, labelsOf(request));
};
