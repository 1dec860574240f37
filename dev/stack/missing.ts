import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { GO_TOOLS, goToolMissing } from './goTool';

/** Debian's packages have these. */
const PROGRAMS = ['etcd', 'faketime', 'nginx', 'openssl'];
const NJS = '/usr/lib/nginx/modules/ngx_http_js_module.so';

/** Debian leaves nginx where only root looks. */
const FOLDERS = [...(env.PATH ?? '').split(delimiter), '/usr/sbin'];

const isInstalled = (program: string): boolean =>
  FOLDERS.some((folder) => existsSync(join(folder, program)));

/** What lacks on this machine for the real parts to run. */
export const missingParts = (): string[] => [
  ...PROGRAMS.filter((program) => !isInstalled(program)).map((program) => `no ${program}`),
  ...(existsSync(NJS) ? [] : ['no njs module of nginx']),
  ...GO_TOOLS.flatMap((tool) => goToolMissing(tool) ?? []),
];
