import type { EvidenceFile } from '../../../src/model/evidence/names';
import { imageOf } from '../images';
import { RETIRED } from '../shipping';
import type { Build } from './build';
import { buildsOf } from './cases';
import { spdxDocument } from './spdxDocument';
import { trivyReport } from './trivyReport';

/** An object of the evidence bucket. */
export interface SampleObject {
  readonly key: string;
  /** Milliseconds since 1970; a real store sets its own. */
  readonly storedMs: number;
  /** Made when it is asked for: all of them are large. */
  readonly body: () => string;
}

const PREFIX = 'apps-';
/** CI stores what it scanned a little later. */
const UPLOAD_MS = 4_000;

const DOCUMENTS: Readonly<Record<EvidenceFile, (build: Build) => string>> = {
  'trivy.json': trivyReport,
  'sbom.spdx.json': spdxDocument,
};

function objectsOf(folder: string, build: Build): SampleObject[] {
  return Object.entries(DOCUMENTS).map(([file, document]) => ({
    key: `${folder}/${build.folder}/${file}`,
    storedMs: build.scannedMs + UPLOAD_MS,
    body: () => document(build),
  }));
}

/**
 * What CI left for the workloads of namespaces named `apps-<team>`, those among them that run no more: every state that
 * evidence can be in. The same for the same instant (ms).
 */
export function sampleObjects(
  workloads: readonly { readonly namespace: string; readonly name: string }[],
  nowMs: number,
): SampleObject[] {
  const namespaces = workloads.map(({ namespace }) => namespace);
  return [...workloads, ...RETIRED.filter(({ namespace }) => namespaces.includes(namespace))]
    .filter(({ namespace }) => namespace.startsWith(PREFIX))
    .flatMap(({ namespace, name }) => {
      const folder = `${namespace.slice(PREFIX.length)}/${name}`;
      return buildsOf(name, imageOf(namespace, name), nowMs).flatMap((build) =>
        objectsOf(folder, build),
      );
    });
}
