import { createRoot } from 'react-dom/client';
import { ConsoleApp } from './ConsoleApp';
import { createPluginStore } from './pluginStore';
import { startTranslations } from './startTranslations';
import { applyTheme } from './useTheme';

async function main(): Promise<void> {
  applyTheme();
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no #app');
  const [pluginStore] = await Promise.all([
    createPluginStore(),
    startTranslations(['plugin__network-evidence']),
  ]);
  createRoot(root).render(<ConsoleApp pluginStore={pluginStore} />);
}

main().catch((error: unknown) => {
  document.body.textContent = `The host page did not start: ${String(error)}`;
  throw error;
});
