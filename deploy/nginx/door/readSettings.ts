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
  /^(?:https:\/\/([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::[0-9]{1,5})?)\/?)?$(?!\n)/;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$(?!\n)/;
const REGION = /^[a-z0-9-]{1,32}$(?!\n)/;
const LABEL =
  /^(?:(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$(?!\n)/;
const MAX_RULE = 200;

const GRAMMARS: Record<
  Variable,
  { readonly isSound: (value: string) => boolean; readonly need: string }
> = {
  STORE_ENDPOINT: {
    isSound: (value) => ENDPOINT.test(value),
    need: 'https://host or https://host:port',
  },
  STORE_BUCKET: { isSound: (value) => BUCKET.test(value), need: 'the name of a bucket' },
  STORE_REGION: { isSound: (value) => REGION.test(value), need: 'the name of a region' },
  STORE_PATH_STYLE: {
    isSound: (value) => value === 'true' || value === 'false',
    need: 'true or false',
  },
  TEAM_RULE: {
    isSound: isRule,
    need: 'a regular expression with a group, of at most 200 characters',
  },
  TEAM_LABEL: { isSound: (value) => LABEL.test(value), need: 'the name of a label' },
};

/** Reads the environment; what is empty has its default. A problem names the variable, never its value. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): DoorSettings | { readonly problem: string } {
  const names = Object.keys(DEFAULTS) as Variable[];
  const values = { ...DEFAULTS };
  for (const name of names) if (env[name]) values[name] = env[name];
  const unsound = names.find((name) => !GRAMMARS[name].isSound(values[name]));
  if (unsound) return { problem: `${unsound} must be ${GRAMMARS[unsound].need}` };
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
