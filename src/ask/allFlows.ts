import type { Flow } from '../model/flows/flow';
import type { RejectedLine } from '../model/flows/flowPage';
import { MAX_LIMIT } from '../model/view/shared';
import { fetchFlowPage, type FlowRequest } from './flowPages';
import type { Transport } from '../api/transport';

/** More than anybody opens in a spreadsheet, and what a browser's memory holds with ease. */
export const MAX_FLOWS = 200_000;

export interface AllFlows {
  /** Newest first, copies among them. */
  readonly flows: readonly Flow[];
  readonly rejected: readonly RejectedLine[];
  /** Some flows could not be had: there are more than MAX_FLOWS, or too many share one moment. */
  readonly isCutOff: boolean;
}

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Told the number of flows so far, after each page. */
  readonly onProgress?: (flows: number) => void;
}

/** Every flow of a question, page after page. Throws as `fetchFlowPage`. */
export const fetchAllFlows = async (
  transport: Transport,
  request: Omit<FlowRequest, 'limit' | 'after'>,
  { signal, onProgress }: FetchOptions,
): Promise<AllFlows> => {
  const flows: Flow[] = [];
  const rejected: RejectedLine[] = [];
  let after: FlowRequest['after'];
  let isCutOff = false;
  do {
    const page = await fetchFlowPage(transport, { ...request, limit: MAX_LIMIT, after }, signal);
    for (const flow of page.flows) flows.push(flow);
    rejected.push(...page.rejected);
    isCutOff ||= page.isCutOff;
    after = page.cursor;
    onProgress?.(flows.length);
  } while (after && flows.length < MAX_FLOWS);
  return { flows, rejected, isCutOff: isCutOff || after !== undefined };
};
