import type { FaultReason } from '../../../src/model/evidence/faults';
import { ask, expectFault, expectFrame } from './ask';
import { COMMITS, LARGE_REPORT, SBOM, SHORT, TWINS } from './fixture';
import { callerOf, type OpenDoor } from './openDoor';
import { OWN } from './rights';
import { sampleReport } from './sampleReport';
import type { HeaderLine } from './wire';

const [FIRST, , LAST] = COMMITS;
const GZIP: HeaderLine = ['Accept-Encoding', 'gzip'];

const FILES: readonly (readonly [path: string, body: string])[] = [
  [`shop/${FIRST}/trivy.json`, sampleReport('shop')],
  [`shop/${FIRST}/sbom.spdx.json`, SBOM],
  [`shop/${FIRST.slice(0, 7)}/trivy.json`, sampleReport('shop')],
  [`shop/${FIRST.slice(0, 39)}/sbom.spdx.json`, SBOM],
  [`twins/${TWINS[1].slice(0, 8)}/trivy.json`, sampleReport('shop')],
  [`large/${FIRST}/trivy.json`, LARGE_REPORT],
  ...SHORT.map((commit) => [`short/${commit}/trivy.json`, sampleReport(commit)] as const),
  [`short/${SHORT[3].slice(0, 8)}/trivy.json`, sampleReport(SHORT[3])],
];

const ABSENT: readonly (readonly [path: string, reason: FaultReason])[] = [
  [`shop/${LAST}/sbom.spdx.json`, 'NotFound'],
  [`shop/${'0'.repeat(40)}/trivy.json`, 'NotFound'],
  [`shop/${'0'.repeat(64)}/trivy.json`, 'NotFound'],
  [`shop/${'0'.repeat(7)}/trivy.json`, 'NotFound'],
  [`nothing/${FIRST}/trivy.json`, 'NotFound'],
  [`twins/${TWINS[0].slice(0, 7)}/trivy.json`, 'Ambiguous'],
  [`short/${SHORT[1]}0/trivy.json`, 'NotFound'],
  [`shop/${FIRST}/private.txt`, 'NotFound'],
];

/** Stored files: every byte of them, their ETags, and the ways to ask for less. */
export function describeFiles(doorOf: () => OpenDoor): void {
  const fetchFile = (path: string, headers: readonly HeaderLine[] = [], method?: string) =>
    ask(doorOf(), {
      caller: callerOf(doorOf(), 'viewer'),
      path: `${OWN}/apps/${path}`,
      headers,
      method,
    });

  it.each(FILES)('%s is what was stored', async (path, body) => {
    const reply = await fetchFile(path);
    expect([reply.status, reply.isWhole]).toEqual([200, true]);
    expect(reply.body.toString() === body).toBe(true);
    expect(reply.headers.get('etag')).toMatch(/^"[^"]+"$/);
    expectFrame(reply);
  });

  it.each(ABSENT)('%s is refused: %s', async (path, reason) => {
    expectFault(await fetchFile(path), reason);
  });

  it('come packed for who can unpack them, and that ETag is known again', async () => {
    const [plain, packed] = await Promise.all([
      fetchFile(`large/${FIRST}/trivy.json`),
      fetchFile(`large/${FIRST}/trivy.json`, [GZIP]),
    ]);
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(packed.body.equals(plain.body)).toBe(true);
    const etag = packed.headers.get('etag') ?? '';
    expect(etag.replace(/^W\//, '')).toBe(plain.headers.get('etag'));
    const again = await fetchFile(`large/${FIRST}/trivy.json`, [GZIP, ['If-None-Match', etag]]);
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each(['%', 'W/%', '"x", %', '"x" , W/%', '*'])('are not sent again for %s', async (form) => {
    const path = `shop/${FIRST}/sbom.spdx.json`;
    const etag = (await fetchFile(path)).headers.get('etag') ?? '';
    const again = await fetchFile(path, [['If-None-Match', form.replace('%', etag)]]);
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers.get('etag')?.replace(/^W\//, '')).toBe(etag);
    expectFrame(again);
  });

  const OTHERWISE: readonly HeaderLine[] = [
    ['If-None-Match', '"x"'],
    ['If-None-Match', ''],
    ['If-None-Match', 'x'],
    ['If-Match', '"x"'],
    ['If-Modified-Since', 'Fri, 01 Jan 2100 00:00:00 GMT'],
    ['If-Unmodified-Since', 'Sat, 01 Jan 2000 00:00:00 GMT'],
    ['Range', 'bytes=0-9'],
    ['Range', 'bytes=99999999-'],
    ['Range', 'bytes=0-0,5-6'],
    ['If-Range', '"x"'],
  ];
  it.each(OTHERWISE)('are whole whatever else is wished: %s: %s', async (name, value) => {
    const reply = await fetchFile(`shop/${FIRST}/sbom.spdx.json`, [[name, value]]);
    expect([reply.status, reply.body.toString()]).toEqual([200, SBOM]);
  });

  it.each(FILES.slice(0, 2))('HEAD of %s tells the same without the body', async (path, body) => {
    const reply = await fetchFile(path, [], 'HEAD');
    const whole = await fetchFile(path);
    expect([reply.status, reply.body.length]).toEqual([200, 0]);
    expect(reply.headers.get('content-length')).toBe(String(body.length));
    expect(reply.headers.get('etag')).toBe(whole.headers.get('etag'));
    expectFrame(reply);
  });

  it('HEAD of what is absent has its status and no body', async () => {
    const reply = await fetchFile(`shop/${LAST}/sbom.spdx.json`, [], 'HEAD');
    expect([reply.status, reply.body.length]).toEqual([404, 0]);
  });
}
