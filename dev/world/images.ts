import { hexOf } from './random';

/** An image that CI pushed: built of a commit. */
export interface Image {
  readonly repository: string;
  readonly commit: string;
  /** `sha256:…` */
  readonly digest: string;
}

/** The image that a workload's pods run. */
export function imageOf(namespace: string, workload: string): Image {
  return {
    repository: `registry.example.com/${namespace}/${workload}`,
    commit: hexOf(40, namespace, workload, 'commit'),
    digest: `sha256:${hexOf(64, namespace, workload)}`,
  };
}

/** What was built of the repository so many days ago. */
export const earlierImage = (repository: string, ageDays: number): Image => ({
  repository,
  commit: hexOf(40, repository, 'build', ageDays, 'commit'),
  digest: `sha256:${hexOf(64, repository, 'build', ageDays)}`,
});

/** As the container runtime names what it really runs. */
export const imageIdOf = ({ repository, digest }: Image): string => `${repository}@${digest}`;
