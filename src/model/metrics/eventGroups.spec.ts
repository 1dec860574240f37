import { byEvents } from './eventGroups';

const grouped = (text: string) => byEvents({ NetworkEvents: text }).NetworkEvents;

it('is one group whatever the order of its parts', () => {
  const wanted = '[{"Feature":"acl","Type":"NetworkPolicy","Action":"drop","Name":"a"}]';
  expect(grouped(wanted)).toBe(wanted);
  expect(grouped('[{"Name":"a","Action":"drop","Type":"NetworkPolicy","Feature":"acl"}]')).toBe(
    wanted,
  );
});

it('keeps parts that it does not know, behind the others', () => {
  expect(grouped('[{"Zzz":"1","Type":"x"}]')).toBe('[{"Type":"x","Zzz":"1"}]');
});

it.each(['a "quoted" rule', 'C:\\acl', '"}]', ''])(
  'finds the message %j in what Loki unescaped',
  (Message) => {
    const wanted = JSON.stringify([{ Message }]);
    expect(grouped(`[{"Message":"${Message}"}]`)).toBe(wanted);
  },
);

it.each(['', 'no json', '{"Type":"x"}', '[', '["text",1,null]'])('leaves %j alone', (text) => {
  expect(grouped(text)).toBe(text);
});

it('has nothing to say of flows without events', () => {
  expect(byEvents({})).toEqual({});
});
