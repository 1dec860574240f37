import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { openPage } from '../../dev/testing/openPage';
import { answer } from '../../dev/testing/serverAnswers';
import { workloadStateId } from '../model/evidence/joinStates';
import { type WorkloadName, workloadKey } from '../model/evidence/running';
import { useEvidence, useWorkloadEvidence } from './useEvidence';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const SHA = '3f2a91c0d4e5b6a798877665544332211ffeeddc';

const deployment = (name: string, namespace = 'apps-a'): WorkloadName => ({
  namespace,
  kind: 'Deployment',
  name,
});

const pod = ({ namespace, kind, name }: WorkloadName, tag: string) => ({
  metadata: {
    name: `${name}-1`,
    namespace,
    ownerReferences: [{ kind, name, controller: true }],
  },
  spec: { containers: [{ name, image: `registry.example.com/${namespace}/${name}:${tag}` }] },
  status: {
    phase: 'Running',
    containerStatuses: [{ name, imageID: `registry.example.com/x@${DIGEST}` }],
  },
});

const summary = (sha = SHA, digest = DIGEST) => ({
  sha,
  uploaded: '2024-11-05T08:00:00Z',
  digests: [digest],
  counts: { CRITICAL: { total: 1, fixable: 1 } },
});

type Answers = Readonly<Record<string, () => Response | Promise<Response>>>;

const asked: string[] = [];

/** Answers whose address ends in the key; what is not there is not found, as the door says it. */
const serve = (answers: Answers) => {
  asked.length = 0;
  jest
    .mocked(consoleFetch)
    .mockReset()
    .mockImplementation(async (url, options) => {
      asked.push(url);
      const found = Object.entries(answers).find(([end]) => url.includes(end))?.[1];
      const response = await (found?.() ?? answer({ reason: 'NotFound', message: '' }, 404));
      options?.signal?.throwIfAborted();
      if (response.ok) return response;
      throw Object.assign(new Error('refused'), { response });
    });
};

const pods =
  (...items: object[]) =>
  () =>
    answer({ kind: 'PodList', items });

const atDoor = () => asked.filter((url) => url.includes('/evidence/v1/'));

const Shown = ({ all }: { readonly all: readonly WorkloadName[] }) => {
  const [count, setCount] = useState(all.length);
  const { byWorkload, progress, isRunning, cancel, retry } = useEvidence(all.slice(0, count));
  return (
    <>
      <output>{`${progress.done}/${progress.of} ${isRunning ? 'running' : 'settled'}`}</output>
      <ul>
        {all.map((workload) => {
          const evidence = byWorkload.get(workloadKey(workload));
          return (
            <li key={workloadKey(workload)}>
              {workload.name}: {evidence ? workloadStateId(evidence) : 'pending'}
            </li>
          );
        })}
      </ul>
      <button onClick={cancel}>cancel</button>
      <button onClick={retry}>retry</button>
      <button onClick={() => setCount(1)}>one</button>
      <button onClick={() => setCount(all.length)}>all</button>
    </>
  );
};

const [WEB, API, OTHER, DARK] = [
  deployment('web'),
  deployment('api'),
  deployment('other', 'apps-b'),
  deployment('dark', 'apps-c'),
] as const;

it('lists the pods of a namespace once, and asks for each image once', async () => {
  serve({
    'namespaces/apps-a/pods': pods(pod(WEB, SHA), pod(API, 'v1')),
    'namespaces/apps-b/pods': pods(),
    'namespaces/apps-c/pods': () => answer({ message: 'pods is forbidden' }, 403),
    [`web/${SHA}/summary`]: () => answer(summary()),
  });
  const { user } = openPage(<Shown all={[WEB, API, OTHER, DARK]} />);
  expect(await screen.findByText('4/4 settled')).toBeVisible();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'web: CRITICAL',
    'api: noCommit',
    'other: nothingRuns',
    'dark: forbidden',
  ]);
  const first = [...asked];
  expect(first.filter((url) => url.includes('/pods'))).toHaveLength(3);
  expect(atDoor()).toHaveLength(1);
  // What is known stays known for those who come back to it.
  await user.click(screen.getByText('one'));
  await user.click(screen.getByText('all'));
  expect(await screen.findByText('4/4 settled')).toBeVisible();
  expect(asked).toEqual(first);
});

