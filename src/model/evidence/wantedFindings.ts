import type { WorstFinding } from './answers';

/** Ids are written in any case. */
export const isSameId = (id: string, wanted: string): boolean =>
  id.toLowerCase() === wanted.toLowerCase();

/**
 * The package of a report, by its whole name or by what stands behind its group: `log4j-core` is that of
 * `org.apache.logging.log4j`, `core` that of `@babel`.
 */
export const isSamePackage = (name: string, wanted: string): boolean => {
  const [own, other] = [name.toLowerCase(), wanted.toLowerCase()];
  return own === other || own.endsWith(`:${other}`) || own.endsWith(`/${other}`);
};

/** A finding that is looked for: by its id, by its package, or by a text that may be either. One of the texts is enough. */
export interface WantedFindings {
  readonly by: 'id' | 'package' | 'text';
  readonly texts: readonly string[];
}

/** What of a finding a search looks at. */
type SearchedFinding = Pick<WorstFinding, 'id' | 'package'>;

const IS_SAME: Readonly<
  Record<WantedFindings['by'], (finding: SearchedFinding, text: string) => boolean>
> = {
  id: ({ id }, text) => isSameId(id, text),
  package: (finding, text) => isSamePackage(finding.package, text),
  text: (finding, text) => isSameId(finding.id, text) || isSamePackage(finding.package, text),
};

export const isWanted = ({ by, texts }: WantedFindings, finding: SearchedFinding): boolean =>
  texts.some((text) => IS_SAME[by](finding, text));
