import { allOf, condition } from '../model/filters/condition';
import { recordsOf, type Counting, type Counts } from '../model/counting';
import { countedParts } from './countedParts';
import { DEFAULT_LABELS, DEFAULT_STORE, storeOf } from './flowQueries';
import { printLogQuery } from './logql';

const printed = (counts: Counts, counting: Partial<Counting> = {}, store = DEFAULT_STORE) => {
  const records = recordsOf(counts, { traffic: 'delivered', isByDirection: false, ...counting });
  return countedParts(allOf(), records, store).map((parts) =>
    parts.map(({ logs, sign }) => [
      printLogQuery(logs).replace('app="netobserv-flowcollector"', ''),
      ...sign,
    ]),
  );
};

const NO_SERVICE = 'SrcK8S_Type!="Service", DstK8S_Type!="Service"';

it('asks for what is delivered by two selectors in one text, told apart by the direction', () => {
  expect(printed('traffic')).toEqual([
    [
      [`{, ${NO_SERVICE}, FlowDirection!="1"}`],
      ['{, SrcK8S_Type!="Service", FlowDirection="1", DstK8S_Type!~".+"}', 'FlowDirection'],
    ],
  ]);
});

it('asks for what is addressed to Services in one text', () => {
  const [[...parts] = [], ...rest] = printed('traffic', { traffic: 'addressed' });
  expect(rest).toEqual([]);
  expect(parts.map(([, ...sign]) => sign)).toEqual([['DstK8S_Type'], [], ['FlowDirection']]);
});

it('asks for facts wherever they stand', () => {
  expect(printed('facts')).toEqual([[['{}']]]);
});

it('asks for both reporters of a direction that the filters name', () => {
  expect(printed('traffic', { isByDirection: true })).toEqual([[[`{, ${NO_SERVICE}}`]]]);
});

it('leaves out the part that the filters exclude', () => {
  const isPod = condition(['DstK8S_Type'], { type: 'texts', texts: ['Pod'] });
  const records = recordsOf('traffic', { traffic: 'delivered', isByDirection: false });
  expect(countedParts(isPod, records, DEFAULT_STORE).map(({ length }) => length)).toEqual([1]);
});

it('asks apart where the direction is no stream label', () => {
  const labels = DEFAULT_LABELS.filter((label) => label !== 'FlowDirection');
  const texts = printed('traffic', {}, storeOf(labels, DEFAULT_STORE.staticLabels));
  expect(texts.map((parts) => parts.map(([, ...sign]) => sign))).toEqual([[[]], [[]]]);
});
