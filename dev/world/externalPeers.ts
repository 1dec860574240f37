/** A peer outside the cluster, with the label that the collector's configuration gives its network. */
export interface ExternalPeer {
  readonly name: string;
  readonly ip: string;
  readonly ip6: string;
  readonly subnetLabel?: string;
}

interface Provider extends ExternalPeer {
  /** What workloads look up to call it. */
  readonly host: string;
}

/** Providers that workloads call. */
export const PROVIDERS: readonly Provider[] = [
  {
    name: 'stripe',
    host: 'api.stripe.com',
    ip: '192.0.2.40',
    ip6: '2001:db8:40::1',
    subnetLabel: 'EXT: Stripe',
  },
  {
    name: 'storage',
    host: 's3.us-east-2.amazonaws.com',
    ip: '198.51.100.20',
    ip6: '2001:db8:20::20',
    subnetLabel: 'EXT: Amazon S3',
  },
  {
    name: 'mail',
    host: 'smtp.mailgun.org',
    ip: '198.51.100.25',
    ip6: '2001:db8:25::19',
    subnetLabel: 'EXT: Mailgun',
  },
  {
    name: 'registry',
    host: 'quay.io',
    ip: '198.51.100.80',
    ip6: '2001:db8:80::',
    subnetLabel: 'EXT: quay.io',
  },
  {
    name: 'github',
    host: 'api.github.com',
    ip: '192.0.2.133',
    ip6: '2001:db8:133::5',
    subnetLabel: 'EXT: GitHub',
  },
  { name: 'updates', host: 'cdn-ubi.redhat.com', ip: '203.0.113.9', ip6: '64:ff9b::cb00:7109' },
];

/** An address that belongs to nobody known. */
export const STRANGER: ExternalPeer = {
  name: 'stranger',
  ip: '203.0.113.66',
  ip6: '2001:db8:bad::66',
};

/** Networks whose labels use every character that the configuration lets through. */
export const ODD_LABELS: readonly ExternalPeer[] = [
  {
    name: 'quotes',
    ip: '192.0.2.201',
    ip6: '2001:db8:f::1',
    subnetLabel: 'EXT: "Zweigstelle" Köln',
  },
  { name: 'slashes', ip: '192.0.2.202', ip6: '2001:db8:f::2', subnetLabel: 'EXT: back\\slash\\n' },
  { name: 'pipes', ip: '192.0.2.203', ip6: '2001:db8:f::3', subnetLabel: 'EXT: a|b, c*d (e.f+g)' },
  { name: 'markup', ip: '192.0.2.204', ip6: '2001:db8:f::4', subnetLabel: 'R&D <lab> [x]{2}^$?' },
  { name: 'unicode', ip: '192.0.2.205', ip6: '2001:db8:f::5', subnetLabel: 'EXT: 東京 😀 `tick`' },
  { name: 'percent', ip: '192.0.2.206', ip6: '2001:db8:f::6', subnetLabel: '100% a=b;c~d?e#f' },
  { name: 'spaces', ip: '192.0.2.207', ip6: '2001:db8:f::7', subnetLabel: " it's  two  spaces " },
];
