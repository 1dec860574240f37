import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PLUGIN_DIR } from '../../build/paths';
import { sendJson, sendText } from './answer';
import { sendFile } from './sendFile';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** /api/plugins/network-evidence/…: the built plugin, and its config.json from a file or empty. */
export async function sendPluginAsset(
  exchange: Exchange,
  path: string,
  configFile?: string,
): Promise<void> {
  const { request, response } = exchange;
  if (request.method !== 'GET') {
    sendText(response, 405, { text: 'GET only' });
    return;
  }
  if (path !== 'config.json') return sendFile(exchange, PLUGIN_DIR, path);
  const text = configFile === undefined ? '{}' : await readFile(configFile, 'utf8');
  sendText(response, 200, { type: 'application/json', text });
}

const NAMESPACE = /^plugin__[a-z-]+$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]+)?$/;

/** /locales/resource.json: the plugin's translations; 404 for a language it does not have. */
export async function sendTranslations(exchange: Exchange, query: URLSearchParams): Promise<void> {
  const [language, namespace] = [query.get('lng') ?? '', query.get('ns') ?? ''];
  if (!LANGUAGE.test(language) || !NAMESPACE.test(namespace)) {
    sendJson(exchange.response, 400, { error: 'lng and ns are needed' });
    return;
  }
  await sendFile(exchange, PLUGIN_DIR, `locales/${language}/${namespace}.json`);
}
