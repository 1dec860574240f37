import type { ScanList, ScanSummary } from '../../model/evidence/answers';
import { MAX_PAGE_SIZE } from '../../model/evidence/limits';
import { APP, type EvidenceFile, NAMESPACE, SHA_PREFIX } from '../../model/evidence/names';
import { ApiError } from '../apiError';
import { answersOf } from '../getAnswer';
import type { Download, Transport } from '../transport';
import { EVIDENCE_ERRORS } from './evidenceErrors';
import { readScanList, readScanSummary } from './readEvidence';

const get = answersOf(EVIDENCE_ERRORS);

/** An app in a namespace, as evidence is kept. */
export interface AppPlace {
  readonly namespace: string;
  readonly app: string;
}

/** A scan of an app: by its commit, or how that begins (seven digits or more). */
export interface CommitPlace extends AppPlace {
  readonly sha: string;
}

/** The door would refuse it without a look into the store, so that it is not bothered. */
const refuse = (what: string): never => {
  throw new ApiError('evidence', 'notFound', { detail: `${what} cannot be one` });
};

const appPath = ({ namespace, app }: AppPlace): string => {
  if (!NAMESPACE.test(namespace)) return refuse('the namespace');
  if (!APP.test(app)) return refuse('the app');
  return `/evidence/v1/namespaces/${namespace}/apps/${app}/`;
};

const commitPath = (place: CommitPlace): string =>
  SHA_PREFIX.test(place.sha) ? `${appPath(place)}${place.sha}` : refuse('the commit');

/**
 * Scans of an app, newest first: one page, from `after` (the `next` of the page before) on. An app without evidence has
 * none. Throws as `GetAnswer`.
 */
export const fetchScans = async (
  transport: Transport,
  { after, ...place }: AppPlace & { readonly after?: string },
  signal: AbortSignal,
): Promise<ScanList> => {
  const from = after === undefined ? '' : `&continue=${encodeURIComponent(after)}`;
  const path = `${appPath(place)}?limit=${MAX_PAGE_SIZE}${from}`;
  return readScanList(await get(transport, path, signal));
};

/** What the report of a scan says in short. Throws as `GetAnswer`. */
export const fetchSummary = async (
  transport: Transport,
  place: CommitPlace,
  signal: AbortSignal,
): Promise<ScanSummary> =>
  readScanSummary(await get(transport, `${commitPath(place)}/summary`, signal));

/** How a large file comes, and who is told how much of it is there (characters). */
export interface Downloading {
  readonly signal: AbortSignal;
  readonly onLength?: (length: number) => void;
}

const fileOf =
  (file: EvidenceFile) =>
  async (
    download: Download,
    place: CommitPlace,
    { signal, onLength = () => undefined }: Downloading,
  ): Promise<string> => {
    const whole: Transport = (path, given) => download(path, given, onLength);
    return (await get(whole, `${commitPath(place)}/${file}`, signal)).body;
  };

/** The whole report as it is stored: text that nobody has checked. Throws as `GetAnswer`. */
export const fetchReport = fileOf('trivy.json');

/** The whole SBOM as it is stored: text that nobody has checked. Throws as `GetAnswer`. */
export const fetchSbom = fileOf('sbom.spdx.json');
