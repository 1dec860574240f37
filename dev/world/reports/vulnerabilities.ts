import { createRandom, hashOf, type Random } from '../random';
import type { Build } from './build';
import { PACKAGE_GROUPS, type Package, type PackageGroup } from './packages';

/** Severity, Trivy's number of it, the CVSS 3 score at least, and how many of a hundred findings have it. */
const SEVERITIES = [
  ['CRITICAL', 4, 9, 4],
  ['HIGH', 3, 7, 18],
  ['MEDIUM', 2, 4, 40],
  ['LOW', 1, 1, 36],
  ['UNKNOWN', 0, 0, 2],
] as const;

const SHARED_OUT = SEVERITIES.flatMap((row) => Array.from({ length: row[3] }, () => row));

const WEAKNESSES = [
  ['CWE-787', 'out-of-bounds write', 'overwrite memory of the process and possibly run code'],
  ['CWE-125', 'out-of-bounds read', 'read memory that belongs to another request'],
  ['CWE-400', 'uncontrolled resource consumption', 'keep the process busy until it answers nobody'],
  ['CWE-416', 'use after free', 'crash the process or take it over'],
  ['CWE-918', 'server-side request forgery', 'make the process call hosts inside the network'],
  ['CWE-1333', 'inefficient regular expression', 'block the event loop with one long header'],
] as const;

const SEPARATORS = ['.', '-', '_'];

/** The next version: its last number raised by one, as a vendor's fix often does. */
function fixedVersion(version: string): string {
  const at = Math.max(...SEPARATORS.map((separator) => version.lastIndexOf(separator))) + 1;
  const last = Number.parseInt(version.slice(at), 10);
  return Number.isNaN(last) ? `${version}.1` : `${version.slice(0, at)}${last + 1}`;
}

/** What is the same for every image in which the vulnerability is found. */
function description(random: Random, { name }: Package) {
  const year = random.between(2022, 2024);
  const id = `CVE-${year}-${random.between(90_000, 99_999)}`;
  const [cwe, weakness, effect] = random.pick(WEAKNESSES);
  const title = `${name}: ${weakness} (invented for the sample cluster)`;
  const sentence = `A crafted input reaches code of ${name} that does not check it, so that an attacker can ${effect}. `;
  return {
    VulnerabilityID: id,
    PrimaryURL: `https://avd.aquasec.com/nvd/${id.toLowerCase()}`,
    Title: title,
    Description: sentence.repeat(random.between(1, 6)).trimEnd(),
    CweIDs: [cwe],
    References: Array.from(
      { length: random.between(3, 12) },
      (_, index) => `https://advisories.example.com/${id}/${index + 1}`,
    ),
    PublishedDate: `${year}-03-${random.between(10, 28)}T10:15:00Z`,
    LastModifiedDate: `${year}-11-${random.between(10, 28)}T10:15:00Z`,
  };
}

function rating(random: Random, source: string) {
  const [severity, number, least] = random.pick(SHARED_OUT);
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
  const scored = { [source]: { V3Vector: vector, V3Score: least + random.int(10) / 10 } };
  return {
    SeveritySource: source,
    Severity: severity,
    VendorSeverity: { [source]: number },
    ...(number === 0 ? {} : { CVSS: scored }),
  };
}

/** As `Results[].Vulnerabilities[]` of Trivy 0.70 has it; never a real vulnerability. */
function vulnerability(random: Random, group: PackageGroup, found: Package) {
  const isFixed = random.chance(0.6);
  return {
    ...description(random, found),
    PkgID: `${found.name}@${found.version}`,
    PkgName: found.name,
    PkgIdentifier: { PURL: found.purl },
    InstalledVersion: found.version,
    ...(isFixed ? { FixedVersion: fixedVersion(found.version) } : {}),
    Status: isFixed ? 'fixed' : 'affected',
    ...rating(random, group.class === 'os-pkgs' ? 'redhat' : 'ghsa'),
  };
}

export type Vulnerability = ReturnType<typeof vulnerability>;

/** By group of packages, Trivy's order. A repository's builds share what they have in common. */
export function vulnerabilitiesOf(build: Build): ReadonlyMap<PackageGroup, Vulnerability[]> {
  const random = createRandom(hashOf(build.repository, 'vulnerabilities'));
  const found = new Map<PackageGroup, Vulnerability[]>();
  for (let count = 0; count < build.vulnerabilities; count++) {
    const group = random.pick(PACKAGE_GROUPS);
    const list = found.get(group) ?? [];
    list.push(vulnerability(random, group, random.pick(group.packages)));
    found.set(group, list);
  }
  for (const list of found.values()) list.sort((one, other) => (one.PkgID < other.PkgID ? -1 : 1));
  return found;
}
