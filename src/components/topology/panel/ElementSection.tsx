import { ExpandableSection } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useOwnIds } from '../../../hooks/useChosenIds';

interface ElementSectionProps {
  readonly id: string;
  readonly title: string;
  /** Before a person decides. */
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** A section to fold away, which it stays for all that is selected. Nothing is asked for while it is. */
export const ElementSection = ({ id, title, isOpen, children }: ElementSectionProps) => {
  const [toggled, setToggled] = useOwnIds('elementSections');
  const isToggled = toggled.includes(id);
  const isExpanded = isToggled ? !isOpen : isOpen;
  const toggle = () =>
    setToggled(isToggled ? toggled.filter((one) => one !== id) : [...toggled, id]);
  return (
    <ExpandableSection
      className="network-evidence__element-section"
      toggleText={title}
      isExpanded={isExpanded}
      onToggle={toggle}
      data-test={`section-${id}`}
    >
      {isExpanded ? <div className="network-evidence__element-section-body">{children}</div> : null}
    </ExpandableSection>
  );
};
