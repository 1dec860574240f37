import type { Stats, StatsModule } from 'webpack';

/** File of dist/ → names of the source modules in it. */
export type ChunkContents = Readonly<Record<string, readonly string[]>>;

const namesOf = (module: StatsModule): string[] =>
  module.modules ? module.modules.flatMap(namesOf) : module.name ? [module.name] : [];

/** What webpack put into each emitted script. */
export function chunkContents(stats: Stats): ChunkContents {
  const { chunks = [] } = stats.toJson({
    all: false,
    chunks: true,
    chunkModules: true,
    chunkModulesSpace: Infinity,
    nestedModules: true,
    nestedModulesSpace: Infinity,
    // Else what is joined into one module is a mere number.
    dependentModules: true,
    ids: true,
  });
  const contents: Record<string, string[]> = {};
  for (const { files = [], modules = [] } of chunks) {
    for (const file of files) contents[file] = modules.flatMap(namesOf);
  }
  return contents;
}
