import { hexOf } from './random';

/** An image that CI pushed: tagged with the commit that it was built of. */
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

/** As a pod's specification names it. */
export const taggedName = ({ repository, commit }: Image): string => `${repository}:${commit}`;

/** As the container runtime names what it really runs. */
export const imageIdOf = ({ repository, digest }: Image): string => `${repository}@${digest}`;
