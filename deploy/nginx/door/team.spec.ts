import fc from 'fast-check';
import { readTeam } from './team';

const RULE = /^apps-(.+)$/;

it.each([
  ['apps-team-x', RULE, 'team-x'],
  ['apps-apps-x', RULE, 'apps-x'],
  ['x-apps-y', RULE, undefined],
  ['apps-', RULE, undefined],
  ['openshift-dns', RULE, undefined],
  ['apps-../other', RULE, undefined],
  ['apps-x\n', RULE, undefined],
  ['../other', /^(.+)$/, undefined],
  ['Team', /^(.+)$/, undefined],
  ['team.x', /^(.+)$/, undefined],
  ['a'.repeat(64), /^(.+)$/, undefined],
  ['evil-apps-team-y', /apps-(.+)/, undefined],
  ['apps-team-y-evil', /apps-(team-y)/, undefined],
  ['apps-none', /^apps-(?:none|(.+))$/, undefined],
])('reads %j by %s as %j', (said, rule, team) => {
  expect(readTeam(said, rule)).toBe(team);
});

it('never gives a name that leaves its folder', () => {
  fc.assert(
    fc.property(fc.string(), (said) => {
      expect(readTeam(said, /^([^]*)$/) ?? 'none').toMatch(/^[a-z0-9-]+$/);
    }),
  );
});
