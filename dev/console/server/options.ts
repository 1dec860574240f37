import { parseArgs } from 'node:util';
import { SIZES, type WorldSize } from '../../world/worldOptions';
import { USERS, type UserName } from '../users';
import type { RemotePlace } from './remote';

/** A Loki, or the gateway of a LokiStack, that takes the place of the embedded one. */
export interface LokiOptions extends RemotePlace {
  /** Value of X-Scope-OrgID, for a Loki without a gateway. */
  readonly org?: string;
  /** Bearer token, for a gateway. */
  readonly token?: string;
}

/** A real API server and a real evidence door that take the place of the embedded ones: both, since the door asks the API server. */
export interface ClusterOptions {
  readonly kubernetes: RemotePlace;
  readonly evidence: RemotePlace;
  /** Bearer tokens of those who may log in here. */
  readonly tokens: Readonly<Partial<Record<UserName, string>>>;
}

export interface ServerOptions {
  readonly port: number;
  readonly world: { readonly seed: number; readonly size: WorldSize };
  readonly loki?: LokiOptions;
  readonly cluster?: ClusterOptions;
  /** Served as the plugin's config.json instead of `{}`. */
  readonly configFile?: string;
}

const DEFAULT_PORT = '9000';

export const USAGE = `npm start -- [options]
  --port <n>          where to listen (${DEFAULT_PORT})
  --world <name>      small, medium or odd sample cluster (medium); odd has the strangest names and records
  --seed <n>          which sample cluster (1)
  --config <file>     the plugin's config.json
  --loki <url>        a real Loki or LokiStack gateway instead of the embedded one
  --org <tenant>      X-Scope-OrgID for it
  --token <token>     bearer token for it
  --loki-ca <file>    PEM of the authority that signed its certificate
  --kubernetes <url>  a real API server, and
  --evidence <url>    a real evidence door, instead of the embedded ones: both or neither
  --kubernetes-ca <file>, --evidence-ca <file>
  --cluster-token <token>  bearer token for both, whoever is logged in
`;

const SERVED_SIZES: readonly WorldSize[] = ['small', 'medium', 'odd'];

function natural(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`--${name}: not a number: ${text}`);
  return value;
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function placeOf(values: Values, name: string): RemotePlace | undefined {
  const url = text(values, name);
  if (url === undefined) return undefined;
  if (!URL.canParse(url)) throw new Error(`--${name}: not a URL: ${url}`);
  return { url: new URL(url), caFile: text(values, `${name}-ca`) };
}

function lokiOf(values: Values): LokiOptions | undefined {
  const place = placeOf(values, 'loki');
  return place && { ...place, org: text(values, 'org'), token: text(values, 'token') };
}

function clusterOf(values: Values): ClusterOptions | undefined {
  const [kubernetes, evidence] = [placeOf(values, 'kubernetes'), placeOf(values, 'evidence')];
  if (!kubernetes && !evidence) return undefined;
  if (!kubernetes || !evidence) throw new Error('--kubernetes and --evidence: one needs the other');
  const token = text(values, 'cluster-token');
  const tokens = Object.fromEntries(USERS.map(({ name }) => [name, token]));
  return { kubernetes, evidence, tokens };
}

/** Reads the command line; throws an Error with one readable line. */
export function parseServerOptions(args: readonly string[]): ServerOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      port: { type: 'string', default: DEFAULT_PORT },
      world: { type: 'string', default: 'medium' },
      seed: { type: 'string', default: '1' },
      config: { type: 'string' },
      loki: { type: 'string' },
      org: { type: 'string' },
      token: { type: 'string' },
      'loki-ca': { type: 'string' },
      kubernetes: { type: 'string' },
      'kubernetes-ca': { type: 'string' },
      evidence: { type: 'string' },
      'evidence-ca': { type: 'string' },
      'cluster-token': { type: 'string' },
    },
  });
  if (values.help) return 'help';
  const size = SERVED_SIZES.find((each) => each === values.world);
  if (!size) {
    const hint = values.world in SIZES ? ' is for a real Loki: npm run stack' : ' is no size';
    throw new Error(`--world: ${values.world}${hint}`);
  }
  return {
    port: natural(values.port, 'port'),
    world: { seed: natural(values.seed, 'seed'), size },
    loki: lokiOf(values),
    cluster: clusterOf(values),
    configFile: values.config,
  };
}
