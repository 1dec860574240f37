import { ExpandableSection } from '@patternfly/react-core';
import { type ReactNode, useState } from 'react';

interface ElementSectionProps {
  readonly id: string;
  readonly title: string;
  /** Before a person decides. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** A section to fold away; nothing is asked for while it is. */
export const ElementSection = ({ id, title, isOpen, children }: ElementSectionProps) => {
  const [isExpanded, setExpanded] = useState(isOpen);
  return (
    <ExpandableSection
      className="network-evidence__element-section"
      toggleText={title}
      isExpanded={isExpanded}
      onToggle={(_, expanded) => setExpanded(expanded)}
      data-test={`section-${id}`}
    >
      {isExpanded ? <div className="network-evidence__element-section-body">{children}</div> : null}
    </ExpandableSection>
  );
};
