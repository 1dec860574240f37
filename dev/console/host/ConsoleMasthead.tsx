import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Title,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import { USERS } from '../users';
import { ChoiceMenu } from './ChoiceMenu';
import { currentUser, logInAs } from './session';
import { useTheme, type Theme } from './useTheme';

const THEMES: readonly { name: Theme; label: string }[] = [
  { name: 'systemDefault', label: 'System theme' },
  { name: 'light', label: 'Light theme' },
  { name: 'dark', label: 'Dark theme' },
];

/** Product name on the left; theme and person on the right. */
export function ConsoleMasthead() {
  const [theme, setTheme] = useTheme();
  return (
    <Masthead>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton isHamburgerButton aria-label="Global navigation" />
        </MastheadToggle>
        <MastheadBrand>
          <MastheadLogo component="span">
            <Title headingLevel="h2" size="lg">
              Development console
            </Title>
          </MastheadLogo>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Toolbar isFullHeight>
          <ToolbarContent>
            <ToolbarGroup align={{ default: 'alignEnd' }}>
              <ToolbarItem>
                <ChoiceMenu
                  label="Theme"
                  choices={THEMES}
                  chosen={theme}
                  onChoose={setTheme}
                  dataTest="theme"
                />
              </ToolbarItem>
              <ToolbarItem>
                <ChoiceMenu
                  label="User"
                  choices={USERS}
                  chosen={currentUser()}
                  onChoose={logInAs}
                  dataTest="user"
                />
              </ToolbarItem>
            </ToolbarGroup>
          </ToolbarContent>
        </Toolbar>
      </MastheadContent>
    </Masthead>
  );
}
