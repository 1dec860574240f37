import { describeEvidence } from './harness/evidenceJourneys';
import { startRealSite } from './harness/realSite';
import { journeys } from './harness/visit';

const journey = journeys(startRealSite);

describe('evidence behind the real door, of pods of a real API server', () =>
  describeEvidence(journey));
