import { useQuery } from '@tanstack/react-query';
import { fetchLabels } from '../api/loki/lokiRequests';
import { windowOf } from '../model/timeRange';
import { nanoWindow } from '../queries/flowQueries';
import { TRAFFIC } from './traffic';
import { useStore } from './useStore';

export type EverSeen = 'yes' | 'no' | 'unknown';

/** The longest window that LokiStack answers for (max_query_length 721 h), rounded to days. */
const LONG_AGO = { kind: 'relative', seconds: 30 * 24 * 60 * 60 } as const;

/** Whether this Loki holds any flow of the last 30 days that the user may see. */
export const useEverSeen = (): EverSeen => {
  const { transport, way } = useStore();
  const { data } = useQuery({
    queryKey: ['everSeen', way],
    queryFn: async ({ signal }) => {
      const window = nanoWindow(windowOf(LONG_AGO, Date.now()));
      return (await fetchLabels(transport, window, signal)).length > 0;
    },
    retry: false,
    meta: TRAFFIC,
  });
  return data === undefined ? 'unknown' : data ? 'yes' : 'no';
};
