import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { doorConfig } from '../../build/doorConfig';
import { runWebpack } from '../../build/runWebpack';
import { freePorts } from '../../stack/freePorts';
import { copyNginx } from '../../stack/nginxPackages';
import { createFolder, startProcess } from '../../stack/startProcess';
import type { Call } from './doorCalls';

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const configure = (folder: string, port: number): string => `
load_module ${folder}/usr/lib/nginx/modules/ngx_http_js_module.so;
daemon off; master_process off; pid ${folder}/pid; error_log stderr notice;
events {}
http {
  access_log off; client_max_body_size 16m; client_body_buffer_size 16m;
  ${TEMPORARY.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  js_path ${folder}; js_import door from door.js;
  server { listen 127.0.0.1:${port}; location / { js_content door.run; } }
}`;

/** Runs `runCalls` in nginx, bundled as the door is. */
export async function startNjs() {
  const folder = createFolder('njs');
  const config = doorConfig();
  await runWebpack({
    ...config,
    entry: resolve('dev/laws/door/njsEntry.ts'),
    output: { ...config.output, path: folder },
  });
  await copyNginx(folder);
  const [port = 0] = await freePorts(1);
  writeFileSync(join(folder, 'nginx.conf'), configure(folder, port));
  const ask = (calls: readonly Call[]): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: JSON.stringify(calls) });
  const running = await startProcess({
    name: 'nginx',
    folder,
    command: join(folder, 'bin/nginx'),
    args: ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'],
    isReady: () =>
      ask([]).then(
        ({ ok }) => ok,
        () => false,
      ),
  });
  return {
    run: async (calls: readonly Call[]) => (await ask(calls)).text(),
    /** The most memory that it ever held, in MB. */
    peak: (): number => {
      const status = readFileSync(`/proc/${running.pid() ?? 0}/status`, 'utf8');
      return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1]) / 1000;
    },
    stop: running.stop,
  };
}
