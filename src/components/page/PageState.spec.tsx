import { act, screen, waitFor } from '@testing-library/react';
import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { openAt } from '../../../dev/testing/openPage';
import { clusterAnswers, clusterFails, clusterHesitates } from '../../../dev/testing/serverAnswers';
import { usePage } from '../../hooks/pageContext';
import type { Filter } from '../../model/filters/filter';
import { PageState } from './PageState';

const QUICK = [
  { name: 'Shop', default: true, filter: { src_namespace: '"shop"' } },
  { name: 'Other', default: false, filter: { src_namespace: '"other"' } },
];
const CLUSTER = { flowCollector: { consolePlugin: { quickFilters: QUICK } } };

const Content = () => {
  const { state, settings, ready } = usePage();
  if (!ready.loki) return <output data-test="waiting" />;
  return (
    <output data-test="content">
      {state.filters.length} filters, tenant {settings.loki.tenant.value}
    </output>
  );
};

const open = (address: string | readonly string[], locked: readonly Filter[] = []) =>
  openAt(
    <PageState locked={locked}>
      <Content />
    </PageState>,
    address,
  );

describe('what the cluster says', () => {
  it('is not ready until the cluster has said what there is', async () => {
    clusterAnswers({ ...CLUSTER, config: { loki: { tenant: 'ours' } } });
    const say = clusterHesitates('/config.json');
    open('/observe/network/flows?limit=50');
    await waitFor(() => expect(consoleFetch).toHaveBeenCalled());
    expect(screen.getByTestId('waiting')).toBeInTheDocument();
    expect(screen.queryByTestId('content')).toBeNull();
    say();
    expect(await screen.findByTestId('content')).toHaveTextContent('tenant ours');
    expect(screen.queryByTestId('waiting')).toBeNull();
  });

  it('asks nothing of the store before it knows the way there', async () => {
    clusterAnswers({});
    clusterHesitates('/flowcollectors/cluster');
    jest.mocked(consoleFetch).mockClear();
    open('/observe/network/flows?limit=50');
    await act(() => new Promise((done) => setTimeout(done)));
    expect(jest.mocked(consoleFetch).mock.calls.map(([url]) => url)).toEqual([
      expect.stringContaining('/flowcollectors/cluster'),
      expect.stringContaining('/config.json'),
    ]);
  });

  it('shows content also where nothing answers', async () => {
    clusterAnswers(CLUSTER);
    clusterFails('/', new Error('no'));
    open('/observe/network/flows?limit=50');
    expect(await screen.findByTestId('content')).toHaveTextContent('tenant network');
  });
});

describe('the default quick filters', () => {
  beforeEach(() => clusterAnswers(CLUSTER));

  it('do not wait for Loki', async () => {
    clusterHesitates('/loki/');
    const { browser } = open('/observe/network');
    await waitFor(() => expect(browser.search.get('filters')).toBe('src_namespace~"shop"'));
    expect(screen.getByTestId('waiting')).toBeInTheDocument();
  });

  it('are there when the page is opened without a link', async () => {
    const { browser } = open('/observe/network');
    expect(await screen.findByTestId('content')).toHaveTextContent('1 filters');
    expect(browser.search.get('filters')).toBe('src_namespace~"shop"');
  });

  it('leave no bare page in the history to go back to', async () => {
    const { browser } = open(['/before', '/observe/network']);
    expect(await screen.findByTestId('content')).toHaveTextContent('1 filters');
    browser.go(-1);
    expect(browser.path).toBe('/before');
  });

  it.each([
    ['a link of no filters', '/observe/network/flows?filters='],
    ['a link that says anything else', '/observe/network/flows?limit=50'],
    ['a link whose only part is broken', '/observe/network/flows?limit=abc'],
    ['a tab of an object', '/k8s/ns/shop/pods/cart-0/network'],
  ])('stay out of %s', async (_what, address) => {
    open(address);
    expect(await screen.findByTestId('content')).toHaveTextContent('0 filters');
  });

  it('do not come twice over filters of a link', async () => {
    const { browser } = open('/observe/network/flows?filters=dst_port%3D443');
    expect(await screen.findByTestId('content')).toHaveTextContent('1 filters');
    expect(browser.search.get('filters')).toBe('dst_port=443');
  });
});
