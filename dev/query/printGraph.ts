import { graphQuestion } from '../../src/ask/graphQuestion';
import { drawGraph } from '../../src/model/graph/drawGraph';
import { graphJson } from '../../src/model/graph/exportGraph';
import { graphChoice } from '../../src/model/graph/graphChoice';
import { endless, oneRound, type Printer } from './asked';

/** The graph of a link as it is drawn, as one JSON object. */
export const printGraph: Printer = async (transport, { view, cluster, nowMs }, write) => {
  const question = graphQuestion(view, cluster, nowMs);
  const { figures: now, before } = await question.ask(oneRound(transport), endless());
  const { grouping } = graphChoice(view.state);
  const drawn = drawGraph({ ...view.state.topology, now, before, grouping });
  const answers = [now, ...(before ? [before] : [])];
  const printed = {
    ...graphJson(drawn, now.seconds),
    requests: answers.reduce((sum, { queries }) => sum + queries.length, 0),
    execTime: answers.reduce((sum, { execTimeS }) => sum + execTimeS, 0),
  };
  write(`${JSON.stringify(printed)}\n`);
};
