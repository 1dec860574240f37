import {
  Alert,
  AlertActionLink,
  DrawerActions,
  DrawerCloseButton,
  DrawerHead,
  DrawerPanelBody,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { timeOfFlowId } from '../../model/flows/flowId';
import type { TimeRange } from '../../model/timeRange';

interface MissingRecordProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Half a minute to both sides. */
const around = (ms: number): TimeRange => {
  const second = Math.floor(ms / 1000);
  return { kind: 'absolute', startS: second - 30, endS: second + 31 };
};

/** A link selects a record that is not among the loaded ones. */
export const MissingRecord = ({ id, onClose }: MissingRecordProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { update } = usePage();
  const time = timeOfFlowId(id);
  return (
    <>
      <DrawerHead>
        <DrawerActions>
          <DrawerCloseButton onClick={onClose} aria-label={t('Close the record')} />
        </DrawerActions>
      </DrawerHead>
      <DrawerPanelBody>
        <Alert
          isInline
          variant="info"
          title={t('The selected flow is not among the loaded ones')}
          actionLinks={
            time === undefined ? undefined : (
              <AlertActionLink onClick={() => update({ time: around(time) })}>
                {t('Show the minute around it')}
              </AlertActionLink>
            )
          }
          data-test="record-missing"
        >
          {t('It may be older than what is loaded, or the filters leave it out.')}
        </Alert>
      </DrawerPanelBody>
    </>
  );
};
