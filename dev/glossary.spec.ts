import { existsSync, readFileSync } from 'node:fs';

const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (word|---) /.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

it('says of every word what it means and where that stands', () => {
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((cells) => cells.length !== 3)).toEqual([]);
  const places = rows.map(([, , place = '']) => place).filter((place) => place !== '–');
  expect(places.filter((place) => !existsSync(place.replaceAll('`', '')))).toEqual([]);
});

it('has each word once', () => {
  const words = rows.flatMap(([word = '']) => word.replace(' •', '').split(', '));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
