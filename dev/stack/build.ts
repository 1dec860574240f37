import { argv } from 'node:process';
import { ensureGoTool, GO_TOOLS } from './goTool';
import { missingParts } from './missing';
import { ensureNginx } from './nginxPackages';

/**
 * `build.ts [tool…]`: builds what is not built yet, so that no test waits for it. `build.ts --missing` prints why that, or
 * running it, cannot be done here; nothing when it can.
 */
async function main(asked: readonly string[]): Promise<void> {
  if (asked.includes('--missing')) {
    console.log(missingParts().join(', '));
    return;
  }
  // One after the other: each fills a small machine.
  if (asked.length === 0) console.error(`nginx: ${await ensureNginx()}`);
  for (const tool of GO_TOOLS) {
    if (asked.length > 0 && !asked.includes(tool)) continue;
    console.error(`${tool}: ${await ensureGoTool(tool)}`);
  }
}

main(argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
