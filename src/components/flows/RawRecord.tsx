import {
  CodeBlock,
  CodeBlockAction,
  CodeBlockCode,
  ExpandableSection,
} from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow } from '../../model/flows/flow';
import { flowLines } from '../../model/export/flowText';
import { CopyButton } from '../shared/CopyButton';

interface RawRecordProps {
  readonly flow: Flow;
}

/** The record as it is stored, to copy. */
export const RawRecord = ({ flow }: RawRecordProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [isExpanded, setExpanded] = useState(false);
  const text = useMemo(() => flowLines(flow), [flow]);
  return (
    <ExpandableSection
      className="network-evidence__record-section"
      toggleText={t('Raw')}
      isExpanded={isExpanded}
      onToggle={(_event, expanded) => setExpanded(expanded)}
      data-test="section-raw"
    >
      <CodeBlock
        actions={
          <CodeBlockAction>
            <CopyButton text={text} label={t('Copy the record as JSON')} />
          </CodeBlockAction>
        }
      >
        <CodeBlockCode data-test="raw-record">{text}</CodeBlockCode>
      </CodeBlock>
    </ExpandableSection>
  );
};
