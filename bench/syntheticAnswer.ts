const GROUPS = 10;

/** So that every group has a value of its own, and each point of its line another. */
const valueOf = (group: number, atS: number): string =>
  String(1e6 * (group + 1) + (atS % 997) * 1000);

const labelsOf = (fields: readonly string[], group: number): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, `group-${group}`]));

/** Loki's answer with ten groups and, where the question asks for it, all flows; a point at every step. */
export const syntheticAnswer = (url: string): string => {
  const { pathname, searchParams } = new URL(url);
  const query = searchParams.get('query') ?? '';
  const groupings = [...query.matchAll(/by \(([^)]+)\)/g)].map(([, fields = '']) =>
    fields.split(', '),
  );
  const metrics = groupings.flatMap((fields) =>
    fields.includes('app')
      ? [{ app: 'netobserv-flowcollector' }]
      : Array.from({ length: GROUPS }, (_, group) => labelsOf(fields, group)),
  );
  const isRange = pathname.endsWith('/query_range');
  const seconds = (name: string): number => Number(searchParams.get(name) ?? '0') / 1e9;
  const [startS, endS] = [seconds('start'), seconds('end')];
  const stepS = parseFloat(searchParams.get('step') ?? '60');
  const times = Array.from(
    { length: isRange ? Math.floor((endS - startS) / stepS) + 1 : 0 },
    (_, at) => startS + at * stepS,
  );
  const result = metrics.map((metric, group) =>
    isRange
      ? { metric, values: times.map((atS) => [atS, valueOf(group, atS)]) }
      : { metric, value: [seconds('time'), valueOf(group, 0)] },
  );
  const resultType = isRange ? 'matrix' : 'vector';
  return JSON.stringify({ status: 'success', data: { resultType, result, stats: {} } });
};
