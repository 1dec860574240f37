import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fetchLabelValues } from '../api/loki/lokiRequests';
import { inParallel } from '../ask/inParallel';
import { valuesOf } from '../model/fields/fieldValues';
import type { FilterDefinition } from '../model/filters/filterDefinitions';
import { isNamedKind, namedValues, type NamedValue } from '../model/fields/namedValues';
import { printResourceName } from '../model/ends/resourceName';
import type { Flow } from '../model/flows/flow';
import { windowOf } from '../model/timeRange';
import { nanoWindow, type Store } from '../queries/flowQueries';
import { usePage } from './pageContext';
import { TRAFFIC } from './traffic';
import { useLoadedFlows } from './useFlows';
import { useStore } from './useStore';

const MAX_SUGGESTIONS = 50;
/** A person picks from what is there now: values of a minute ago are as good. */
const STALE_AFTER_MS = 60_000;

const fieldsOf = ({ stems, field }: FilterDefinition): string[] =>
  stems.map((stem) => `${stem}${field}`);

const resourcesOf = (flow: Flow, stem: string): string[] => {
  const [kind, namespace, name] = ['Type', 'Namespace', 'Name'].map(
    (part) => valuesOf(flow, `${stem}K8S_${part}`)[0],
  );
  return kind && name ? [printResourceName({ kind, namespace, name })] : [];
};

/** The values of a filter's fields in one flow, as one would type them. */
const valuesIn = (flow: Flow, definition: FilterDefinition): string[] =>
  definition.kind === 'resource'
    ? definition.stems.flatMap((stem) => resourcesOf(flow, stem))
    : fieldsOf(definition).flatMap((field) => valuesOf(flow, field));

/** Named values are known anyhow, and of plain numbers each is as likely as every other. */
const hasSeenValues = ({ kind }: FilterDefinition): boolean =>
  !isNamedKind(kind) && kind !== 'integer';

/** The stream labels that hold the values of a filter; those of a resource would have to be combined. */
const labelsOf = (definition: FilterDefinition, { labels }: Store): string[] =>
  definition.kind === 'resource' ? [] : fieldsOf(definition).filter((field) => labels.has(field));

const NONE: readonly string[] = [];

/** Distinct values that hold the text, those that begin with it first, then by name. */
const matching = (values: Iterable<string>, typed: string): string[] => {
  const wanted = typed.trim().toLowerCase();
  const rank = (value: string): number => (value.toLowerCase().startsWith(wanted) ? 0 : 1);
  return [...new Set(values)]
    .filter((value) => value.toLowerCase().includes(wanted))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .slice(0, MAX_SUGGESTIONS);
};

/** The values of a filter's stream labels, for those of its fields that are labels in this cluster. */
const useLabelValues = (definition: FilterDefinition | undefined): readonly string[] => {
  const { time } = usePage().state;
  const { transport, cluster, way } = useStore();
  const labels =
    definition && hasSeenValues(definition) ? labelsOf(definition, cluster.store) : NONE;
  const { data } = useQuery({
    queryKey: ['labelValues', labels, time, way],
    queryFn: async ({ signal }) => {
      const window = nanoWindow(windowOf(time, Date.now()));
      const answers = await inParallel(labels, (label) =>
        fetchLabelValues(transport, { label, window }, signal),
      );
      return answers.flat();
    },
    enabled: labels.length > 0,
    staleTime: STALE_AFTER_MS,
    retry: false,
    meta: TRAFFIC,
  });
  return data ?? NONE;
};

/**
 * Values to offer for a filter: names where the kind has names; else what Loki's labels hold in the time range and
 * what the flows that were loaded so far hold.
 */
export const useSuggestions = (
  definition: FilterDefinition | undefined,
  typed: string,
): NamedValue[] => {
  const loadedFlows = useLoadedFlows();
  const { ports } = usePage().names;
  const labelValues = useLabelValues(definition);
  return useMemo(() => {
    if (!definition) return [];
    if (!hasSeenValues(definition)) return namedValues(definition.kind, typed, ports);
    const loaded = loadedFlows().flatMap((flow) => valuesIn(flow, definition));
    return matching([...labelValues, ...loaded], typed).map((text) => ({ text }));
  }, [definition, typed, ports, loadedFlows, labelValues]);
};
