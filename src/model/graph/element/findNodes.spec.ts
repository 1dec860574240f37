import { groupOf, nodeOf } from '../../../../dev/testing/graphs';
import { findNodes } from './findNodes';

const titleOf = ({ id }: { readonly id: string }) => id;

const DRAWN = {
  nodes: [nodeOf('web-10', 'shop'), nodeOf('Web-2', 'shop'), nodeOf('bank'), nodeOf('web-1')],
  groups: [groupOf('team'), groupOf('shop', 'team')],
  inside: new Map([['bank', [nodeOf('vault'), nodeOf('Teller')]]]),
};

it.each([
  ['in any case', 'WEB', ['Web-2', 'web-10', 'web-1']],
  ['anywhere in a title', '-1', ['web-10', 'web-1']],
  ['of groups', 'sho', ['shop']],
  ['of members', 'teller', ['bank']],
  ['without spaces around', '  vault ', ['bank']],
  ['that nothing has', 'xyz', []],
  ['that is empty', ' ', []],
  ['that would be a pattern', '.*', []],
])('finds a text %s', (_what, text, ids) => {
  expect(findNodes(DRAWN, text, titleOf)).toEqual(ids);
});

it('reads groups by title, each before what lies in it', () => {
  expect(findNodes(DRAWN, 'a', titleOf)).toEqual(['bank', 'team']);
  const everything = findNodes(DRAWN, 'e', titleOf);
  expect(everything).toEqual(['bank', 'team', 'Web-2', 'web-10', 'web-1']);
});

it('finds what lies in a group that is not drawn', () => {
  const drawn = { nodes: [nodeOf('x', 'gone')], groups: [] };
  expect(findNodes(drawn, 'x', titleOf)).toEqual(['x']);
});
