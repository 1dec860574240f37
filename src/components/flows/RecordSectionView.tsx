import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  ExpandableSection,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow } from '../../model/flows/flow';
import type { ReadContext } from '../../model/fields/readableValue';
import type { RecordBlock, RecordSection } from '../../model/flows/recordSections';
import { RecordValue } from '../shared/RecordValue';

interface RecordSectionViewProps {
  readonly flow: Flow;
  readonly section: RecordSection;
  readonly context: ReadContext;
}

interface RecordBlockViewProps {
  readonly flow: Flow;
  readonly block: RecordBlock;
  readonly context: ReadContext;
}

const RecordBlockView = ({ flow, block, context }: RecordBlockViewProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <div className="network-evidence__record-fields">
      {block.title === undefined ? null : (
        <h4 className="network-evidence__record-block">{t(block.title)}</h4>
      )}
      <DescriptionList isCompact isHorizontal horizontalTermWidthModifier={{ default: '11rem' }}>
        {block.fields.map(({ name, title }) => (
          <DescriptionListGroup key={name} data-test={`field-${name}`}>
            <DescriptionListTerm>{t(title)}</DescriptionListTerm>
            <DescriptionListDescription>
              <RecordValue flow={flow} field={name} context={context} />
            </DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
    </div>
  );
};

/** A section of the record panel, to fold away. */
export const RecordSectionView = ({ flow, section, context }: RecordSectionViewProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [isExpanded, setExpanded] = useState(true);
  return (
    <ExpandableSection
      className="network-evidence__record-section"
      toggleText={t(section.title)}
      isExpanded={isExpanded}
      onToggle={(_event, expanded) => setExpanded(expanded)}
      data-test={`section-${section.id}`}
    >
      {section.blocks.map((block, at) => (
        <RecordBlockView key={block.title ?? at} flow={flow} block={block} context={context} />
      ))}
    </ExpandableSection>
  );
};
