import { parseArgs } from 'node:util';
import { SIZES, type WorldSize } from '../../world/worldOptions';

/** A Loki, or the gateway of a LokiStack, that takes the place of the embedded one. */
export interface LokiOptions {
  readonly url: URL;
  /** Value of X-Scope-OrgID, for a Loki without a gateway. */
  readonly org?: string;
  /** Bearer token, for a gateway. */
  readonly token?: string;
  /** PEM file of the authority that signed the gateway's certificate. */
  readonly caFile?: string;
}

export interface ServerOptions {
  readonly port: number;
  readonly world: { readonly seed: number; readonly size: WorldSize };
  readonly loki?: LokiOptions;
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
`;

const SERVED_SIZES: readonly WorldSize[] = ['small', 'medium', 'odd'];

function natural(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`--${name}: not a number: ${text}`);
  return value;
}

function lokiOf(values: Record<string, string | boolean | undefined>): LokiOptions | undefined {
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const url = text('loki');
  if (url === undefined) return undefined;
  if (!URL.canParse(url)) throw new Error(`--loki: not a URL: ${url}`);
  return { url: new URL(url), org: text('org'), token: text('token'), caFile: text('loki-ca') };
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
    configFile: values.config,
  };
}
