// `npm test`: every check, one stage after the other, and one computed line `N passed, N failed` at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../..');
process.chdir(root);

/** Of what a failed test says, in characters: a counterexample with its seed fits. */
const MAX_SAID = 4000;

const run = (command, args, options = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options }).status === 0;
const answers = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
const bin = (name) => join(root, 'node_modules/.bin', name);

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];
const hasChromium = () =>
  existsSync(process.env.CHROMIUM_PATH ?? '') || BROWSERS.some((name) => answers(name));

/** One check is one result. */
const check = (name, command, args) => ({
  name,
  run: () =>
    run(command, args)
      ? { passed: 1, failed: 0, failures: [] }
      : { passed: 0, failed: 1, failures: [name] },
});

/** What failed in a suite of jest: its tests with what they said first, or that it did not load. */
const failuresIn = ({ name, message, assertionResults }) => {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  const file = relative(root, name);
  const saying = (title, text) => `${file}: ${title}\n${text.slice(0, MAX_SAID)}`;
  if (failed.length === 0) return message ? [saying('the suite failed', message)] : [];
  return failed.map(({ fullName, failureMessages }) =>
    saying(fullName, failureMessages.join('\n')),
  );
};

/** Jest counts its own tests; a suite that does not even load is a failure too. */
const jest = (name, projects, options = {}) => ({
  name,
  missing: options.missing,
  run: () => {
    const folder = mkdtempSync(join(tmpdir(), 'network-evidence-test-'));
    const file = join(folder, 'result.json');
    const args = ['--selectProjects', ...projects, '--json', `--outputFile=${file}`];
    run(bin('jest'), [...args, ...(options.args ?? [])]);
    if (!existsSync(file)) return { passed: 0, failed: 1, failures: [`${name}: no result`] };
    const result = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
    for (const { assertionResults } of result.testResults)
      for (const { status, fullName } of assertionResults)
        if (status === 'pending') console.log(`skipped: ${fullName}`);
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = result;
    const failures = result.testResults.flatMap(failuresIn);
    return { passed, failed: numFailedTests + numRuntimeErrorTestSuites, failures };
  },
});

const STACK = ['dev/run.mjs', 'dev/stack/build.ts'];
const withoutStack = () =>
  spawnSync(process.execPath, [...STACK, '--missing'], { encoding: 'utf8' }).stdout.trim();

const STAGES = [
  check('types', bin('tsc'), ['--noEmit']),
  check('types of njs', bin('tsc'), ['--noEmit', '-p', 'deploy/nginx/njs']),
  check('lint', bin('eslint'), ['.', '--max-warnings', '0']),
  check('stylelint', bin('stylelint'), ['src/**/*.css']),
  check('i18n', process.execPath, ['dev/i18n.mjs', '--check']),
  check('build', process.execPath, ['dev/run.mjs', 'dev/build.ts', 'plugin']),
  check('build of the door', process.execPath, ['dev/run.mjs', 'dev/build.ts', 'door']),
  jest('unit', ['unit', 'dom']),
  { ...check('stack', process.execPath, STACK), missing: withoutStack },
  jest('integration', ['integration'], { missing: withoutStack, args: ['-w', '1', '--forceExit'] }),
  jest('e2e', ['e2e'], {
    missing: () => (hasChromium() ? undefined : 'no Chromium'),
    args: ['-w', '2', '--forceExit'],
  }),
];

if (!existsSync('node_modules/tsx')) run('npm', ['ci', '--no-fund', '--no-audit']);

const total = { passed: 0, failed: 0, failures: [] };
for (const { name, missing, run: runStage } of STAGES) {
  const reason = missing?.();
  const startedMs = Date.now();
  const isNeeded = process.env.CI === 'true';
  const skipped = {
    passed: 0,
    failed: isNeeded ? 1 : 0,
    failures: isNeeded ? [`${name}: ${reason}`] : [],
  };
  const result = reason ? skipped : runStage();
  const seconds = Math.round((Date.now() - startedMs) / 1000);
  const said = reason ? `skipped: ${reason}` : `${result.passed} passed, ${result.failed} failed`;
  console.log(`${name}: ${said} (${seconds} s)`);
  total.passed += result.passed;
  total.failed += result.failed;
  total.failures.push(...result.failures);
}
// Last, so that whoever sees only the end of a long log sees why.
for (const failure of total.failures) console.log(`failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
