import type { ListPageHeaderProps } from '@openshift-console/dynamic-plugin-sdk';
import { Content, Flex, FlexItem, PageSection, Title } from '@patternfly/react-core';

/** The heading of a page with its actions on the right. */
export function ListPageHeader(props: ListPageHeaderProps) {
  const { title, badge, children, helpText, helpAlert } = props;
  return (
    <PageSection hasBodyWrapper={false}>
      <Flex justifyContent={{ default: 'justifyContentSpaceBetween' }}>
        <FlexItem>
          <Title headingLevel="h1" data-test="page-heading">
            {title} {badge}
          </Title>
          {helpText && <Content component="p">{helpText}</Content>}
        </FlexItem>
        <FlexItem>{children}</FlexItem>
      </Flex>
      {helpAlert}
    </PageSection>
  );
}
