// `npm run i18n` writes locales/en from the texts in the source; with --check it only compares.
import { readFileSync, readdirSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const NAMESPACE = 'plugin__network-evidence';
const FILE = `locales/en/${NAMESPACE}.json`;

const sources = readdirSync('src', { recursive: true })
  .map((path) => join('src', path))
  .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|integration)\./.test(path));

const keys = new Set();

/** Texts are the first argument of `t` and of `msg`; those with a count have a plural. */
const visit = (node) => {
  const [text, options] = ts.isCallExpression(node) ? node.arguments : [];
  const callee =
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : '';
  if ((callee === 't' || callee === 'msg') && text && ts.isStringLiteralLike(text)) {
    const isCounted = options?.getText().match(/\bcount\b/);
    for (const end of isCounted ? ['_one', '_other'] : ['']) keys.add(`${text.text}${end}`);
  }
  ts.forEachChild(node, visit);
};
for (const path of sources)
  visit(
    ts.createSourceFile(
      path,
      readFileSync(path, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
      path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    ),
  );
const extensions = readFileSync('console-extensions.json', 'utf8');
for (const [, text] of extensions.matchAll(new RegExp(`%${NAMESPACE}~([^%]+)%`, 'g')))
  keys.add(text);

const known = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
/** English reads as its key; a plural drops its ending: "1 minute" for "{{count}} minutes". */
const english = (key) => {
  if (key.endsWith('_one')) return key.slice(0, -4).replace(/(\}\} \w+)s\b/, '$1');
  return key.replace(/_other$/, '');
};
const sorted = [...keys].sort().map((key) => [key, known[key] ?? english(key)]);
const text = `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;

if (process.argv.includes('--check')) {
  const isClean = existsSync(FILE) && readFileSync(FILE, 'utf8') === text;
  if (!isClean) console.error(`${FILE} is not what the source says: npm run i18n`);
  process.exitCode = isClean ? 0 : 1;
} else {
  mkdirSync(`locales/en`, { recursive: true });
  writeFileSync(FILE, text);
}
