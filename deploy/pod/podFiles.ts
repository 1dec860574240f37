import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deployed, POD, type Container } from '../deployed';

interface Volume {
  readonly name: string;
  readonly emptyDir?: object;
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

interface Mount {
  readonly name: string;
  readonly mountPath: string;
}

const mountsOf = (container: Container): readonly Mount[] =>
  deployed(`${POD} containers ${container} volumeMounts`) as readonly Mount[];

const volumeOf = ({ name }: Mount): Volume => deployed(`${POD} volumes ${name}`) as Volume;

/** What the Deployment mounts into the container. @throws Error when it mounts something that nobody gives */
export function mountVolumes(root: string, container: Container, given: Contents): void {
  for (const mount of mountsOf(container)) {
    const { configMap, secret } = volumeOf(mount);
    const source = configMap?.name ?? secret?.secretName;
    mkdirSync(join(root, mount.mountPath), { recursive: true });
    if (source === undefined) continue;
    const content = given[source] ?? (secret?.optional === true ? {} : undefined);
    if (content === undefined) throw new Error(`nobody gives ${source}`);
    writeVolume(join(root, mount.mountPath), content);
  }
}

/** Where the container may write alone: the place of the size of what is mounted at `/tmp`. */
export function scratchSize(container: Container): string {
  const scratch = mountsOf(container).find(({ mountPath }) => mountPath === '/tmp');
  return `${POD} volumes ${scratch?.name ?? 'none'} emptyDir sizeLimit`;
}

/** Folders that both containers mount, by where. */
export const sharedFolders = (container: Container): string[] =>
  mountsOf(container)
    .filter((mount) => volumeOf(mount).emptyDir && mount.mountPath !== '/tmp')
    .map(({ mountPath }) => mountPath);

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
