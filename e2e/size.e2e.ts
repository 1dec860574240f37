import { readFileSync } from 'node:fs';
import type { ChunkContents } from '../dev/build/chunkContents';
import { CHUNK_CONTENTS_FILE } from '../dev/build/paths';
import { FlowsPage } from './harness/flowsPage';
import { gzipKilobytes, hasEntry, watchOwnScripts } from './harness/ownScripts';
import { journeys } from './harness/visit';

const journey = journeys();

const MAX_KB = 115;
/** Module paths; a mere reference to a shared module starts with words. */
const NOT_OURS =
  /^\.{1,2}\/.*node_modules\/(?:react-dom|@patternfly\/react-(?:core|table|icons))\//;

journey('fetches little script of its own to show the first flows', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const scripts = watchOwnScripts(flows.page);
  await flows.openWithRows('/observe/network/flows');
  // What is fetched unasked right behind the first row counts, too.
  await flows.page.waitForLoadState('networkidle');
  expect(hasEntry(scripts)).toBe(true);
  const kilobytes = await gzipKilobytes(scripts);
  console.log(`${scripts.size} scripts, ${kilobytes.toFixed(1)} KB gzip, the entry included`);
  expect(kilobytes).toBeLessThanOrEqual(MAX_KB);

  const contents = JSON.parse(readFileSync(CHUNK_CONTENTS_FILE, 'utf8')) as ChunkContents;
  expect(Object.keys(contents)).toEqual(expect.arrayContaining([...scripts.keys()]));
  const twice = [...scripts.keys()].flatMap((name) =>
    (contents[name] ?? []).filter((module) => NOT_OURS.test(module)),
  );
  expect(twice).toEqual([]);
});
