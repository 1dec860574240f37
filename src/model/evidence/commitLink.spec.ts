import { commitLink } from './commitLink';

const SHA = '3f2a91c0';

it.each([
  ['https://github.com/team/shop', 'https://github.com/team/shop/commit/3f2a91c0'],
  ['https://github.com/team/shop.git', 'https://github.com/team/shop/commit/3f2a91c0'],
  ['https://github.com/team/shop/', 'https://github.com/team/shop/commit/3f2a91c0'],
  ['https://gitlab.example/a/b/c.git', 'https://gitlab.example/a/b/c/-/commit/3f2a91c0'],
  ['https://bitbucket.org/team/shop', 'https://bitbucket.org/team/shop/commits/3f2a91c0'],
  ['http://git.example:3000/team/shop', 'http://git.example:3000/team/shop/commit/3f2a91c0'],
  ['git@github.com:team/shop.git', 'https://github.com/team/shop/commit/3f2a91c0'],
  ['ssh://git@gitlab.com/team/shop.git', 'https://gitlab.com/team/shop/-/commit/3f2a91c0'],
  ['https://github.com/team/shop?tab=x#readme', 'https://github.com/team/shop/commit/3f2a91c0'],
])('of %s is %s', (repository, link) => {
  expect(commitLink(repository, SHA)).toBe(link);
});

it.each([
  ['javascript:alert(1)//github.com/a/b', SHA],
  ['https://name:word@github.com/team/shop', SHA],
  ['https://github.com/', SHA],
  ['team/shop', SHA],
  ['', SHA],
  ['git@github.com:team/"><b>', SHA],
  ['https://github.com/team/shop', 'main'],
  ['https://github.com/team/shop', '../../x'],
])('there is none of %j at %j', (repository, sha) => {
  expect(commitLink(repository, sha)).toBeUndefined();
});
