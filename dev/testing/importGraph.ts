import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Who imports whom, types included: name → names, each of them a key. */
export type Graph = ReadonlyMap<string, readonly string[]>;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** The file that a relative import means; undefined for one that is no module of ours, such as a style sheet. */
const fileOf = (importer: string, module: string): string | undefined => {
  const path = join(dirname(importer), module);
  return ['.ts', '.tsx', ''].map((end) => path + end).find(isFile);
};

/** What the text of a module imports from beside itself, `import type`, `import()` and `export … from` as well. */
const importsOf = (text: string): string[] =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((module) => module.startsWith('.'));

/** The files below folders, paths from here on, and which files they import. */
export const importGraph = (folders: readonly string[]): Graph => {
  const files = folders.flatMap(filesBelow);
  return new Map(
    files.map((file) => {
      const found = importsOf(readFileSync(file, 'utf8')).map((module) => fileOf(file, module));
      return [file, [...new Set(found.filter((one) => one !== undefined))]];
    }),
  );
};

/** The same graph of what its files are part of; those that are part of nothing are left out. */
export const graphOfParts = (graph: Graph, partOf: (file: string) => string | undefined): Graph => {
  const parts = new Map<string, string[]>();
  for (const [file, imported] of graph) {
    const part = partOf(file);
    if (part === undefined) continue;
    const others = imported.map(partOf).filter((one) => one !== undefined && one !== part);
    parts.set(part, [...new Set([...(parts.get(part) ?? []), ...(others as string[])])]);
  }
  return parts;
};

/** Rings of a graph, each as the way around it (`a → b → a`); none for a graph without rings. */
export const ringsOf = (graph: Graph): string[] => {
  const done = new Set<string>();
  const way: string[] = [];
  const rings: string[] = [];
  const visit = (name: string): void => {
    const from = way.indexOf(name);
    if (from >= 0) rings.push([...way.slice(from), name].join(' → '));
    if (from >= 0 || done.has(name)) return;
    way.push(name);
    graph.get(name)?.forEach(visit);
    way.pop();
    done.add(name);
  };
  [...graph.keys()].forEach(visit);
  return rings;
};
