import { Button, Flex } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../hooks/pageContext';
import { narrowTo } from '../../../model/filters/filterList';
import { msg } from '../../../model/msg';
import type { Scope } from '../../../model/ends/scopes';
import { elementFilters } from '../../../model/graph/element/elementFilters';
import type { GraphElement } from '../../../model/graph/element/graphElement';

interface ElementLinksProps {
  readonly element: GraphElement;
  readonly scope: Scope;
}

const WAYS_OUT = [
  { view: 'flows', title: msg('Open as flows') },
  { view: 'overview', title: msg('Open as overview') },
] as const;

/** The ways to the flows of a part of the graph in other views; none where filters cannot say them. */
export const ElementLinks = ({ element, scope }: ElementLinksProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const own = elementFilters(element, scope);
  const { filters, match } = state;
  // Of filters of which one is enough, one more would let more in.
  const isWidening = match === 'any' && filters.some(({ disabled }) => !disabled);
  if (!own || isWidening) return null;
  return (
    <Flex spaceItems={{ default: 'spaceItemsSm' }}>
      {WAYS_OUT.map(({ view, title }) => (
        <Button
          key={view}
          variant="secondary"
          size="sm"
          onClick={() =>
            update({
              view,
              selected: undefined,
              filters: own.reduce(narrowTo, filters),
              match: match === 'any' ? 'all' : match,
            })
          }
          data-test={`element-as-${view}`}
        >
          {t(title)}
        </Button>
      ))}
    </Flex>
  );
};
