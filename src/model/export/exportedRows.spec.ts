import Papa from 'papaparse';
import { samplePage } from '../../../dev/testing/sampleFlows';
import { serviceCall } from '../../../dev/testing/serviceCall';
import { AS_DELIVERED } from '../counting';
import { flowRows, recordRows } from '../flows/flowRows';
import { flowTotals } from '../flows/flowTotals';
import { toCsv } from './csv';
import { exportedRows } from './exportedRows';
import { toJson } from './json';

const { call, sent, received, answer, answered } = serviceCall();

const parsed = (...flows: Parameters<typeof flowRows>[0]) =>
  JSON.parse(toJson(exportedRows(flowRows(flows, AS_DELIVERED)))) as Record<string, unknown>[];

it('saves a row with the facts of its copies, and says nothing of counting where every row counts', () => {
  const [one, ...rest] = parsed(answer, answered);
  expect(rest).toEqual([]);
  expect(one).toEqual({ ...answered.labels, ...answered.fields, DnsId: 7, DnsName: 'a.example.' });
});

it('keeps every digit of what a copy lends', () => {
  const line = answer.line.replace('"DnsId":7', '"DnsId":18446744073709551615');
  const fields = { ...answer.fields, DnsId: Number('18446744073709551615') };
  const rows = flowRows([{ ...answer, line, fields }, answered], AS_DELIVERED);
  expect(toJson(exportedRows(rows))).toContain('"DnsId":18446744073709551615');
});

it('leaves a record that shows itself untouched', () => {
  expect(exportedRows(flowRows([received], AS_DELIVERED))).toEqual([received]);
});

it('says of every record whether it counts, so that a sum of the file can be right', () => {
  const flows = [call, sent, received, answer, answered];
  const rows = exportedRows(recordRows(flows, AS_DELIVERED));
  const { data } = Papa.parse<Record<string, string>>(toCsv(rows).trimEnd(), { header: true });
  expect(data.map(({ Counted }) => Counted)).toEqual(['no', 'no', 'yes', 'no', 'yes']);
  const sum = data
    .filter(({ Counted }) => Counted === 'yes')
    .reduce((bytes, { Bytes }) => bytes + Number(Bytes), 0);
  expect(sum).toBe(flowTotals(samplePage(flows), AS_DELIVERED).bytes);
});

it('says so too of a copy that is a row because of its facts', () => {
  expect(parsed(received, answer).map(({ Counted }) => Counted)).toEqual(['yes', 'no']);
});
