import { Divider, DropdownGroup, DropdownItem, DropdownList } from '@patternfly/react-core';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useHref, useNavigate } from 'react-router';
import { usePage } from '../../hooks/pageContext';
import { type ConsoleResource, consolePath } from '../../model/ends/consoleResource';
import { applyChoice, type FilterChoice } from '../../model/filters/filterChoice';
import { equalLists } from '../../model/filters/filterList';
import { valueFilters } from '../../model/filters/valueFilters';
import { copyText } from './copyText';
import type { MenuSubject } from './valueMenuContext';

interface ValueMenuItemsProps {
  readonly subject: MenuSubject;
}

const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey;

const choicesOf = (subject: MenuSubject): readonly FilterChoice[] => {
  if ('choices' in subject) return subject.choices;
  const { filterId, value } = subject;
  const filters = filterId === undefined ? [] : valueFilters(filterId, value);
  return filters.map(({ key, title, filter }) => ({ key, title, filters: [filter] }));
};

const resourcesOf = (subject: MenuSubject): readonly ConsoleResource[] =>
  'resources' in subject ? subject.resources : [subject.resource].flatMap((one) => one ?? []);

interface OpenItemProps {
  readonly title: string;
  readonly path: string;
}

const OpenItem = ({ title, path }: OpenItemProps) => {
  const navigate = useNavigate();
  const href = useHref(path);
  return (
    <DropdownItem
      to={href}
      onClick={(event: MouseEvent) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        void navigate(path);
      }}
      data-test="value-open"
    >
      {title}
    </DropdownItem>
  );
};

/** What can be done with a value or a group: filter by it, open the objects that it names, copy it. */
export const ValueMenuItems = ({ subject }: ValueMenuItemsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const { value } = subject;
  const actions = 'choices' in subject ? (subject.actions ?? []) : [];
  const choices = choicesOf(subject);
  const resources = resourcesOf(subject);
  return (
    <DropdownGroup label={value}>
      <DropdownList aria-label={t('Actions for {{value}}', { value })}>
        {actions.map(({ key, title, run }) => (
          <DropdownItem key={key} onClick={run} data-test={`value-${key}`}>
            {t(title)}
          </DropdownItem>
        ))}
        {actions.length > 0 ? <Divider component="li" /> : null}
        {choices.map((choice) => {
          const filters = applyChoice(state.filters, choice);
          return (
            <DropdownItem
              key={choice.key}
              isDisabled={equalLists(filters, state.filters)}
              onClick={() => update({ filters })}
              data-test={`value-${choice.key}`}
            >
              {t(choice.title)}
            </DropdownItem>
          );
        })}
        {choices.length > 0 ? <Divider component="li" /> : null}
        {resources.map((resource) => {
          const { kind, name } = resource;
          const path = consolePath(resource);
          const title =
            resources.length > 1
              ? t('Open {{kind}} {{name}}', { kind, name })
              : t('Open {{kind}}', { kind });
          return path === undefined ? null : <OpenItem key={path} title={title} path={path} />;
        })}
        <DropdownItem onClick={() => void copyText(value)} data-test="value-copy">
          {t('Copy')}
        </DropdownItem>
      </DropdownList>
    </DropdownGroup>
  );
};
