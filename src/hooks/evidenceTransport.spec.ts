import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { evidenceDownload } from './evidenceTransport';

const fetched = jest.mocked(consoleFetch);
const json = { headers: { 'content-type': 'application/json' } };

beforeEach(() => void fetched.mockReset());

describe('a download', () => {
  const streamed = (...parts: readonly Uint8Array[]) =>
    new Response(
      new ReadableStream({
        start: (controller) => {
          parts.forEach((part) => controller.enqueue(part));
          controller.close();
        },
      }),
      json,
    );
  const { signal } = new AbortController();

  it('comes in parts, says how much is there, and breaks no letter', async () => {
    const bytes = new TextEncoder().encode('grün');
    fetched.mockResolvedValue(streamed(bytes.slice(0, 3), bytes.slice(3)));
    const lengths: number[] = [];
    const answered = await evidenceDownload('/a', signal, (length) => lengths.push(length));
    expect(answered).toMatchObject({ status: 200, body: 'grün' });
    expect(lengths).toEqual([2, 4, 4]);
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/proxy/plugin/network-evidence/evidence/a');
  });

  it('ends where it is longer than a page could show', async () => {
    const part = new Uint8Array(16 * 1024 * 1024).fill(97);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(part);
      },
    });
    fetched.mockResolvedValue(new Response(endless, json));
    await expect(evidenceDownload('/a', signal, () => undefined)).rejects.toMatchObject({
      source: 'evidence',
      kind: 'reportTooLarge',
    });
    // The stream itself reads ahead.
    expect(sent).toBeLessThan(12);
  });

  it('hands on a refusal', async () => {
    fetched.mockRejectedValue(
      Object.assign(new Error('Not Found'), {
        response: new Response('{"reason":"NotFound"}', { status: 404 }),
      }),
    );
    expect(await evidenceDownload('/a', signal, () => undefined)).toMatchObject({
      status: 404,
      body: '{"reason":"NotFound"}',
    });
  });
});
