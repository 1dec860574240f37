import { describeAccess } from './describeAccess';
import { describeFiles } from './describeFiles';
import { describeLists } from './describeLists';
import { describeReports } from './describeReports';
import { describeSummaries } from './describeSummaries';
import type { OpenDoor } from './openDoor';

/** What every door has to do (docs/evidence.md), whatever it is made of. */
export function describeDoor(doorOf: () => OpenDoor): void {
  describe('access', () => describeAccess(doorOf));
  describe('lists', () => describeLists(doorOf));
  describe('summaries', () => describeSummaries(doorOf));
  describe('a report of', () => describeReports(doorOf));
  describe('files', () => describeFiles(doorOf));
}
