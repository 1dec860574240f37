import { PAGE_PATH } from '../url/encodeUrl';

/** An app's scans, or one of them. */
export interface ScanPlace {
  readonly namespace: string;
  readonly app: string;
  /** The commit or how it begins; without one the page shows the newest. */
  readonly sha?: string;
}

/** Address of the page of a report in the console. */
export const evidencePath = ({ namespace, app, sha }: ScanPlace): string =>
  [`${PAGE_PATH}/evidence`, namespace, app, ...(sha === undefined ? [] : [sha])]
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join('/');

/** The same, with the findings that hold this text. */
export const findingPath = (place: ScanPlace, find: string): string =>
  `${evidencePath(place)}?find=${encodeURIComponent(find)}`;
