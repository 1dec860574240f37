import {
  sampleEvidence,
  sampleRow,
  sampleWorkload,
  SCAN_SHA,
  scannedState,
} from '../../../dev/testing/workloadEvidence';
import { workloadJson, workloadsCsv } from './workloadExport';

const ROW = sampleRow(
  sampleEvidence(
    sampleWorkload('web'),
    scannedState({
      counts: { CRITICAL: 2 },
      fixable: { CRITICAL: 1 },
      proof: 'anotherImage',
      isStale: true,
    }),
    { kind: 'unreachable', detail: 'no answer' },
  ),
  { bytesIn: 10, bytesOut: 20, calls: { outside: 7 } },
);

it('prints a workload with its traffic, callers and images', () => {
  expect(JSON.parse(JSON.stringify(workloadJson(ROW)))).toMatchObject({
    namespace: 'shop',
    kind: 'Deployment',
    name: 'web',
    bytesIn: 10,
    bytesOut: 20,
    reachedFrom: { outside: 7 },
    state: 'CRITICAL',
    images: [
      {
        container: 'web',
        image: 'registry/web:1',
        app: { value: 'web', rule: 'owner' },
        commit: { value: SCAN_SHA, rule: 'imageTag' },
        state: 'CRITICAL',
        verdict: 'findings',
        proof: 'anotherImage',
        stale: true,
        scanned: '2024-11-28T09:30:00.000Z',
        counts: { CRITICAL: { total: 2, fixable: 1 } },
      },
      { state: 'unreachable', detail: 'no answer' },
    ],
  });
});

it('says of a workload that nobody has asked about so', () => {
  expect(workloadJson(sampleRow(undefined))).toMatchObject({ state: 'notAsked', images: [] });
});

const tableOf = (csv: string) => {
  const [header = '', ...lines] = csv.slice(1).trimEnd().split('\r\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  });
};

it('writes a line an image, and one for a workload without', () => {
  const rows = tableOf(workloadsCsv([ROW, sampleRow(undefined)]));
  expect(rows).toMatchObject([
    {
      Name: 'web',
      BytesIn: '10',
      CalledFromOutside: '7',
      CalledFromOwnNamespace: '0',
      State: 'CRITICAL',
      Proof: 'anotherImage',
      Stale: 'true',
      Critical: '2',
      CriticalFixable: '1',
      High: '0',
      CommitRule: 'imageTag',
    },
    { Name: 'web', State: 'unreachable', Proof: '', Critical: '' },
    { State: 'notAsked', Container: '', Commit: '' },
  ]);
});

it('lets no cell be a formula', () => {
  const evidence = sampleEvidence(sampleWorkload('web'), { kind: 'noScan' });
  const [image] = evidence.images;
  if (!image) throw new Error('no image');
  const app = { value: '=cmd()', rule: 'label app' };
  const [row] = tableOf(workloadsCsv([sampleRow({ ...evidence, images: [{ ...image, app }] })]));
  expect(row?.App).toBe("'=cmd()");
});
