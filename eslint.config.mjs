import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const REACT_WORLD = ['react', 'react/*', 'react-dom', 'react-router', 'react-i18next', '@patternfly/*', '@openshift-console/*', '@tanstack/*'];
const ROOMS = ['model', 'queries', 'api', 'ask', 'hooks', 'components'];

/** One block a room: what it may not import, so that arrows go model ← queries ← api ← ask ← hooks ← components. */
const room = (name, index) => {
  const later = ROOMS.slice(index + 1);
  const isPure = index < ROOMS.indexOf('hooks');
  const group = [
    ...later.flatMap((other) => [`**/${other}/*`, `**/${other}/**`]),
    ...(isPure ? REACT_WORLD : []),
    '**/dev/**',
    '**/e2e/**',
    '**/bench/**',
  ];
  return {
    files: [`src/${name}/**/*.{ts,tsx}`],
    ignores: ['**/*.spec.ts', '**/*.spec.tsx', '**/*.integration.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message: `src/${name} sits left of that in the import order` }] }] },
  };
};

const VIEWS = ['overview', 'topology', 'flows', 'evidence', 'policies'];
const view = (name) => ({
  files: [`src/components/${name}/**/*.{ts,tsx}`],
  ignores: ['**/*.spec.ts', '**/*.spec.tsx'],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [{
        group: [...VIEWS.filter((v) => v !== name).map((v) => `**/${v}/*`), '!**/model/**', '!**/shared/**', '**/dev/**', '**/e2e/**', '**/bench/**'],
        message: 'view folders do not import each other, and the canvas none; share through components/shared',
      }],
    }],
  },
});

/** Literals are written out: spreads of literals only save lines. */
const NO_PACKING = [
  { selector: 'JSXSpreadAttribute > ObjectExpression', message: 'write the attributes out' },
  { selector: 'ObjectExpression > SpreadElement > ObjectExpression', message: 'write the members out' },
  { selector: 'ArrayExpression > SpreadElement > ArrayExpression', message: 'write the elements out' },
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'dist-door', '.cache', 'e2e/artifacts', 'locales'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', 'dev/*.mjs'] }, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...NO_PACKING],
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['dev/**', 'bench/**', 'e2e/**'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' } }, rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.ts', 'deploy/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.integration.ts'],
    rules: { complexity: ['error', 16], 'max-params': ['error', 3] },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: ['**/*.spec.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs['recommended-latest'].rules,
      complexity: ['error', 16],
      'max-params': ['error', 3],
    },
  },
  { files: ['src/hooks/**/*.ts'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs['recommended-latest'].rules },
  {
    // The door runs in nginx as well as in Node: pure, and of the plugin it knows the model only.
    files: ['deploy/nginx/door/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-imports': ['error', {
        patterns: [{ group: [...ROOMS.slice(1).map((other) => `**/src/${other}/**`), ...REACT_WORLD, 'node:*', '**/dev/**', '**/njs/**'], message: 'the door is pure: what it needs of the world comes through ports' }],
      }],
    },
  },
  {
    // Code that njs 0.7.9 runs, where these mean something else than in Node.
    files: ['deploy/nginx/**/*.ts', 'src/model/evidence/**/*.ts', 'src/model/json.ts'],
    ignores: ['**/*.spec.ts', '**/*.integration.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...NO_PACKING,
        { selector: 'Literal[regex.pattern=/\\$$/]', message: 'in njs `$` also stands before a last line feed: write `$(?!\\n)`' },
        { selector: 'ArrayExpression > :function', message: 'njs names a function in an array literal by its index, and by that makes the number a text everywhere' },
        { selector: ':matches(CallExpression, NewExpression) > AwaitExpression.arguments', message: 'njs does not load a script that awaits in an argument' },
      ],
    },
  },
  ...ROOMS.map(room),
  ...[...VIEWS, 'canvas'].map(view),
  prettier,
);
