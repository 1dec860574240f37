import { readCaller } from './caller';

type Lines = Parameters<typeof readCaller>[0];

const TOKEN = ['authorization', 'bearer t'] as const;
const AS = ['Impersonate-User', 'x'] as const;

it.each<[Lines, Lines]>([
  [[TOKEN], []],
  [[['X-Remote-User', 'admin'], TOKEN, ['X-Forwarded-For', '::1'], ['Audit-ID', 'a']], []],
  [[TOKEN, ['Impersonate_User', 'admin']], []],
  [[TOKEN, AS], [AS]],
  [
    [AS, TOKEN, ['impersonate-group', 'a b'], ['IMPERSONATE-GROUP', 'b']],
    [AS, ['impersonate-group', 'a b'], ['IMPERSONATE-GROUP', 'b']],
  ],
  [
    [TOKEN, AS, ['Impersonate-Extra-a%2fb.example.com', 'v'], ['Impersonate-Uid', '7']],
    [AS, ['Impersonate-Extra-a%2fb.example.com', 'v'], ['Impersonate-Uid', '7']],
  ],
])('passes on of %j no more than who asks', (headers, acting) => {
  expect(readCaller(headers)).toEqual({ value: [['Authorization', 'Bearer t'], ...acting] });
});

it.each<Lines>([
  [['Impersonate-Group', 'a']],
  [['Impersonate-Uid', 'a']],
  [['Impersonate-Extra-scopes', 'a']],
  [['Impersonate-User', '']],
  [AS, AS],
  [AS, ['Impersonate-Group', '']],
  [AS, ['Impersonate-Group', 'é']],
  [AS, ['Impersonate-Group', '\x80']],
  [AS, ['Impersonate-Group', 'a\r\nImpersonate-User: admin']],
  [AS, ['Impersonate-Group', 'a\n']],
  [AS, ['Impersonate-Group', 'a'.repeat(1025)]],
  [AS, ['Impersonate-Extra-', 'a']],
  [AS, ['Impersonate-Extra-a b', 'a']],
  [AS, ['Impersonate-Extra-a\r\nX', 'a']],
  [AS, ['Impersonate-Extra-\x80', 'a']],
  [AS, ['Impersonate-Other', 'a']],
  [AS, ...Array.from({ length: 100 }, (_, at) => ['Impersonate-Group', `${at}`] as const)],
  [AS, ...Array.from({ length: 20 }, () => ['Impersonate-Group', 'a'.repeat(1000)] as const)],
])('refuses %j', (...acting) => {
  expect(readCaller([TOKEN, ...acting])).toEqual({ fault: 'BadRequest' });
});

it('says first that nobody asks', () => {
  expect(readCaller([['Impersonate-Group', '\x80']])).toEqual({ fault: 'Unauthorized' });
  expect(readCaller([TOKEN, TOKEN])).toEqual({ fault: 'BadRequest' });
});
