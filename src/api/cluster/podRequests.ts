import { readPods } from '../../model/evidence/readPods';
import { NAMESPACE } from '../../model/evidence/names';
import type { RunningPod } from '../../model/evidence/running';
import { at } from '../../model/json';
import { ApiError } from '../apiError';
import { answersOf } from '../getAnswer';
import type { Transport, WireAnswer } from '../transport';
import { parseBody } from '../wireJson';
import { CLUSTER_ERRORS } from './clusterRequests';

const get = answersOf(CLUSTER_ERRORS);

const PAGE_SIZE = 500;
/** With them come 10,000 pods, more than a namespace holds in any cluster that Kubernetes promises to work in. */
const MAX_PAGES = 20;
const MAX_CURSOR = 4096;
const GONE = 410;

/** The pods of a namespace, as far as they were listed. */
export interface PodList {
  readonly pods: readonly RunningPod[];
  /** There are more, or the list changed too much while it was read. */
  readonly isPartial: boolean;
}

interface PodPage {
  readonly pods: readonly RunningPod[];
  readonly next?: string;
}

const readPage = (answer: WireAnswer): PodPage => {
  const body = parseBody('cluster', answer);
  const items = at(body, ['items']);
  if (at(body, ['kind']) !== 'PodList' || !Array.isArray(items))
    throw new ApiError('cluster', 'notTheSource', {
      detail: 'the answer holds no list of pods',
      status: answer.status,
    });
  const next = at(body, ['metadata', 'continue']);
  const hasNext = typeof next === 'string' && next !== '' && next.length <= MAX_CURSOR;
  return {
    pods: readPods((items as unknown[]).slice(0, PAGE_SIZE)),
    next: hasNext ? next : undefined,
  };
};

/** All pods of a namespace, page after page. Throws as `GetAnswer`. */
export const fetchPods = async (
  transport: Transport,
  namespace: string,
  signal: AbortSignal,
): Promise<PodList> => {
  if (!NAMESPACE.test(namespace))
    throw new ApiError('cluster', 'notFound', { detail: 'the namespace cannot be one' });
  const path = `/api/kubernetes/api/v1/namespaces/${namespace}/pods?limit=${PAGE_SIZE}`;
  const pods: RunningPod[] = [];
  let next: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const from = next === undefined ? '' : `&continue=${encodeURIComponent(next)}`;
    try {
      const read = readPage(await get(transport, `${path}${from}`, signal));
      pods.push(...read.pods);
      next = read.next;
    } catch (error) {
      // The API server forgets what a list continues with after some minutes.
      if (error instanceof ApiError && error.status === GONE && page > 0)
        return { pods, isPartial: true };
      throw error;
    }
    if (next === undefined) return { pods, isPartial: false };
  }
  return { pods, isPartial: true };
};
