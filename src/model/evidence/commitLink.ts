import { webLink } from './webLink';

/** How the hosts of repositories name the page of a commit, by convention. */
interface HostForm {
  /** Fits the host's name. */
  readonly host: RegExp;
  /** What stands between the repository and the commit. */
  readonly between: string;
}

/** The first that fits. Forges that nobody knows are most often of GitHub's form, as Gitea and Forgejo are. */
const HOST_FORMS: readonly HostForm[] = [
  { host: /gitlab/, between: '/-/commit/' },
  { host: /bitbucket/, between: '/commits/' },
  { host: /(?:)/, between: '/commit/' },
];

/** `git@host:team/repository.git`, as git writes what it reaches by SSH. */
const SCP_FORM = /^(?:ssh:\/\/)?git@([\w.-]+)[:/]([\w./~-]+)$(?!\n)/;
const COMMIT = /^[0-9a-f]{7,64}$(?!\n)/;

/**
 * The page of a commit at the host of its repository, as far as convention goes; undefined where either is no such thing.
 *
 * @param repository as in the annotation `app.openshift.io/vcs-uri`: an address of http, https or SSH
 */
export function commitLink(repository: string, sha: string): string | undefined {
  if (!COMMIT.test(sha)) return undefined;
  const [, sshHost, sshPath] = SCP_FORM.exec(repository) ?? [];
  const address = sshHost === undefined ? repository : `https://${sshHost}/${sshPath ?? ''}`;
  const link = webLink(address);
  if (link === undefined) return undefined;
  const { origin, hostname, pathname } = new URL(link);
  const path = pathname.replace(/\/+$(?!\n)/, '').replace(/\.git$(?!\n)/, '');
  const form = HOST_FORMS.find(({ host }) => host.test(hostname));
  return path === '' || !form ? undefined : `${origin}${path}${form.between}${sha}`;
}
