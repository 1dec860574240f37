import { createHash } from 'node:crypto';
import { callerKey, decisionKey } from './callerKey';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
type Headers = Parameters<typeof callerKey>[0];

/** As njs does it. */
const lossy = (text: string): string => sha256(text.replace(/[\x80-\xff]/g, '\ufffd'));

const CALLERS: Headers[] = [
  [],
  [['Authorization', 'Bearer a']],
  [['Authorization', 'Bearer b']],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', 'x'],
  ],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', 'y'],
  ],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-Group', 'x'],
  ],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', 'x'],
    ['Impersonate-Group', 'g'],
  ],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', 'x'],
    ['Impersonate-Group', 'g'],
    ['Impersonate-Group', 'h'],
  ],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', 'x'],
    ['Impersonate-Group', 'g,h'],
  ],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', 'x"],["impersonate-group","g'],
  ],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', 'x'],
    ['Impersonate-Uid', 'g'],
  ],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', 'x'],
    ['Impersonate-Extra-scopes', 'g'],
  ],
  ...['x\x80', 'x\x81', 'x%80;', 'x%25;80;', 'x\xc3\xa9'].map((user): Headers => [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', user],
  ]),
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-Extra-\x80', 'g'],
  ],
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-Extra-\x81', 'g'],
  ],
];

it.each([sha256, lossy])('differs between any two callers', (hash) => {
  const keys = CALLERS.map((headers) => callerKey(headers, hash));
  expect(new Set(keys).size).toBe(CALLERS.length);
});

it('is one for one caller, whatever else is sent and however names are spelt', () => {
  const plain: Headers = [
    ['authorization', 'Bearer a'],
    ['impersonate-user', 'x'],
  ];
  const dressed: Headers = [
    ['Accept', '*/*'],
    ['Authorization', 'Bearer a'],
    ['IMPERSONATE-USER', 'x'],
  ];
  expect(callerKey(dressed, sha256)).toBe(callerKey(plain, sha256));
});

it('shows nothing of the token', () => {
  expect(callerKey([['Authorization', 'Bearer a']], sha256)).toMatch(/^[0-9a-f]{64}$/);
});

it('keeps decisions apart by caller and namespace', () => {
  const pairs = [
    ['a', 'b'],
    ['ab', ''],
    ['', 'ab'],
    ['b', 'a'],
    ['a","b', ''],
  ] as const;
  expect(new Set(pairs.map(([caller, name]) => decisionKey(caller, name, sha256))).size).toBe(5);
});
