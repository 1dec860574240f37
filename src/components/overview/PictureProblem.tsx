import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Picture } from './usePicture';

interface PictureProblemProps {
  readonly picture: Picture;
}

/** Says that a picture was asked for and could not be had. */
export const PictureProblem = ({ picture: { problem } }: PictureProblemProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return problem === undefined ? null : (
    <Alert
      isInline
      variant="danger"
      title={t('The browser could not draw the picture')}
      data-test="picture-problem"
    >
      {problem}
    </Alert>
  );
};
