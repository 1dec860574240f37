/** Workloads that talk to each other, all of the same shape. */
export interface GraphShape {
  readonly namespaces: number;
  readonly workloads: number;
  /** Of each workload. */
  readonly pods: number;
  readonly pairs: number;
}

type Labels = Readonly<Record<string, string>>;

const endOf = ({ workloads, pods, namespaces }: GraphShape, at: number): Labels => {
  const workload = Math.floor(at / pods) % (workloads * namespaces);
  const namespace = `apps-${workload % namespaces}`;
  const owner = `api-${workload}`;
  const name = `${owner}-${at % pods}`;
  return {
    K8S_Namespace: namespace,
    K8S_OwnerName: owner,
    K8S_OwnerType: 'Deployment',
    K8S_Name: name,
    K8S_Type: 'Pod',
    K8S_HostName: `node-${at % 10}`,
    Addr: `10.128.${at >> 8}.${at & 255}`,
    SubnetLabel: 'Pods',
  };
};

/** Pairs of numbers, each once, and some much more than others as sources. */
const pairsOf = (shape: GraphShape): readonly (readonly [number, number])[] => {
  const ends = shape.namespaces * shape.workloads * shape.pods;
  const pairs = new Map<string, readonly [number, number]>();
  // Park and Miller's minimal standard generator.
  let seed = 1;
  const next = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  // Every end has a partner, so that all are in the graph.
  for (let at = 0; at < ends; at += 1) pairs.set(`${at}`, [at, (at + 1 + (at % 7)) % ends]);
  while (pairs.size < shape.pairs) {
    const pair = [Math.floor(ends * next() * next()), Math.floor(ends * next())] as const;
    if (pair[0] !== pair[1]) pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
};

const wire = (prefix: 'Src' | 'Dst', end: Labels): [string, string][] =>
  Object.entries(end).map(([name, text]) => [`${prefix}${name}`, text]);

const bytesOf = (at: number): number => Math.round(1e8 / (at + 1)) + at;

/** Loki's answer to a question for the pairs of such a graph, whatever is measured. */
export const syntheticGraph = (url: string, shape: GraphShape): string => {
  const query = new URL(url).searchParams.get('query') ?? '';
  const fields = new Set(/by \(([^)]+)\)/.exec(query)?.[1]?.split(', '));
  const isRare = query.includes('PktDrop') || query.includes('NetworkEvents');
  const pairs = pairsOf(shape).filter((_, at) => !isRare || at % 25 === 0);
  const result = pairs.map(([source, target], at) => ({
    metric: Object.fromEntries(
      [...wire('Src', endOf(shape, source)), ...wire('Dst', endOf(shape, target))].filter(
        ([name]) => fields.has(name),
      ),
    ),
    value: [0, String(bytesOf(at))],
  }));
  return JSON.stringify({ status: 'success', data: { resultType: 'vector', result, stats: {} } });
};
