import { holesSince } from './knownHoles';

const CHANGELOG = `nginx (1.26.3-3+deb13u3) trixie-security; urgency=high

  * Backport: CVE-2026-0003, CVE-2026-123456 (see also CVE-2026-0003).

 -- Somebody <somebody@debian.org>  Wed, 18 Nov 2026 17:29:52 +0000

nginx (1.26.3-3+deb13u2) trixie; urgency=medium

  * A better description.

 -- Somebody <somebody@debian.org>  Wed, 11 Nov 2026 17:29:52 +0000

nginx (1.26.3-3) unstable; urgency=high

  * CVE-2025-0001

 -- Somebody <somebody@debian.org>  Sun, 1 Jun 2025 17:29:52 +0000
`;

it.each([
  ['1.26.3-3+deb13u3', []],
  ['1.26.3-3+deb13u2', ['CVE-2026-0003', 'CVE-2026-123456']],
  ['1.26.3-3', ['CVE-2026-0003', 'CVE-2026-123456']],
])('names what was mended since %s', (version, holes) => {
  expect(holesSince(CHANGELOG, version)).toEqual(holes);
});

it('does not call clean what it knows nothing of', () => {
  expect(() => holesSince(CHANGELOG, '1.26.3')).toThrow('no entry of 1.26.3');
});
