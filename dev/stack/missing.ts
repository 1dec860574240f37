import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { GO_TOOLS, goToolMissing } from './goTool';
import { nginxMissing } from './nginxPackages';

/** Debian's packages have these. */
const PROGRAMS = ['etcd', 'faketime', 'openssl'];

/** Debian leaves some where only root looks. */
const FOLDERS = [...(env.PATH ?? '').split(delimiter), '/usr/sbin'];

const isInstalled = (program: string): boolean =>
  FOLDERS.some((folder) => existsSync(join(folder, program)));

/** What lacks on this machine for the real parts to run. */
export const missingParts = (): string[] => [
  ...PROGRAMS.filter((program) => !isInstalled(program)).map((program) => `no ${program}`),
  ...[nginxMissing() ?? []].flat(),
  ...GO_TOOLS.flatMap((tool) => goToolMissing(tool) ?? []),
];
