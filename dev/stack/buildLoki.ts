import { ensureLoki } from './lokiBinary';

// Builds Loki where it is not built yet, so that no test waits for it.
try {
  console.error(`Loki: ${ensureLoki()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
