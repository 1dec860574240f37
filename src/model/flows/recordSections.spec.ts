import { sampleFlow } from '../../../dev/testing/sampleFlows';
import { recordSections } from './recordSections';

const fieldsOf = (flow: Parameters<typeof recordSections>[0]): string[] =>
  recordSections(flow).flatMap(({ blocks }) =>
    blocks.flatMap(({ fields }) => fields.map(({ name }) => name)),
  );

it('keeps the order of sections and leaves out those that nothing is known about', () => {
  const flow = sampleFlow({ DnsId: 7, NetworkEvents: [{ Type: 'NetpolNode' }] });
  expect(recordSections(flow).map(({ id }) => id)).toEqual([
    'identity',
    'traffic',
    'peers',
    'dns',
    'policies',
  ]);
  expect(recordSections(sampleFlow()).map(({ id }) => id)).toEqual([
    'identity',
    'traffic',
    'peers',
  ]);
});

it('shows every field that the record has, once, also unknown ones', () => {
  const flow = sampleFlow({ BrandNew: 'x', Empty: '' });
  const shown = fieldsOf(flow);
  expect([...shown].sort()).toEqual(
    Object.keys(flow.fields)
      .filter((name) => name !== 'Empty')
      .sort(),
  );
  expect(shown.at(-1)).toBe('BrandNew');
});

it('reads the names of older agents under the name of today', () => {
  expect(fieldsOf(sampleFlow({ Interface: 'eth0' }))).toContain('Interfaces');
});