it('asks the door for few at a time, and for none that nobody wants any more', async () => {
  const all = Array.from({ length: 20 }, (_, index) => deployment(`w${index}`));
  let open = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  serve({
    'namespaces/apps-a/pods': pods(...all.map((workload) => pod(workload, SHA))),
    '/summary': () => {
      open += 1;
      most = Math.max(most, open);
      return new Promise((resolve) => {
        ends.push(() => {
          open -= 1;
          resolve(answer(summary()));
        });
      });
    },
  });
  const { user } = openPage(<Shown all={all} />);
  await waitFor(() => expect(open).toBe(6));
  ends.shift()?.();
  await waitFor(() => expect(open).toBe(6));
  expect(await screen.findByText('1/20 running')).toBeVisible();
  await user.click(screen.getByText('cancel'));
  expect(await screen.findByText('1/20 settled')).toBeVisible();
  ends.splice(0).forEach((end) => end());
  expect(atDoor()).toHaveLength(7);
  await user.click(screen.getByText('retry'));
  await waitFor(() => expect(open).toBe(6));
  while (atDoor().length < 26) {
    ends.splice(0).forEach((end) => end());
    await waitFor(() => expect(ends.length).toBeGreaterThan(0));
  }
  ends.splice(0).forEach((end) => end());
  expect(await screen.findByText('20/20 settled')).toBeVisible();
  expect(most).toBe(6);
});

it('asks again for what could not be reached, and for nothing else', async () => {
  let isDown = true;
  serve({
    'namespaces/apps-a/pods': pods(pod(WEB, SHA), pod(API, SHA)),
    [`web/${SHA}/summary`]: () =>
      isDown ? answer({ reason: 'StoreUnreachable' }, 502) : answer(summary()),
    [`api/${SHA}/summary`]: () => answer(summary()),
  });
  const { user } = openPage(<Shown all={[WEB, API]} />);
  expect(await screen.findByText('web: unreachable')).toBeVisible();
  isDown = false;
  await user.click(screen.getByText('retry'));
  expect(await screen.findByText('web: CRITICAL')).toBeVisible();
  expect(atDoor()).toHaveLength(3);
});

describe('of one workload', () => {
  const One = () => {
    const { evidence, isRunning } = useWorkloadEvidence(WEB);
    const image = evidence?.images[0];
    return (
      <output>
        {`${isRunning ? 'running' : 'settled'} ${image?.commit?.rule} ${JSON.stringify(image?.join)}`}
      </output>
    );
  };
  const scan = (sha: string) => ({ sha, uploaded: '2024-11-05T08:00:00Z', files: [] });
  const OLD = '1'.repeat(40);

  it('the scan is found by the digest alone', async () => {
    serve({
      'namespaces/apps-a/pods': pods(pod(WEB, 'latest')),
      [`web/${OLD}/summary`]: () => answer(summary(OLD, `sha256:${'b'.repeat(64)}`)),
      [`web/${SHA}/summary`]: () => answer(summary()),
      'apps/web/?': () => answer({ scans: [scan(OLD), scan(SHA)], isPartial: false }),
    });
    openPage(<One />);
    const shown = await screen.findByText(/^settled digest/);
    expect(shown).toHaveTextContent(`"sha":"${SHA}"`);
    expect(shown).toHaveTextContent('"proof":"verified"');
  });

  it('what is found is known to all who ask about it', async () => {
    serve({
      'namespaces/apps-a/pods': pods(pod(WEB, 'latest')),
      [`web/${SHA}/summary`]: () => answer(summary()),
      'apps/web/?': () => answer({ scans: [scan(SHA)], isPartial: false }),
    });
    const Both = () => {
      const [isOpen, setOpen] = useState(false);
      return (
        <>
          <Shown all={[WEB]} />
          <button onClick={() => setOpen(true)}>open</button>
          {isOpen ? <One /> : null}
        </>
      );
    };
    const { user } = openPage(<Both />);
    expect(await screen.findByText('web: noCommit')).toBeVisible();
    expect(await screen.findByText('1/1 settled')).toBeVisible();
    expect(atDoor()).toEqual([]);
    await user.click(screen.getByText('open'));
    expect(await screen.findByText('web: CRITICAL')).toBeVisible();
    expect(atDoor()).toHaveLength(2);
  });

  it('the scans that there are are named where its own is missing', async () => {
    serve({
      'namespaces/apps-a/pods': pods(pod(WEB, SHA)),
      'apps/web/?': () => answer({ scans: [scan(OLD)], isPartial: false }),
    });
    openPage(<One />);
    expect(await screen.findByText(/"others"/)).toHaveTextContent(
      `settled imageTag {"kind":"noScan","others":["${OLD}"]}`,
    );
  });
});
