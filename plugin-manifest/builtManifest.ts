import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PLUGIN_DIR } from '../dev/build/paths';

/** The manifest that the console reads first (dynamic-plugin-sdk 8, registration by callback). */
export interface BuiltManifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly customProperties: { readonly console: Readonly<Record<string, string>> };
  readonly extensions: readonly {
    readonly type: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  readonly registrationMethod: string;
  readonly baseURL: string;
  readonly loadScripts: readonly string[];
}

/** Reads dist/plugin-manifest.json; throws when the plugin is not built. */
export const builtManifest = (): BuiltManifest =>
  JSON.parse(readFileSync(resolve(PLUGIN_DIR, 'plugin-manifest.json'), 'utf8')) as BuiltManifest;
