import { ensureBuilt } from './ensureBuilt';
import { USAGE, parseServerOptions } from './options';
import { startServer } from './startServer';

async function main(): Promise<void> {
  const options = parseServerOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(USAGE);
    return;
  }
  await ensureBuilt();
  const server = await startServer(options);
  const flows = options.loki ? options.loki.url.origin : `${options.world.size} sample cluster`;
  console.log(`Ready: ${server.url}/observe/network (${flows}; Ctrl-C ends)`);
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
