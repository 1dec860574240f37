import { createHash } from 'node:crypto';
import { sampleReport } from './sampleReport';
import type { OpenDoor } from './openDoor';

/** Stands in every object that the viewer of the own namespace may not read. */
export const CANARY = 'canary-4f1d7c52';

const sha = (text: string): string => createHash('sha1').update(text).digest('hex');

/** Commits of the app `shop`, the report of the last one being the newest; it has no SBOM, which the others got later. */
export const COMMITS = ['first', 'second', 'third'].map(sha) as [string, string, string];
/** Two that begin alike, so that seven digits name neither. */
export const TWINS = [`abcdef0${'1'.repeat(33)}`, `abcdef0${'2'.repeat(33)}`] as const;
/** Folders that CI named by shortened commits: one is how the other begins, and a whole name begins like another. */
export const SHORT = ['abcdef0', 'abcdef01', '1234567', `1234567${'8'.repeat(33)}`] as const;
export const NEIGHBOURS_COMMIT = sha('of another team');
/** Commits of the app `many`, more than one page of the door's. */
export const MANY = Array.from({ length: 130 }, (_, at) => sha(`many ${at}`));

/** Commits of the app `crowd`, more than the store lists in one page. */
export const CROWD = Array.from({ length: 1100 }, (_, at) => sha(`crowd ${at}`));

export const SBOM = JSON.stringify({
  spdxVersion: 'SPDX-2.3',
  name: 'shop',
  packages: Array.from({ length: 100 }, (_, at) => ({ name: `package-${at}` })),
});

const OWN_REPORT = sampleReport('shop');
const FOREIGN_REPORT = sampleReport(CANARY);

/** Text that gzip makes small, and that tells where a stream broke. */
export const LARGE_REPORT = sampleReport('large', 4000);

/** In the order in which they are stored: reports of `shop` first, then its SBOMs. */
const OWN_OBJECTS: readonly (readonly [key: string, body: string])[] = [
  ...COMMITS.map((commit) => [`team-x/shop/${commit}/trivy.json`, OWN_REPORT] as const),
  ...COMMITS.slice(0, 2).map((commit) => [`team-x/shop/${commit}/sbom.spdx.json`, SBOM] as const),
  ...TWINS.map((commit) => [`team-x/twins/${commit}/trivy.json`, OWN_REPORT] as const),
  ...SHORT.map((commit) => [`team-x/short/${commit}/trivy.json`, sampleReport(commit)] as const),
  ...MANY.map((commit) => [`team-x/many/${commit}/trivy.json`, '{}'] as const),
  [`team-x/large/${COMMITS[0]}/trivy.json`, LARGE_REPORT],
  [`team-x/broken/${COMMITS[0]}/trivy.json`, OWN_REPORT.slice(0, -100)],
  [`team-x/broken/${COMMITS[1]}/trivy.json`, '["no report"]'],
  [`team-x/broken/${COMMITS[2]}/trivy.json`, ''],
];

/** Neighbours by name, and what lies between the known files: none of it belongs to an answer. */
const FOREIGN_KEYS = [
  `team-y/shop/${NEIGHBOURS_COMMIT}/trivy.json`,
  `team-y/shop/${NEIGHBOURS_COMMIT}/sbom.spdx.json`,
  `team-y/shop/${COMMITS[0]}/trivy.json`,
  `team-x-other/shop/${NEIGHBOURS_COMMIT}/trivy.json`,
  `team-x/shop-other/${NEIGHBOURS_COMMIT}/trivy.json`,
  `team-x/shop/${COMMITS[0]}/private.txt`,
  `team-x/shop/${COMMITS[0]}/trivy.json.bak`,
  `team-x/shop/${COMMITS[0].slice(0, 6)}/trivy.json`,
  `team-x/shop/${sha('upper').toUpperCase()}/trivy.json`,
  `team-x/shop/latest/trivy.json`,
  `team-x/shop/"1" & <2>, '3' %2f+é.txt`,
  'team-x/shop/trivy.json',
  'team-x/trivy.json',
  'shop/trivy.json',
  'secret.txt',
  `other/shop/${NEIGHBOURS_COMMIT}/trivy.json`,
];

const FIRST_STORED_MS = Date.UTC(2026, 10, 1);

/** When the object of {@link OWN_OBJECTS} at that place was stored: each a second after the one before. */
export const storedMs = (at: number): number => FIRST_STORED_MS + at * 1000;

/** Fills the store with all of the above. */
export async function seed({ put }: OpenDoor): Promise<void> {
  for (const [at, [key, body]] of OWN_OBJECTS.entries()) await put(key, body, storedMs(at));
  const crowd = CROWD.map((commit) => `team-x/crowd/${commit}/trivy.json`);
  await Promise.all([
    ...FOREIGN_KEYS.map((key) => put(key, FOREIGN_REPORT)),
    ...crowd.map((key) => put(key, '{}')),
  ]);
}
