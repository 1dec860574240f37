import type { DoorSettings } from './settings';

const DEFAULTS = {
  STORE_ENDPOINT: '',
  STORE_BUCKET: 'developer-ci-evidence',
  STORE_REGION: 'us-east-1',
  STORE_PATH_STYLE: 'true',
  TEAM_RULE: '^apps-(.+)$',
  TEAM_LABEL: '',
};
type Variable = keyof typeof DEFAULTS;

const ENDPOINT =
  /^(?:https:\/\/([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::[0-9]{1,5})?)\/?)?$/;
const LABEL =
  /^(?:(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/;
const MAX_RULE = 200;

const CHECKS: Record<Variable, readonly [isSound: (value: string) => boolean, need: string]> = {
  STORE_ENDPOINT: [(value) => ENDPOINT.test(value), 'https://host or https://host:port'],
  STORE_BUCKET: [
    (value) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value),
    'the name of a bucket',
  ],
  STORE_REGION: [(value) => /^[a-z0-9-]{1,32}$/.test(value), 'the name of a region'],
  STORE_PATH_STYLE: [(value) => /^(?:true|false)$/.test(value), 'true or false'],
  TEAM_RULE: [isRule, 'a regular expression with a group, of at most 200 characters'],
  TEAM_LABEL: [(value) => LABEL.test(value), 'the name of a label'],
};

/** Reads the environment; what is empty has its default. A problem names the variable, never its value. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): DoorSettings | { readonly problem: string } {
  const names = Object.keys(DEFAULTS) as Variable[];
  const values = { ...DEFAULTS };
  for (const name of names) if (env[name]) values[name] = env[name];
  const unsound = names.find((name) => !CHECKS[name][0](values[name]));
  if (unsound) return { problem: `${unsound} must be ${CHECKS[unsound][1]}` };
  const host = ENDPOINT.exec(values.STORE_ENDPOINT)?.[1];
  return {
    store: host
      ? {
          host,
          bucket: values.STORE_BUCKET,
          region: values.STORE_REGION,
          isPathStyle: values.STORE_PATH_STYLE === 'true',
        }
      : undefined,
    team: { rule: new RegExp(values.TEAM_RULE), label: values.TEAM_LABEL || undefined },
  };
}

function isRule(text: string): boolean {
  if (text.length > MAX_RULE) return false;
  try {
    new RegExp(text);
    // The empty alternative always matches, so that the match tells how many groups there are.
    return (new RegExp(`${text}|`).exec('')?.length ?? 0) > 1;
  } catch {
    return false;
  }
}
