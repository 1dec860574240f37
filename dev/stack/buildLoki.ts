import { ensureLoki } from './lokiBinary';

// Builds Loki where it is not built yet, so that no test waits for it.
ensureLoki().then(
  (path) => console.error(`Loki: ${path}`),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
