import { useCallback, useEffect, useRef, useState } from 'react';
import { apiErrorOf, type ApiError } from '../api/apiError';
import { fetchAllFlows } from '../ask/allFlows';
import { flowsQuestion } from '../ask/flowsQuestion';
import { collectColumns } from '../model/export/columns';
import { csvChunks } from '../model/export/csv';
import { COUNTED, exportedRows } from '../model/export/exportedRows';
import type { StoredFlow } from '../model/export/flowText';
import { jsonChunks } from '../model/export/json';
import { flowRows, recordRows } from '../model/flows/flowRows';
import { usePage } from './pageContext';
import { useStore } from './useStore';

export type ExportFormat = 'csv' | 'json';

export interface ExportProgress {
  /** Records fetched so far, copies among them. */
  readonly flows: number;
  readonly isRunning: boolean;
  readonly error?: ApiError;
  readonly file?: ExportFile;
  /** More flows match than can be exported at once. */
  readonly isCutOff?: boolean;
}

export interface ExportFile {
  readonly blob: Blob;
  readonly name: string;
  readonly rows: number;
}

export interface FlowExport {
  readonly progress: ExportProgress;
  /** `fields` are the columns of a CSV; without them it has every field of every row. */
  readonly start: (format: ExportFormat, fields?: readonly string[]) => void;
  readonly cancel: () => void;
}

const IDLE: ExportProgress = { flows: 0, isRunning: false };

const MIME: Record<ExportFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

interface FileRequest {
  readonly format: ExportFormat;
  readonly flows: readonly StoredFlow[];
  readonly fields?: readonly string[];
}

const columnsOf = ({ flows, fields }: FileRequest): readonly string[] => {
  if (!fields) return collectColumns(flows);
  return flows[0]?.besides?.has(COUNTED) ? [...fields, COUNTED] : fields;
};

const chunksOf = (request: FileRequest) =>
  request.format === 'json'
    ? jsonChunks(request.flows)
    : csvChunks(request.flows, columnsOf(request), { byteOrderMark: true });

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Writes a chunk at a time, so that the page stays alive meanwhile. */
const writeFile = async (request: FileRequest, signal: AbortSignal): Promise<ExportFile> => {
  const { format, flows } = request;
  const parts: string[] = [];
  for (const chunk of chunksOf(request)) {
    signal.throwIfAborted();
    parts.push(chunk);
    await breathe();
  }
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return {
    blob: new Blob(parts, { type: MIME[format] }),
    name: `network-flows-${stamp}.${format}`,
    rows: flows.length,
  };
};

/** Exports every flow that the view selects, not only those that are loaded. */
export const useFlowExport = (): FlowExport => {
  const page = usePage();
  const { transport, cluster } = useStore();
  const [progress, setProgress] = useState<ExportProgress>(IDLE);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (format: ExportFormat, fields: readonly string[] | undefined) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const say = (said: ExportProgress) => {
      if (!signal.aborted) setProgress(said);
    };
    say({ flows: 0, isRunning: true });
    try {
      const { request, counting } = flowsQuestion(page, cluster, Date.now());
      const onProgress = (flows: number) => say({ flows, isRunning: true });
      const found = await fetchAllFlows(transport, request, { signal, onProgress });
      const rowsOf = page.state.showDuplicates ? recordRows : flowRows;
      const flows = exportedRows(rowsOf(found.flows, counting));
      const file = await writeFile({ format, flows, fields }, signal);
      say({ flows: found.flows.length, isRunning: false, file, isCutOff: found.isCutOff });
    } catch (error) {
      say({ flows: 0, isRunning: false, error: apiErrorOf(error, 'loki') });
    }
  };

  return {
    progress,
    start: (format, fields) => void run(format, fields),
    cancel: useCallback(() => {
      running.current?.abort();
      setProgress(IDLE);
    }, []),
  };
};
