import { ApiError } from '../api/apiError';
import { patientTransport } from '../api/patientTransport';
import type { Download, Transport } from '../api/transport';
import { MAX_EVIDENCE_TEXT } from '../model/evidence/evidenceText';
import { type SourcePlace, consoleTransport, type ReadBody } from './consoleTransport';

/** Where the console's bridge hands requests on to the evidence door (alias `evidence` of our ConsolePlugin). */
const EVIDENCE_PROXY = '/api/proxy/plugin/network-evidence/evidence';
/** The door waits a minute for the store at most. */
const EVIDENCE_LIMIT_MS = 90_000;
/** A report of 60 MB through a slow line. */
const DOWNLOAD_LIMIT_MS = 600_000;

const EVIDENCE: SourcePlace = {
  source: 'evidence',
  root: EVIDENCE_PROXY,
  headers: {},
  limitMs: EVIDENCE_LIMIT_MS,
};

/** The evidence door, for what is short; it refuses those who ask much at once. */
export const evidenceTransport: Transport = patientTransport(consoleTransport(EVIDENCE));

const bodyInParts =
  (onLength: (length: number) => void): ReadBody =>
  async (response) => {
    const decoder = new TextDecoder();
    const parts: string[] = [];
    let length = 0;
    const add = (part: string): void => {
      parts.push(part);
      length += part.length;
      onLength(length);
    };
    const stream = response.body?.getReader();
    for (let read = await stream?.read(); read && !read.done; read = await stream?.read()) {
      add(decoder.decode(read.value, { stream: true }));
      if (length <= MAX_EVIDENCE_TEXT) continue;
      await stream?.cancel();
      const detail = `longer than ${MAX_EVIDENCE_TEXT / 1024 / 1024} MB`;
      throw new ApiError('evidence', 'reportTooLarge', { detail });
    }
    add(decoder.decode());
    return parts.join('');
  };

/** The evidence door, for whole files. */
export const evidenceDownload: Download = (path, signal, onLength) =>
  consoleTransport({ ...EVIDENCE, limitMs: DOWNLOAD_LIMIT_MS }, bodyInParts(onLength))(
    path,
    signal,
  );
