import { parseArgs } from 'node:util';
import { TARGET_NAMES, buildTarget, isUpToDate } from './build/targets';

/** `npm run build [-- plugin|host|door] [--force]`: builds what is stale; the plugin unless told otherwise. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false } },
  });
  const [wanted = 'plugin'] = positionals;
  const name = TARGET_NAMES.find((each) => each === wanted);
  if (!name) throw new Error(`build what? ${TARGET_NAMES.join(' or ')}`);
  if (!values.force && isUpToDate(name)) {
    console.log(`${name}: up to date`);
    return;
  }
  await buildTarget(name);
  console.log(`${name}: built`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
