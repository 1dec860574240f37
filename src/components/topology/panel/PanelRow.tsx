import {
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface PanelRowProps {
  readonly title: string;
  readonly test: string;
  readonly children: ReactNode;
}

/** A line of the panel: what it is about, and what is said of it. */
export const PanelRow = ({ title, test, children }: PanelRowProps) => (
  <DescriptionListGroup data-test={test}>
    <DescriptionListTerm>{title}</DescriptionListTerm>
    <DescriptionListDescription>{children}</DescriptionListDescription>
  </DescriptionListGroup>
);
