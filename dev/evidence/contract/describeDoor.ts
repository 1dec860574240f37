import { describeAccess } from './describeAccess';
import { describeFiles } from './describeFiles';
import { describeLists } from './describeLists';
import { describeReports } from './describeReports';
import { describeSummaries } from './describeSummaries';
import type { OpenDoor, Role } from './openDoor';

/** What every door has to do (docs/evidence.md), whatever it is made of; `absent` are roles that its world does not know. */
export function describeDoor(doorOf: () => OpenDoor, absent: readonly Role[] = []): void {
  if (absent.length > 0) it.skip(`is not asked by: ${absent.join(', ')}`, () => undefined);
  describe('access', () => describeAccess(doorOf, absent));
  describe('lists', () => describeLists(doorOf));
  describe('summaries', () => describeSummaries(doorOf));
  describe('a report of', () => describeReports(doorOf));
  describe('files', () => describeFiles(doorOf));
}
