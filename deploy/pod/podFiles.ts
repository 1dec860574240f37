import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deployed, NGINX, POD } from '../deployed';

interface Volume {
  readonly name: string;
  readonly configMap?: { readonly name: string };
  readonly secret?: { readonly secretName: string; readonly optional?: boolean };
}

/** File → content, of a ConfigMap or Secret. */
type Content = Readonly<Record<string, string>>;

/** By the names that the Deployment mounts them under. */
export type Contents = Readonly<Record<string, Content>>;

/** The ConfigMaps that kustomize makes of files. */
export const generated = (): Contents => {
  const generators = deployed('kustomization.yaml configMapGenerator') as readonly {
    readonly name: string;
    readonly files?: readonly string[];
  }[];
  return Object.fromEntries(
    generators.map(({ name, files = [] }) => [
      name,
      Object.fromEntries(
        files.map((file) => [basename(file), readFileSync(join('deploy', file), 'utf8')]),
      ),
    ]),
  );
};

/** As the kubelet lays them out: what `..data` points to can be changed for all files at once. */
function writeVolume(folder: string, content: Content): void {
  mkdirSync(join(folder, '..first'), { recursive: true });
  symlinkSync('..first', join(folder, '..data'));
  for (const [name, text] of Object.entries(content)) {
    writeFileSync(join(folder, '..first', name), text);
    symlinkSync(join('..data', name), join(folder, name));
  }
}

/** What the Deployment mounts. @throws Error when it mounts something that nobody gives */
export function mountVolumes(root: string, given: Contents): void {
  const mounts = deployed(`${NGINX} volumeMounts`) as readonly {
    readonly name: string;
    readonly mountPath: string;
  }[];
  for (const { name, mountPath } of mounts) {
    const { configMap, secret } = deployed(`${POD} volumes ${name}`) as Volume;
    const source = configMap?.name ?? secret?.secretName;
    if (source === undefined) continue;
    const content = given[source] ?? (secret?.optional === true ? {} : undefined);
    if (content === undefined) throw new Error(`nobody gives ${source}`);
    writeVolume(join(root, mountPath), content);
  }
}

/** What the image holds beside nginx: what the Dockerfile copies from what was built. */
export function copyBuilt(root: string): void {
  const dockerfile = readFileSync('deploy/Dockerfile', 'utf8');
  for (const [, from = '', to = ''] of dockerfile.matchAll(
    /^COPY --from=build \S+?build\/(\S+) (\S+)$/gm,
  )) {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    cpSync(from, join(root, to), { recursive: true });
  }
}
