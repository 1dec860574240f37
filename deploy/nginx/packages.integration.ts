import { readFileSync } from 'node:fs';
import { debianMissing, offeredVersions } from '../../dev/stack/debian';
import { changelogOf, holesSince, mendedSince } from '../../dev/stack/knownHoles';
import { ensureNginx, pinnedPackages } from '../../dev/stack/nginxPackages';

/** What Debian offers by name, or why it cannot be asked. */
function askDebian(): ReadonlyMap<string, string> | string {
  const missing = debianMissing();
  if (missing !== undefined) return missing;
  try {
    return offeredVersions(pinnedPackages().map(({ name }) => name));
  } catch (error) {
    return String(error instanceof Error ? error.message : error).replace(/\n[^]*/, '');
  }
}

describe('the packages that nginx is made of', () => {
  const offered = askDebian();

  if (typeof offered === 'string')
    it.skip(`skipped: Debian cannot be asked: ${offered}`, () => undefined);
  else
    it.each(pinnedPackages())(
      '$name $version has no hole that Debian has mended since',
      ({ name, version }) => {
        expect(offered.get(name)).toMatch(/^\d/);
        expect(offered.get(name) === version ? [] : mendedSince(name, version)).toEqual([]);
      },
      120_000,
    );

  it('would be found out by a version from before what Debian mended in November 2026', async () => {
    const changelog = changelogOf(await ensureNginx(), 'nginx');
    expect(holesSince(changelog, '1.26.3-3+deb13u10')).toContain('CVE-2026-118899');
  });

  it('are those of the image', () => {
    const image = readFileSync('deploy/Dockerfile', 'utf8');
    expect(image).toContain('deploy/nginx/packages.txt');
    expect(image).toContain('sha256sum --check');
  });
});
