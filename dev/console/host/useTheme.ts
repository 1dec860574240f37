import { useCallback, useEffect, useState } from 'react';

const STORAGE_KEY = 'bridge/theme';
const DARK_CLASS = 'pf-v6-theme-dark';

export type Theme = 'light' | 'dark' | 'systemDefault';

const prefersDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;

const storedTheme = (): Theme => {
  const stored = localStorage.getItem(STORAGE_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'systemDefault';
};

/** Puts the stored theme on the page, as the console does before anything is drawn. */
export function applyTheme(theme: Theme = storedTheme()): void {
  const isDark = theme === 'dark' || (theme === 'systemDefault' && prefersDark());
  document.documentElement.classList.toggle(DARK_CLASS, isDark);
}

/** The theme and how to change it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(storedTheme);
  useEffect(() => applyTheme(theme), [theme]);
  const choose = useCallback((chosen: Theme) => {
    localStorage.setItem(STORAGE_KEY, chosen);
    setTheme(chosen);
  }, []);
  return [theme, choose];
}
