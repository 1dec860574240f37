import { flowsQuestion } from '../../src/ask/flowsQuestion';
import { exportedRows } from '../../src/model/export/exportedRows';
import { flowText } from '../../src/model/export/flowText';
import { flowRows, recordRows } from '../../src/model/flows/flowRows';
import { endless, type Printer } from './asked';

/** The flows of a link, newest first, a line each. */
export const printFlows: Printer = async (transport, { view, cluster, nowMs }, write) => {
  const { ask, counting } = flowsQuestion(view, cluster, nowMs);
  const page = await ask(transport, endless());
  const rowsOf = view.state.showDuplicates ? recordRows : flowRows;
  const rows = exportedRows(rowsOf(page.flows, counting));
  write(rows.map((flow) => `${flowText(flow)}\n`).join(''));
  if (page.rejected.length > 0)
    console.error(`${page.rejected.length} stored lines are no flows and were left out`);
};
