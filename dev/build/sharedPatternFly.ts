import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CACHE_DIR } from './paths';

interface SharedRequest {
  /** Such as `@patternfly/react-core/dist/dynamic/components/Button`. */
  readonly request: string;
  readonly version: string;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The dynamic modules of a package: the console shares each of them on its own. */
function sharedRequests(packageName: string): SharedRequest[] {
  const folder = resolve('node_modules', packageName);
  const map = readJson(resolve(folder, 'dist/dynamic-modules.json')) as Record<string, string>;
  const { version } = readJson(resolve(folder, 'package.json')) as { version: string };
  return [...new Set(Object.values(map))]
    .sort()
    .map((path) => ({ request: `${packageName}/${path}`, version }));
}

/** A module that exports `[request, version, module]` for each request. */
function modulesSource(requests: readonly SharedRequest[]): string {
  const imports = requests.map(({ request }, i) => `import * as m${i} from '${request}';`);
  const rows = requests.map(({ request, version }, i) => `['${request}', '${version}', m${i}],`);
  return [...imports, 'export const modules = [', ...rows, '];', ''].join('\n');
}

/**
 * Writes the modules that hold what the console shares of PatternFly, and returns them as aliases for webpack. Components load
 * with the page; icons are many, so that the page knows only their names until a plugin wants one.
 */
export function writeSharedPatternFly(): Record<string, string> {
  const components = ['@patternfly/react-core', '@patternfly/react-table'].flatMap(sharedRequests);
  const icons = sharedRequests('@patternfly/react-icons');
  const sources = {
    components: modulesSource(components),
    icons: modulesSource(icons),
    'icon-requests': `export const iconRequests = ${JSON.stringify(icons)};\n`,
  };
  const folder = resolve(CACHE_DIR, 'shared-patternfly');
  mkdirSync(folder, { recursive: true });
  const aliases: Record<string, string> = {};
  for (const [name, source] of Object.entries(sources)) {
    const file = resolve(folder, `${name}.js`);
    writeFileSync(file, source);
    aliases[`shared-patternfly/${name}`] = file;
  }
  return aliases;
}
