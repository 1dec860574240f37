import { predicateOf } from '../src/model/filters/matches';
import { decodeUrl } from '../src/model/url/decodeUrl';
import { viewExpression } from '../src/model/filters/viewExpression';
import { coreFlows } from './harness/coreFlows';
import { FlowsPage } from './harness/flowsPage';
import { RECORDS, rowOf, shownRows } from './harness/recordRows';
import { until } from './harness/until';
import { journeys } from './harness/visit';

const journey = journeys();

/** Parameters of links, and whether they find anything in the sample cluster. */
const QUESTIONS: readonly Readonly<Record<string, string>>[] = [
  { filters: 'src_namespace=apps-team-shop' },
  { filters: 'src_namespace!=apps-team-shop' },
  { filters: 'src_namespace=""' },
  { filters: 'namespace~TEAM' },
  { filters: 'dst_port=443,53' },
  { filters: 'dst_port!=0-1023' },
  { filters: 'protocol=udp;bytes<=500' },
  { filters: 'src_address=10.128.0.0/16;dst_address!=172.30.0.0/16' },
  { filters: 'tcp_flags=SYN' },
  { filters: 'dns_name~"*.cluster.local*"' },
  { filters: 'src_subnet_label="",EXT%3A' },
  { filters: 'src_kind=Pod;dst_kind=Service;dst_port=443', match: 'any' },
  { filters: 'src_namespace=apps-team-shop;dst_port=443', match: 'bidirectional' },
  { filters: 'src_namespace=apps-team-shop;dst_port=443', disabled: '1' },
  { filters: 'protocol=6', packetLoss: 'sent' },
  { packetLoss: 'hasDrops' },
];

describe.each(QUESTIONS)('%o', (question) => {
  journey('shows the records that the rules select, and no other', {}, async (visitor) => {
    const flows = new FlowsPage(visitor);
    const { url } = visitor.site.server;
    const common = { ...RECORDS, limit: '5000' };
    const link = new URL(flows.settledLink({ ...common, ...question }), url);
    const { state, notices } = decodeUrl(link.pathname, link.search);
    expect(notices).toEqual([]);
    const all = await coreFlows(url, flows.settledLink(common));
    const wanted = all.filter(predicateOf(viewExpression(state)));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);

    await flows.openWithRows(link.pathname + link.search);
    const count = wanted.length.toLocaleString('en');
    await until(
      async () => (await flows.find('table-end').innerText()).includes(`all ${count} flows`),
      `all ${count} flows`,
    );
    expect((await shownRows(flows)).sort()).toEqual(wanted.map(rowOf).sort());
  });
});
