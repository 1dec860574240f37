/**
 * Families of systems for whose packages Trivy has advisories, as reports name them (the drivers of Trivy's
 * `pkg/detector/ospkg` and former names of theirs). It looks for nothing in the packages of others, and the report does
 * not say so: it may even list them.
 */
const KNOWN_SYSTEMS = [
  'alma',
  'alpine',
  'amazon',
  'azurelinux',
  'bottlerocket',
  'cbl-mariner',
  'centos',
  'chainguard',
  'coreos',
  'debian',
  'echo',
  'minimos',
  'opensuse-leap',
  'opensuse-tumbleweed',
  'opensuse.leap',
  'opensuse.tumbleweed',
  'oracle',
  'photon',
  'redhat',
  'rocky',
  'slem',
  'sles',
  'suse linux enterprise micro',
  'suse linux enterprise server',
  'ubuntu',
  'wolfi',
];

export const isKnownSystem = (family: string): boolean => KNOWN_SYSTEMS.includes(family);

/** What Trivy calls the system of an image that has none, only programs. */
export const NO_SYSTEM = 'none';
