import { spellOnce } from './rateKey';

const DIGITS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const bytesOf = (part: string): string => Buffer.from(part, 'base64url').toString('hex');

it.each(['', 'Q', 'QUJD', 'QUJDRE', 'QUJDREV'])(
  'spells tokens alike whose signature says the same, and no others: %s…',
  (start) => {
    const tokens = DIGITS.map((digit) => `header.payload.${start}${digit}`);
    const signatures = new Map(tokens.map((token) => [token, bytesOf(token.split('.')[2] ?? '')]));
    const spelt = tokens.map((token) => [signatures.get(token), spellOnce(token)]);
    const groups = new Set(signatures.values());
    // A lone character says nothing, and is left alone.
    if (start.length % 4 > 0) expect(new Set(spelt.map(([, one]) => one)).size).toBe(groups.size);
    else expect(new Set(spelt.map(([, one]) => one)).size).toBe(DIGITS.length);
    for (const [signature, one = ''] of spelt) {
      expect(bytesOf(one.split('.')[2] ?? '')).toBe(signature);
    }
  },
);

it('leaves padding out', () => {
  expect(spellOnce('a.b.QQ==')).toBe(spellOnce('a.b.QQ'));
  expect(spellOnce('a.b.QR')).toBe('a.b.QQ');
});

it.each(['', '=', 'a.b', 'a~', 'a.'])('bears %j', (token) => {
  expect(spellOnce(token)).toBe(token.replace('=', ''));
});
