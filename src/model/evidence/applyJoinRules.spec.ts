import { appOf, commitIn, commitOf, imageParts, type JoinSubject } from './applyJoinRules';
import { DEFAULT_APP_RULES, DEFAULT_COMMIT_RULES, printJoinRule, readJoinRule } from './joinRules';

const SHA = '3f2a91c0d4e5b6a798877665544332211ffeeddc';

const subject = (
  more: { labels?: object; annotations?: object; image?: string; isOfApp?: boolean } = {},
): JoinSubject => ({
  pod: {
    labels: (more.labels ?? {}) as Record<string, string>,
    annotations: (more.annotations ?? {}) as Record<string, string>,
    owner: { namespace: 'apps-team-x', kind: 'Deployment', name: 'web' },
  },
  container: { image: more.image ?? 'registry.example.com/team-x/shop:latest' },
  isOfApp: more.isOfApp ?? true,
});

describe('rules as config.json writes them', () => {
  it.each([
    'label app.kubernetes.io/name',
    'annotation network-evidence/git-sha',
    'owner',
    'imageName',
    'imageTag',
    'imageRevision',
    'digest',
  ])('%s is read and printed alike', (text) => {
    const rule = readJoinRule(text);
    expect(rule && printJoinRule(rule)).toBe(text);
  });

  it.each([
    '',
    'label',
    'label ',
    'label a b',
    'label a/b/c',
    'label ../x',
    'owner x',
    'tag',
    'label -a',
  ])('"%s" is none', (text) => expect(readJoinRule(text)).toBeUndefined());
});

describe('the name of an app', () => {
  it.each([
    [
      { labels: { 'app.kubernetes.io/name': 'shop', app: 'other' } },
      'shop',
      'label app.kubernetes.io/name',
    ],
    [{ labels: { app: 'other' } }, 'other', 'label app'],
    [{ labels: { app: '' } }, 'web', 'owner'],
    [{ labels: { app: '../../etc' } }, 'web', 'owner'],
    [{ labels: { app: 'a'.repeat(64) } }, 'web', 'owner'],
    [{}, 'web', 'owner'],
    [{ isOfApp: false, labels: { app: 'other' } }, 'shop', 'imageName'],
  ])('of %j is %s by %s', (given, value, rule) => {
    expect(appOf(DEFAULT_APP_RULES, subject(given))).toEqual({ value, rule });
  });

  it('is not known where no rule gives one', () => {
    expect(appOf([{ kind: 'label', key: 'none' }], subject())).toBeUndefined();
    expect(appOf(DEFAULT_APP_RULES, subject({ isOfApp: false, image: '' }))).toBeUndefined();
  });
});

describe('the commit', () => {
  it.each([
    [
      { labels: { 'network-evidence/git-sha': SHA.toUpperCase() } },
      SHA,
      'label network-evidence/git-sha',
    ],
    [
      { annotations: { 'network-evidence/git-sha': SHA } },
      SHA,
      'annotation network-evidence/git-sha',
    ],
    [
      { annotations: { 'app.openshift.io/vcs-ref': '3f2a91c' } },
      '3f2a91c',
      'annotation app.openshift.io/vcs-ref',
    ],
    [
      { labels: { 'app.kubernetes.io/version': '3f2a91c' } },
      '3f2a91c',
      'label app.kubernetes.io/version',
    ],
    [{ image: `registry.example.com:5000/team-x/shop:${SHA}` }, SHA, 'imageTag'],
    [{ image: `shop:3f2a91c@sha256:${'0'.repeat(64)}` }, '3f2a91c', 'imageTag'],
    [{ image: `shop:${'ab'.repeat(32)}` }, 'ab'.repeat(32), 'imageTag'],
    // What is no sha is passed over, for the next rule.
    [
      {
        annotations: { 'app.openshift.io/vcs-ref': 'main' },
        labels: { 'app.kubernetes.io/version': '1.4.2' },
        image: 'shop:3f2a91c',
      },
      '3f2a91c',
      'imageTag',
    ],
    // A place for commits alone holds a commit, however it looks.
    [
      { labels: { 'network-evidence/git-sha': '2024010' } },
      '2024010',
      'label network-evidence/git-sha',
    ],
    [
      { isOfApp: false, labels: { 'network-evidence/git-sha': SHA }, image: 'x:abcdef0' },
      'abcdef0',
      'imageTag',
    ],
  ])('of %j is %s by %s', (given, value, rule) => {
    expect(commitOf(DEFAULT_COMMIT_RULES, subject(given))).toEqual({ value, rule });
  });

  it.each([
    'latest',
    'v1.2.3',
    '20240105',
    '20240105123000',
    '12345678',
    'abc123',
    'a'.repeat(41),
    'a'.repeat(63),
    'v3f2a91c',
    'feature-3f2a91c',
  ])('is not told by the tag %s', (tag) => {
    expect(commitOf(DEFAULT_COMMIT_RULES, subject({ image: `shop:${tag}` }))).toBeUndefined();
  });

  it('may be forty decimal digits, which no date has', () => {
    expect(commitIn('1'.repeat(40), { kind: 'imageTag' })).toBe('1'.repeat(40));
  });

  it('is not told by an image named by its digest alone', () => {
    const image = `registry.example.com/team-x/shop@sha256:${'a'.repeat(64)}`;
    expect(commitOf(DEFAULT_COMMIT_RULES, subject({ image }))).toBeUndefined();
  });
});

it.each([
  ['shop', { name: 'shop', tag: undefined }],
  ['localhost:5000/shop', { name: 'shop', tag: undefined }],
  ['localhost:5000/a/shop:1', { name: 'shop', tag: '1' }],
  [`a/shop:1@sha256:${'0'.repeat(64)}`, { name: 'shop', tag: '1' }],
  ['', { name: undefined, tag: undefined }],
  ['a/b/', { name: undefined, tag: undefined }],
])('the parts of %s', (image, parts) => expect(imageParts(image)).toEqual(parts));
