import Papa from 'papaparse';
import type { Figure, PanelFigures } from '../metrics/figures';
import { panelById } from '../metrics/panels';
import { scopeOf } from '../ends/scopes';
import { fileName } from './fileName';
import { figuresCsv } from './figuresCsv';

const WINDOW = { startMs: 1_708_000_000_000, endMs: 1_708_000_100_000 };

const FIGURES: PanelFigures = {
  unit: 'bytes',
  series: [],
  lines: [],
  totalLine: [],
  total: undefined,
  isExact: true,
  queries: [],
  execTimeS: 0,
};

const read = (id: string, figures: Partial<PanelFigures>) => {
  const panel = panelById(id);
  if (!panel) throw new Error(`no panel ${id}`);
  const text = figuresCsv({
    panel,
    scope: scopeOf('namespace'),
    figures: { ...FIGURES, ...figures },
    window: WINDOW,
  });
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { newline: '\r\n' }).data.slice(0, -1);
};

it('ranks groups under their fields, then what is left and the total', () => {
  const series: readonly Figure[] = [
    { labels: { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' }, value: 600 },
    { labels: { SrcK8S_Namespace: 'shop' }, value: 300 },
  ];
  expect(read('pairs_bytes', { series, total: 1000 })).toEqual([
    ['Row', 'Time', 'SrcK8S_Namespace', 'DstK8S_Namespace', 'PerSecond', 'Total', 'Unit'],
    ['group', '', 'shop', 'db', '6', '600', 'bytes'],
    ['group', '', 'shop', '', '3', '300', 'bytes'],
    ['others', '', '', '', '1', '100', 'bytes'],
    ['total', '', '', '', '10', '1000', 'bytes'],
  ]);
});

it('has latencies as they are, without a rate or a rest', () => {
  const series = [{ labels: { SrcK8S_Namespace: 'shop' }, value: 2_500_000 }];
  const [header, ...rows] = read('rtt_max', { unit: 'ns', series, total: 3_000_000 });
  expect(header?.slice(-2)).toEqual(['Value', 'Unit']);
  expect(rows).toEqual([
    ['group', '', 'shop', '', '2500000', 'ns'],
    ['total', '', '', '', '3000000', 'ns'],
  ]);
});

it('puts what it is compared with beside', () => {
  const series = [
    { labels: { Proto: '6' }, value: 100 },
    { labels: { Proto: '17' }, value: 50 },
  ];
  const before = { values: [80, undefined], total: 90, lines: [] };
  const rows = read('protocols', { series, total: 200, before });
  expect(rows.map((row) => [row[0], ...row.slice(-2)])).toEqual([
    ['Row', 'Before', 'Unit'],
    ['group', '80', 'bytes'],
    ['group', '', 'bytes'],
    ['others', '', 'bytes'],
    ['total', '90', 'bytes'],
  ]);
});

it('says the end of each step of a line', () => {
  const rows = read('protocols', {
    series: [{ labels: { Proto: '6' }, value: 100 }],
    lines: [
      [
        [1_708_000_050, 1.5],
        [1_708_000_100, 0],
      ],
    ],
    totalLine: [[1_708_000_100, 4]],
  });
  expect(rows.slice(2)).toEqual([
    ['group', '2024-02-15T12:27:30.000Z', '6', '1.5', '', 'bytes'],
    ['group', '2024-02-15T12:28:20.000Z', '6', '0', '', 'bytes'],
    ['total', '2024-02-15T12:28:20.000Z', '', '4', '', 'bytes'],
  ]);
});

it.each([
  ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['a,"b"\r\nc', 'a,"b"\r\nc'],
])('gives a spreadsheet %p as text', (name, shown) => {
  const rows = read('dns_names', {
    unit: 'flows',
    series: [{ labels: { DnsName: name }, value: 1 }],
  });
  expect(rows[1]?.[2]).toBe(shown);
});

it('names files by what they hold, with nothing that a file system refuses', () => {
  expect(fileName('pairs_bytes', WINDOW, 'csv')).toBe(
    'network-evidence-pairs_bytes-2024-02-15T12-26-40-2024-02-15T12-28-20.csv',
  );
  expect(fileName('a/b\\c:é', WINDOW, 'png')).toMatch(/^[\w.-]+\.png$/);
});

it('names groups of our own making as the panel does', () => {
  const series = [{ labels: { Reach: 'egress' }, value: 100 }];
  const [header, group] = read('reach', { series, total: 100 });
  expect(header?.slice(0, 3)).toEqual(['Row', 'Time', 'Reach']);
  expect(group?.slice(0, 3)).toEqual(['group', '', 'egress']);
});
