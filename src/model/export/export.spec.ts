import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { FIELDS } from '../fields/fields';
import { chunksOf } from './chunksOf';
import { collectColumns, columnCollector } from './columns';
import { csvChunks, toCsv } from './csv';
import { flowLines, flowText, storedMembers, type StoredFlow } from './flowText';
import { jsonChunks, toJson } from './json';
import { lineMembers } from './lineMembers';

const CAPTURED = '../shared/data/flows/captured-flows.json';

const flow = (line: string, labels: Record<string, string> = {}): StoredFlow => ({ line, labels });

const cells = (csv: string): string[][] =>
  Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n', skipEmptyLines: false }).data.slice(
    0,
    -1,
  );

const jsonObject = fc.dictionary(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('Bytes', 'SrcAddr', 'Flags', '__proto__'),
  ),
  fc.jsonValue(),
);

describe('the members of a line', () => {
  it('are those that JSON.parse gives, however the line is spaced', () => {
    fc.assert(
      fc.property(jsonObject, fc.constantFrom(undefined, 1, '\t'), (object, space) => {
        const line = JSON.stringify(object, undefined, space);
        const parsed = Array.from(lineMembers(line), ([name, raw]) => [
          name,
          JSON.parse(raw) as unknown,
        ]);
        expect(parsed).toEqual(Object.entries(JSON.parse(line) as object));
      }),
    );
  });

  it('keep the last of two with one name', () =>
    expect(lineMembers('{"a":1,"a":2}').get('a')).toBe('2'));

  it.each(['', '{', '{"a', '{"a":', '{"a":[1,', '{"a":"b', '[]', 'null', '<html>'])(
    'end with the text, whatever it is: %p',
    (text) => expect(lineMembers(text).size).toBeLessThan(2),
  );
});

describe('the text of a flow', () => {
  it('holds labels and line under one roof, FlowDirection as a number', () => {
    const text = flowText(
      flow('{"Bytes":247,"Flags":["SYN"],"SrcK8S_Namespace":"line"}', {
        app: 'netobserv-flowcollector',
        FlowDirection: '0',
        SrcK8S_Namespace: 'label',
      }),
    );
    expect(JSON.parse(text)).toEqual({
      app: 'netobserv-flowcollector',
      FlowDirection: 0,
      SrcK8S_Namespace: 'label',
      Bytes: 247,
      Flags: ['SYN'],
    });
  });

  it('keeps digits beyond 2^53 and stays on one line', () => {
    const text = flowText(flow('{\n "Bytes": 18446744073709551615,\r\n "a": [1,\n 2]}'));
    expect(text).toBe('{"Bytes":18446744073709551615,"a":[1,  2]}');
  });

  it('is read field by field in the order of names, with the same digits', () => {
    const text = flowLines(flow('{"b":18446744073709551615,"a":[1,"x"]}', { c: 'y' }));
    expect(text).toBe('{\n  "a": [1,"x"],\n  "b": 18446744073709551615,\n  "c": "y"\n}');
  });

  it('leaves a namespace of digits and an odd direction as text', () => {
    const text = flowText(flow('{}', { SrcK8S_Namespace: '42', FlowDirection: '00' }));
    expect(JSON.parse(text)).toEqual({ SrcK8S_Namespace: '42', FlowDirection: '00' });
  });
});

describe('columns', () => {
  it('are the union over all flows: the order of the field table, then by name', () => {
    const flows = [
      flow('{"Bytes":1,"zeta":1}', { app: 'x' }),
      flow('{"SrcAddr":"10.0.0.1","alpha":1}'),
      flow('{"TimeFlowEndMs":1}'),
    ];
    expect(collectColumns(flows)).toEqual([
      'TimeFlowEndMs',
      'SrcAddr',
      'Bytes',
      'alpha',
      'app',
      'zeta',
    ]);
  });

  it('are the same however the flows come in', () => {
    const lines = fc.array(
      fc.subarray(
        FIELDS.map(({ name }) => name),
        { maxLength: 8 },
      ),
    );
    fc.assert(
      fc.property(lines, (rows) => {
        const flows = rows.map((names) =>
          flow(JSON.stringify(Object.fromEntries(names.map((name) => [name, 1])))),
        );
        const collector = columnCollector();
        collector.add([...flows].reverse());
        collector.add(flows);
        expect(collector.columns()).toEqual(collectColumns(flows));
      }),
    );
  });
});

