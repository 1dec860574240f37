import { flowsQuestion } from '../../src/ask/flowsQuestion';
import { flowText } from '../../src/model/export/flowText';
import { mergeReporters } from '../../src/model/reporters';
import { endless, type Printer } from './asked';

/** The flows of a link, newest first, a line each. */
export const printFlows: Printer = async (transport, { view, cluster, nowMs }, write) => {
  const page = await flowsQuestion(view, cluster, nowMs).ask(transport, endless());
  const flows = view.state.showDuplicates ? page.flows : mergeReporters(page.flows);
  if (page.rejected.length > 0)
    console.error(`${page.rejected.length} stored lines are no flows and were left out`);
  write(flows.map((flow) => `${flowText(flow)}\n`).join(''));
};
