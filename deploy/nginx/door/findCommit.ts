import { WHOLE_SHA } from '../../../src/model/evidence/names';
import type { Folder } from './collectScans';
import { collectScans } from './collectScans';
import type { Outcome } from './ports';

/** The folder of this name, else that of the only commit with evidence that begins like this. */
export async function findCommit(folder: Folder, prefix: string): Promise<Outcome<string>> {
  if (WHOLE_SHA.test(prefix)) return { value: prefix };
  const found = await collectScans(folder, { begin: prefix, page: { limit: 2 } });
  if ('fault' in found) return found;
  const [scan, ...others] = found.value.scans;
  if (found.value.scans.some(({ sha }) => sha === prefix)) return { value: prefix };
  if (others.length > 0 || found.value.isPartial) return { fault: 'Ambiguous' };
  return scan ? { value: scan.sha } : { fault: 'NotFound' };
}
