import {
  Alert,
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { label } from '../../model/label';
import type { Settings, Source, Sourced } from '../../model/settings/settings';

const SOURCES: Record<Source, string> = {
  flowCollector: label('from the FlowCollector'),
  config: label('from config.json'),
  data: label('seen in the data'),
  default: label('default'),
};

const textOf = (value: unknown): string => {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Every setting by its name in docs/settings.md. */
const rowsOf = ({ features, loki, ...rest }: Settings): (readonly [string, Sourced<unknown>])[] => {
  const { quickFilters, portNaming, sampling, recordTypes } = rest;
  const names = quickFilters.value.map(({ name }) => name).join(', ');
  return [
    ['sampling', sampling],
    ['quickFilters', { value: names, source: quickFilters.source }],
    ['portNaming', portNaming],
    ['recordTypes', recordTypes],
    ...Object.entries(loki).map(([name, value]) => [`loki.${name}`, value] as const),
    ...Object.entries(features).map(([name, value]) => [`features.${name}`, value] as const),
  ];
};

interface SettingsModalProps {
  readonly onClose: () => void;
}

/** What holds in this cluster, and who says so. */
export default function SettingsModal({ onClose }: SettingsModalProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const { settings, settingsProblems } = usePage();
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="settings-title">
      <ModalHeader labelId="settings-title" title={t('Settings of this cluster')} />
      <ModalBody tabIndex={0} aria-label={t('Settings of this cluster')} data-test="settings-list">
        {settingsProblems.map((problem) => (
          <Alert key={problem} isInline isPlain variant="warning" title={problem} />
        ))}
        <DescriptionList isHorizontal isCompact>
          {rowsOf(settings).map(([name, { value, source }]) => (
            <DescriptionListGroup key={name}>
              <DescriptionListTerm>{name}</DescriptionListTerm>
              <DescriptionListDescription>
                {textOf(value)} ({t(SOURCES[source])})
              </DescriptionListDescription>
            </DescriptionListGroup>
          ))}
        </DescriptionList>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" onClick={onClose}>
          {t('Close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
