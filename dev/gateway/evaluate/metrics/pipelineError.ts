import { printLabels } from '../../store/streams';
import { QueryError } from '../../logql/queryError';
import type { LineLabels } from '../lineLabels';

/** Loki refuses to count what a stage could not read. */
export function pipelineError(labels: LineLabels): QueryError {
  const { error } = labels;
  return new QueryError(
    [
      `pipeline error: '${error}' for series: '${printLabels(labels.result())}'.`,
      `Use a label filter to intentionally skip this error. (e.g | __error__!="${error}").`,
      'To skip all potential errors you can match empty errors.(e.g __error__="")',
      'The label filter can also be specified after unwrap. (e.g | unwrap latency | __error__="" )',
      '',
    ].join('\n'),
  );
}
