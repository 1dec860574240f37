import type { ErrorBoundaryFallbackProps } from '@openshift-console/dynamic-plugin-sdk';
import { CodeBlock, CodeBlockCode, PageSection, Title } from '@patternfly/react-core';

/** The page instead of one that threw. */
export function ErrorBoundaryFallbackPage(props: ErrorBoundaryFallbackProps) {
  const { title, errorMessage, componentStack, stack } = props;
  return (
    <PageSection data-test="error-page">
      <Title headingLevel="h1">Something wrong happened</Title>
      <Title headingLevel="h2">{title}</Title>
      <CodeBlock>
        <CodeBlockCode>{[errorMessage, componentStack, stack].join('\n\n')}</CodeBlockCode>
      </CodeBlock>
    </PageSection>
  );
}
