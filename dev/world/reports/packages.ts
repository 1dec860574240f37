export interface Package {
  readonly name: string;
  readonly version: string;
  /** https://github.com/package-url/purl-spec */
  readonly purl: string;
}

/** What one analyzer of Trivy finds in the sample images. */
export interface PackageGroup {
  readonly class: 'os-pkgs' | 'lang-pkgs';
  readonly type: string;
  readonly target: (image: string) => string;
  readonly packages: readonly Package[];
}

export const OS = { Family: 'redhat', Name: '9.4' };

type Row = readonly [name: string, version: string];

const RPMS: readonly Row[] = [
  ['openssl-libs', '3.0.7-27.el9'],
  ['glibc', '2.34-100.el9_4.2'],
  ['libcurl-minimal', '7.76.1-29.el9_4'],
  ['krb5-libs', '1.21.1-1.el9'],
  ['libxml2', '2.9.13-6.el9_4'],
  ['expat', '2.5.0-2.el9_4'],
  ['sqlite-libs', '3.34.1-7.el9_3'],
  ['zlib', '1.2.11-40.el9'],
  ['systemd-libs', '252-32.el9_4'],
  ['gnutls', '3.8.3-4.el9_4'],
  ['libarchive', '3.5.3-4.el9'],
  ['python3-libs', '3.9.18-3.el9_4.1'],
  ['ncurses-libs', '6.2-10.20210508.el9'],
  ['pcre2', '10.40-5.el9'],
  ['libcap', '2.48-9.el9_2'],
  ['bash', '5.1.8-9.el9'],
];

const NODE_MODULES: readonly Row[] = [
  ['express', '4.18.2'],
  ['axios', '1.6.0'],
  ['ws', '8.14.2'],
  ['lodash', '4.17.20'],
  ['jsonwebtoken', '8.5.1'],
  ['follow-redirects', '1.15.2'],
  ['path-to-regexp', '0.1.7'],
  ['body-parser', '1.20.1'],
  ['tough-cookie', '4.1.2'],
  ['semver', '7.3.8'],
  ['cookie', '0.5.0'],
  ['qs', '6.5.2'],
];

const packagesOf = (rows: readonly Row[], purl: (row: Row) => string): Package[] =>
  rows.map((row) => ({ name: row[0], version: row[1], purl: purl(row) }));

export const PACKAGE_GROUPS: readonly PackageGroup[] = [
  {
    class: 'os-pkgs',
    type: OS.Family,
    target: (image) => `${image} (${OS.Family} ${OS.Name})`,
    packages: packagesOf(
      RPMS,
      ([name, version]) => `pkg:rpm/redhat/${name}@${version}?arch=x86_64&distro=redhat-9.4`,
    ),
  },
  {
    class: 'lang-pkgs',
    type: 'node-pkg',
    target: () => 'Node.js',
    packages: packagesOf(NODE_MODULES, ([name, version]) => `pkg:npm/${name}@${version}`),
  },
];
