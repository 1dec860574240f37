import { workloadJson } from '../../src/model/export/workloadExport';
import { wantedText } from '../../src/model/evidence/carries';
import { workloadGroup } from '../../src/model/evidence/workloadGroups';
import { sortWorkloads, type WorkloadRow } from '../../src/model/evidence/workloadRows';
import { type EvidenceSources, oneRound, type Printer } from './asked';
import { joinWorkloads, searchWorkloads } from './joinWorkloads';

const carrying = async (
  rows: readonly WorkloadRow[],
  text: string,
  sources: EvidenceSources,
): Promise<readonly WorkloadRow[]> => {
  const wanted = wantedText(text);
  const holds = await searchWorkloads(rows, [wanted], sources);
  return rows.filter(({ evidence }) => evidence && holds(evidence, wanted) === 'yes');
};

/** The workloads of a link as JSON, a line each, in the order of the view. */
export const printEvidence: Printer = async (transport, asked, write) => {
  const { order, group, carries } = asked.view.state.evidence;
  const { rows, isExact } = await joinWorkloads(oneRound(transport), asked);
  const chosen = workloadGroup(group);
  const grouped = chosen ? rows.filter(chosen.has) : rows;
  const found =
    carries === undefined || !asked.evidence
      ? grouped
      : await carrying(grouped, carries, asked.evidence);
  const shown = sortWorkloads(found, order);
  write(shown.map((row) => `${JSON.stringify(workloadJson(row))}\n`).join(''));
  if (!asked.evidence && rows.length > 0)
    console.error('nothing is known of what they run: give --evidence <url> and --cluster <url>');
  if (!isExact) console.error('partial: some workloads, or who calls them, may be missing');
};
