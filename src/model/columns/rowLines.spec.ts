import { serviceCall } from '../../../dev/testing/serviceCall';
import { columnById } from './columns';
import { AS_DELIVERED } from '../counting';
import type { Flow } from '../flows/flow';
import { flowRows, recordRows, type RecordRow } from '../flows/flowRows';
import { rowLines } from './rowLines';

const all = serviceCall();
const flows = Object.values(all) as Flow[];

const rowOf = (record: Flow, rows: readonly RecordRow[]): RecordRow => {
  const found = rows.find((row) => row.record === record);
  if (!found) throw new Error('a row expected');
  return found;
};

const textOf = (row: RecordRow, id: string, isFirst = false) => {
  const column = columnById(id);
  if (!column) throw new Error(id);
  return rowLines(row, { column, isFirst, context: {} }).map((line) =>
    line.map(({ text }) => text).join(' '),
  );
};

describe('the Service that a flow came through', () => {
  const [call, answer] = [all.received, all.answered].map((record) =>
    rowOf(record, flowRows(flows, AS_DELIVERED)),
  );
  if (!call || !answer) throw new Error('two rows expected');

  it.each<[string, RecordRow, string, string[]]>([
    ['behind the destination of a call', call, 'DstK8S_Name', ['backend-0 via backend']],
    ['behind the source of an answer', answer, 'SrcK8S_Name', ['backend-0 via backend']],
    ['behind the object too', call, 'DstK8S_Object', ['apps-team-2/backend-0 via backend']],
    ['not at the other end', call, 'SrcK8S_Name', ['frontend-0']],
    ['not at other columns', call, 'DstK8S_Namespace', ['apps-team-2']],
  ])('stands %s', (_where, row, id, lines) => {
    expect(textOf(row, id)).toEqual(lines);
  });

  it('stands at its end where a cell names both', () => {
    expect(textOf(call, 'K8S_Name')).toEqual(['frontend-0', 'backend-0 via backend']);
    expect(textOf(answer, 'K8S_Name')).toEqual(['backend-0 via backend', 'frontend-0']);
  });

  it('can be filtered by', () => {
    const column = columnById('DstK8S_Name');
    if (!column) throw new Error('a column expected');
    const [line = []] = rowLines(call, { column, isFirst: false, context: {} });
    expect(line.at(-1)?.subject).toMatchObject({
      filterId: 'dst_resource',
      value: 'Service.apps-team-2.backend',
    });
  });
});

it('marks a copy in its first cell, once', () => {
  const copy = rowOf(all.call, recordRows(flows, AS_DELIVERED));
  expect(textOf(copy, 'DstK8S_Namespace', true)).toEqual(['copy apps-team-2']);
  expect(textOf(copy, 'K8S_Name', true)).toEqual(['copy frontend-0', 'backend']);
  expect(textOf(copy, 'DstK8S_Namespace')).toEqual(['apps-team-2']);
  const counted = rowOf(all.received, recordRows(flows, AS_DELIVERED));
  expect(textOf(counted, 'DstK8S_Namespace', true)).toEqual(['apps-team-2']);
});
