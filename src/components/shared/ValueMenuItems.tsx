import { Divider, DropdownGroup, DropdownItem, DropdownList } from '@patternfly/react-core';
import { type MouseEvent, Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useNavigate } from 'react-router';
import { usePage } from '../../hooks/pageContext';
import type { Subject } from '../../model/columns/column';
import { consolePath } from '../../model/consoleResource';
import { addFilter, isAlreadyThere } from '../../model/filterList';
import { valueFilters } from '../../model/valueFilters';
import { copyText } from './copyText';

interface ValueMenuItemsProps {
  readonly subject: Subject;
}

const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey;

/** What can be done with a value: filter by it, open the object that it names, copy it. */
export const ValueMenuItems = ({ subject }: ValueMenuItemsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const navigate = useNavigate();
  const { filterId, value, resource } = subject;
  const path = resource && consolePath(resource);
  const href = useHref(path ?? '');
  const filters = filterId === undefined ? [] : valueFilters(filterId, value);
  return (
    <DropdownGroup label={value}>
      <DropdownList aria-label={t('Actions for {{value}}', { value })}>
        {filters.map(({ key, title, filter }) => (
          <Fragment key={key}>
            <DropdownItem
              isDisabled={isAlreadyThere(state.filters, filter)}
              onClick={() => update({ filters: addFilter(state.filters, filter) })}
              data-test={`value-${key}`}
            >
              {t(title)}
            </DropdownItem>
          </Fragment>
        ))}
        {filters.length > 0 ? <Divider component="li" /> : null}
        {path !== undefined && resource ? (
          <DropdownItem
            to={href}
            onClick={(event: MouseEvent) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              void navigate(path);
            }}
            data-test="value-open"
          >
            {t('Open {{kind}}', { kind: resource.kind })}
          </DropdownItem>
        ) : null}
        <DropdownItem onClick={() => void copyText(value)} data-test="value-copy">
          {t('Copy')}
        </DropdownItem>
      </DropdownList>
    </DropdownGroup>
  );
};