describe('CSV', () => {
  const cell = (raw: string): string | undefined => cells(toCsv([flow(`{"f":${raw}}`)]))[1]?.[0];

  it.each([
    ['1708011867121', '1708011867121'],
    ['12345678', '12345678'],
    ['18446744073709551615', '18446744073709551615'],
    ['1.708011867121e+12', '1708011867121'],
    ['1e21', '1000000000000000000000'],
    ['1e400', '1e400'],
    ['0.5', '0.5'],
    ['-5', '-5'],
    ['true', 'true'],
    ['false', 'false'],
    ['null', ''],
    ['""', ''],
    ['["SYN","ACK"]', '["SYN","ACK"]'],
    ['[{"Name":"a"}]', '[{"Name":"a"}]'],
    ['"a,b"', 'a,b'],
    ['"a\\"b\\r\\nc"', 'a"b\r\nc'],
    ['" padded "', ' padded '],
    ['"é ☃"', 'é ☃'],
    ['"=1+1"', "'=1+1"],
    ['"+cmd"', "'+cmd"],
    ['"-cmd"', "'-cmd"],
    ['"-5"', '-5'],
    ['"@SUM(A1)"', "'@SUM(A1)"],
    ['"\\tx"', "'\tx"],
    ['"\\rx"', "'\rx"],
  ])('writes %s as %p', (raw, text) => expect(cell(raw)).toBe(text));

  it('leaves the cell of an absent field empty and ends lines as RFC 4180 says', () =>
    expect(toCsv([flow('{"Bytes":1}'), flow('{"Packets":2}')])).toBe(
      'Bytes,Packets\r\n1,\r\n,2\r\n',
    ));

  it('neutralises a formula in a field name', () =>
    expect(toCsv([flow('{"=x":1}')])).toBe("'=x\r\n1\r\n"));

  it('starts with a byte order mark on request', () =>
    expect(toCsv([flow('{"a":1}')], { byteOrderMark: true })).toBe('\uFEFFa\r\n1\r\n'));

  it('reads back to the values of every flow', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', '=', '-', '☃'),
    });
    const rows = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), texts), { minLength: 1 });
    fc.assert(
      fc.property(rows, (objects) => {
        const flows = objects.map((object) => flow(JSON.stringify(object)));
        const columns = collectColumns(flows);
        fc.pre(columns.length > 0);
        const expected = objects.map((object) => columns.map((name) => object[name] ?? ''));
        const actual = cells(toCsv(flows)).slice(1);
        const plain = actual.map((row) =>
          row.map((text) => (/^'[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text)),
        );
        expect(plain).toEqual(expected);
      }),
    );
  });

  it('gives no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = cell(JSON.stringify(text)) ?? '';
        expect(shown).not.toMatch(/^[=+@\t\r\n]|^-(?!\d+(\.\d+)?$)/);
      }),
    );
  });

  it('comes in chunks that add up to the same file', () => {
    const flows = Array.from({ length: 7 }, (_, index) => flow(`{"Bytes":${index}}`));
    const chunks = [...csvChunks(flows, collectColumns(flows), { chunkSize: 3 })];
    expect(chunks).toHaveLength(4);
    expect(chunks.join('')).toBe(toCsv(flows));
  });
});

describe('JSON', () => {
  it.each([0, 1, 2, 5])('is one array of %i flows', (count) => {
    const flows = Array.from({ length: count }, (_, index) => flow(`{"Bytes":${index}}`));
    const chunks = [...jsonChunks(flows, 2)].join('');
    expect(chunks).toBe(toJson(flows));
    expect(JSON.parse(chunks)).toEqual(flows.map((_, index) => ({ Bytes: index })));
  });
});

it('cuts items into groups, none of them empty', () => {
  expect([...chunksOf([1, 2, 3, 4], 2)]).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect([...chunksOf([], 2)]).toEqual([]);
});

interface Captured {
  readonly data: {
    readonly result: readonly {
      readonly stream: Record<string, string>;
      readonly values: readonly (readonly [string, string])[];
    }[];
  };
}

const captured = existsSync(CAPTURED)
  ? (JSON.parse(readFileSync(CAPTURED, 'utf8')) as Captured)
  : undefined;

(captured ? it : it.skip)(`exports every field of captured flows (needs ${CAPTURED})`, () => {
  const flows = (captured?.data.result ?? []).flatMap(({ stream, values }) =>
    values.map(([, line]) => ({ labels: stream, line })),
  );
  const [header = [], ...rows] = cells(toCsv(flows));
  expect(rows).toHaveLength(flows.length);
  expect(flows.length).toBeGreaterThan(10);
  flows.forEach((row, index) => {
    const filled = header.filter((_, column) => rows[index]?.[column] !== '');
    const present = [...storedMembers(row)].filter(([, raw]) => raw !== '""').map(([name]) => name);
    expect([...filled].sort()).toEqual(present.sort());
  });
});
