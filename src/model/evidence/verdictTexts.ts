import { msg } from '../msg';
import type { JoinState } from './joined';
import { rowOfState, stateIdOf } from './joinStates';
import { isOnlyOfWorst, type ScanGap } from './reportVerdict';

/** Why no findings does not mean clean, in words. */
export const GAP_TEXTS: Readonly<Record<ScanGap, string>> = {
  noPackages: msg('No packages were looked at.'),
  systemUnknown: msg('Trivy has no advisories for the system of the image.'),
  systemNotScanned: msg('The packages of the system were not looked at.'),
  systemEndOfLife: msg(
    'The system is past its end of life: nobody writes advisories for it any more.',
  ),
};

/** What is known of an image, in a few words (`msg()`). "No findings" says no more than was asked for. */
export const joinTitle = (join: JoinState): string => {
  const id = stateIdOf(join);
  return id === 'clean' && join.kind === 'scanned' && isOnlyOfWorst(join.summary)
    ? msg('No critical or high findings')
    : rowOfState(id).title;
};
