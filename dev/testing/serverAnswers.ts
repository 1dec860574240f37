import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import type { Flow } from '../../src/model/flows/flow';

/** As much of a Response as our hooks read; jsdom has none. */
export const answer = (body: unknown, status = 200): Response =>
  ({
    status,
    ok: status < 300,
    bodyUsed: false,
    headers: new Headers({ 'content-type': 'application/json' }),
    text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
  }) as Response;

export interface Answers {
  readonly config?: unknown;
  readonly labels?: readonly string[];
  /** `spec` of the FlowCollector. */
  readonly flowCollector?: Readonly<Record<string, unknown>>;
}

/** As consoleFetch throws for an answer that is no success. */
export const refused = (status: number): Error =>
  Object.assign(new Error('no'), { response: answer({ message: 'no' }, status) });

/** Lets the cluster answer what settings are made of. */
export const clusterAnswers = ({ config = {}, labels = [], flowCollector = {} }: Answers): void => {
  jest.mocked(consoleFetch).mockImplementation((url) => {
    if (url.endsWith('/config.json')) return Promise.resolve(answer(config));
    if (url.endsWith('/flowcollectors/cluster'))
      return Promise.resolve(answer({ spec: flowCollector }));
    if (url.includes('/loki/api/v1/labels'))
      return Promise.resolve(answer({ status: 'success', data: labels }));
    return Promise.reject(new Error(`unexpected request: ${url}`));
  });
};

/** Answers the requests whose address holds a text in another way than before, and all others as before. */
const answerOtherwise = (
  part: string,
  otherwise: (asBefore: () => Promise<Response>) => Promise<Response>,
): void => {
  const before = jest.mocked(consoleFetch).getMockImplementation();
  const asBefore = (url: string): Promise<Response> =>
    before?.(url) ?? Promise.reject(new Error(`unexpected request: ${url}`));
  jest
    .mocked(consoleFetch)
    .mockImplementation((url) =>
      url.includes(part) ? otherwise(() => asBefore(url)) : asBefore(url),
    );
};

/** Lets the cluster fail where the address holds a text, and answer as before elsewhere. */
export const clusterFails = (part: string, error: Error): void =>
  answerOtherwise(part, () => Promise.reject(error));

/** Lets the cluster hold its answers back where the address holds a text, until the returned function is called. */
export const clusterHesitates = (part: string): (() => void) => {
  let say: () => void = () => undefined;
  const said = new Promise<void>((resolve) => (say = resolve));
  answerOtherwise(part, (asBefore) => said.then(asBefore));
  return () => say();
};

/** What Loki answers when it finds these flows. */
export const lokiStreams = (flows: readonly Flow[]): Response =>
  answer({
    status: 'success',
    data: {
      resultType: 'streams',
      result: flows.map(({ labels, tsNs, line }) => ({ stream: labels, values: [[tsNs, line]] })),
      stats: {},
    },
  });
