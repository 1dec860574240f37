import { workloadJson } from '../../src/model/export/workloadExport';
import { workloadGroup } from '../../src/model/evidence/workloadGroups';
import { sortWorkloads } from '../../src/model/evidence/workloadRows';
import { oneRound, type Printer } from './asked';
import { joinWorkloads } from './joinWorkloads';

/** The workloads of a link as JSON, a line each, in the order of the view. */
export const printEvidence: Printer = async (transport, asked, write) => {
  const { order, group } = asked.view.state.evidence;
  const { rows, isExact } = await joinWorkloads(oneRound(transport), asked);
  const chosen = workloadGroup(group);
  const shown = sortWorkloads(chosen ? rows.filter(chosen.has) : rows, order);
  write(shown.map((row) => `${JSON.stringify(workloadJson(row))}\n`).join(''));
  if (!asked.evidence && rows.length > 0)
    console.error('nothing is known of what they run: give --evidence <url> and --cluster <url>');
  if (!isExact) console.error('partial: some workloads, or who calls them, may be missing');
};
