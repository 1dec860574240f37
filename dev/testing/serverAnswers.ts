import {
  consoleFetch,
  k8sGet,
  type K8sResourceCommon,
} from '@openshift-console/dynamic-plugin-sdk';
import type { Flow } from '../../src/model/flow';

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

/** Lets the cluster answer what settings are made of. */
export const clusterAnswers = ({ config = {}, labels = [], flowCollector = {} }: Answers): void => {
  jest.mocked(k8sGet).mockResolvedValue({ spec: flowCollector } as K8sResourceCommon);
  jest.mocked(consoleFetch).mockImplementation((url) => {
    if (url.endsWith('/config.json')) return Promise.resolve(answer(config));
    if (url.includes('/loki/api/v1/labels'))
      return Promise.resolve(answer({ status: 'success', data: labels }));
    return Promise.reject(new Error(`unexpected request: ${url}`));
  });
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
