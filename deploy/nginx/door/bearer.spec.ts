import { readBearer } from './bearer';

it.each([
  ['Bearer abc.DEF-_~+/==', 'abc.DEF-_~+/=='],
  ['bearer t', 't'],
])('reads the token of %j', (value, token) => {
  expect(readBearer([['AUTHORIZATION', value]])).toEqual({ value: token });
});

it.each([
  '',
  'Bearer',
  'Bearer ',
  'Basic YTpi',
  'Bearer  a',
  'Bearer a b',
  'Bearer a,Bearer b',
  'Bearer a\n',
  'Bearer a\r\nImpersonate-User: admin',
  'xBearer a',
])('finds none in %j', (value) => {
  expect(readBearer([['authorization', value]])).toEqual({ fault: 'Unauthorized' });
});

it('finds none where none is sent', () => {
  expect(readBearer([['X-Forwarded-Access-Token', 'a']])).toEqual({ fault: 'Unauthorized' });
});

it('refuses two, even of one value', () => {
  const one = ['Authorization', 'Bearer a'] as const;
  expect(readBearer([one, ['authorization', 'Bearer a']])).toEqual({ fault: 'BadRequest' });
});
