import type { View } from '../../src/model/view/views';
import type { Printer } from './asked';
import { printEvidence } from './printEvidence';
import { printFlows } from './printFlows';
import { printGraph } from './printGraph';
import { printPanels } from './printPanels';

/** What prints each view. */
export const PRINTERS: Readonly<Record<View, Printer>> = {
  evidence: printEvidence,
  flows: printFlows,
  overview: printPanels,
  topology: printGraph,
};
