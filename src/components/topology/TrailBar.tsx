import { Breadcrumb, BreadcrumbItem, Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { scopeOf } from '../../model/ends/scopes';
import { crumbName } from './crumbName';
import { heldTrail, stepOut } from '../../model/ends/trailSteps';

/** The steps that led into the graph, and the way out of each. */
export const TrailBar = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const trail = heldTrail(state);
  if (trail.length === 0) return null;
  const names = trail.map(crumbName);
  return (
    <Breadcrumb aria-label={t('Steps into the graph')} data-test="trail">
      {trail.map(({ scope }, step) => {
        const title = t(scopeOf(scope).title);
        return (
          <BreadcrumbItem key={step}>
            <Button
              variant="link"
              isInline
              onClick={() => update(stepOut(state, step))}
              data-test="step-out"
            >
              {step === 0
                ? t('All by {{scope}}', { scope: title })
                : t('{{name}} by {{scope}}', { name: names[step - 1] ?? '', scope: title })}
            </Button>
          </BreadcrumbItem>
        );
      })}
      <BreadcrumbItem isActive>{names.at(-1) ?? t(scopeOf(state.scope).title)}</BreadcrumbItem>
    </Breadcrumb>
  );
};
