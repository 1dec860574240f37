import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen } from '@testing-library/react';
import { openPage } from '../../dev/testing/openPage';
import { answer } from '../../dev/testing/serverAnswers';
import { mergeSettings } from '../model/settings/mergeSettings';
import { usePage } from './pageContext';
import { useGraphFigures } from './useGraphFigures';

const RANGE = 'startTime=1707998000&endTime=1707998100';

const GRAPH = { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' };

const groups = (value: string): Response =>
  answer({
    status: 'success',
    data: { resultType: 'vector', result: [{ metric: GRAPH, value: [0, value] }] },
  });

const asked = (): string[] =>
  jest
    .mocked(consoleFetch)
    .mock.calls.map(([url]) => new URL(url, 'http://x').searchParams.get('query') ?? '');

const answerWith = (make: () => Response) =>
  jest
    .mocked(consoleFetch)
    .mockReset()
    .mockImplementation(() => Promise.resolve(make()));

const Shown = () => {
  const { update } = usePage();
  const { figures, before, error, isLoading, round, retry } = useGraphFigures();
  return (
    <>
      <output data-test="figures">
        {[figures, before].map((some) => `${some?.scope} ${some?.total}`).join(', ')}
      </output>
      <output data-test="state">{isLoading ? 'loading' : (error?.kind ?? 'settled')}</output>
      <button onClick={round.refresh}>refresh</button>
      <button onClick={round.cancel}>cancel</button>
      <button onClick={retry}>retry</button>
      <button
        onClick={() => update({ topology: { hidden: ['x'], collapsed: ['y'], layout: 'grid' } })}
      >
        look
      </button>
      <button onClick={() => update({ scope: 'zone' })}>zone</button>
    </>
  );
};

const open = (search = '', settings = mergeSettings({}).settings) =>
  openPage(<Shown />, { address: `/observe/network/topology?${RANGE}&${search}`, settings });

const settled = async (figures: string, state = 'settled'): Promise<void> => {
  await screen.findByText(state);
  expect(await screen.findByText(figures)).toBeVisible();
};

it('has the pairs of the page, and asks nothing for another look at them', async () => {
  answerWith(() => groups('6'));
  const { user } = open('scope=namespace');
  await settled('namespace 6, undefined undefined');
  const sent = asked().length;
  await user.click(screen.getByText('look'));
  await settled('namespace 6, undefined undefined');
  expect(asked()).toHaveLength(sent);
  await user.click(screen.getByText('zone'));
  await settled('zone 6, undefined undefined');
  expect(asked().at(-1)).toContain('SrcK8S_Zone');
});

it('has those of the time before where a link compares', async () => {
  answerWith(() => groups('6'));
  open('scope=namespace&compare=previous');
  await settled('namespace 6, namespace 6');
});

it('keeps older figures when a newer round fails, and asks again on demand', async () => {
  answerWith(() => groups('6'));
  const { user } = open('scope=namespace');
  await settled('namespace 6, undefined undefined');
  answerWith(() => answer('too many outstanding requests', 429));
  await user.click(screen.getByText('refresh'));
  await settled('namespace 6, undefined undefined', 'busy');
  answerWith(() => groups('8'));
  await user.click(screen.getByText('retry'));
  await settled('namespace 8, undefined undefined');
});

it('is stopped with its round', async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  jest
    .mocked(consoleFetch)
    .mockReset()
    .mockImplementation((_url, options) => {
      signals.push(options?.signal);
      return new Promise(() => undefined);
    });
  const { user } = open();
  await screen.findByText('loading');
  await user.click(screen.getByText('cancel'));
  await settled('undefined undefined, undefined undefined');
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.every((signal) => signal?.aborted)).toBe(true);
});

it.each([
  ['off', [false, false]],
  ['unknown', [true, true]],
] as const)('asks for drops and denials where features are %s', async (value, wanted) => {
  answerWith(() => groups('6'));
  const { settings } = mergeSettings({});
  const state = { value, source: 'default' } as const;
  const features = { ...settings.features, pktDrop: state, networkEvents: state };
  open('scope=namespace', { ...settings, features });
  await settled('namespace 6, undefined undefined');
  const isAsked = (field: string) => asked().some((query) => query.includes(field));
  expect([isAsked('PktDropPackets'), isAsked('NetworkEvents')]).toEqual(wanted);
});
