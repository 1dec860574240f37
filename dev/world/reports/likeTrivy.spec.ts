import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sampleObjects } from './sampleObjects';

const REAL = '../shared/data/trivy';

/** In what Trivy writes, but not in those reports: none of them is of an image that was pushed. */
const NOT_IN_THOSE = [
  '.Metadata.RepoDigests[]',
  '.Metadata.ImageConfig.config.User',
  '.Results[].Vulnerabilities[].CVSS.ghsa.V3Score',
  '.Results[].Vulnerabilities[].CVSS.ghsa.V3Vector',
];

/** Where values stand, and of which type they are. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (Array.isArray(value)) return new Map(value.flatMap((each) => [...leaves(each, `${path}[]`)]));
  if (typeof value !== 'object' || value === null) return new Map([[path, typeof value]]);
  const members = Object.entries(value).flatMap(([name, inner]) => [
    ...leaves(inner, `${path}.${name}`),
  ]);
  return new Map(members);
}

const leavesOf = (texts: readonly string[]): Map<string, string> =>
  leaves(texts.map((text) => JSON.parse(text) as unknown));

const recorded = (suffix: string): string[] =>
  readdirSync(REAL)
    .filter((name) => name.endsWith(suffix))
    .map((name) => readFileSync(join(REAL, name), 'utf8'));

const sampled = (suffix: string): string[] =>
  sampleObjects([{ namespace: 'apps-team-shop', name: 'recommender' }], Date.UTC(2026, 0, 15))
    .filter(({ key }) => key.endsWith(suffix))
    .map(({ body }) => body());

const hasReal = existsSync(REAL);
if (!hasReal) console.warn(`${REAL} is not here: the sample evidence is not held to real reports`);

(hasReal ? it : it.skip).each([
  ['trivy.json', NOT_IN_THOSE],
  ['sbom.spdx.json', []],
])('%s has nothing that Trivy does not write there', (file, notInThose: readonly string[]) => {
  const real = leavesOf(recorded(file.replace('sbom', '')));
  const own = [...leavesOf(sampled(file))];
  const other = own.filter(([path, type]) => real.get(path) !== type);
  expect(own.length).toBeGreaterThan(10);
  expect(other.map(([path]) => path.slice(2)).sort()).toEqual([...notInThose].sort());
});
