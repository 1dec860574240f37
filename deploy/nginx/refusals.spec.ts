import { readFileSync } from 'node:fs';
import { FAULTS, type Fault } from '../../src/model/evidence/faults';

const FRONT = readFileSync('deploy/nginx/front.conf', 'utf8');
const texts = [...FRONT.matchAll(/'(\{"message":.*\})';/g)].map(([, text = '']) => text);

it('writes every refusal of the front as the model says it', () => {
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) {
    const { reason } = JSON.parse(text) as Fault;
    expect(text).toBe(JSON.stringify({ message: FAULTS[reason].message, reason }));
  }
});

it('has a text for every reason that it sends somebody to, with the status of that reason', () => {
  const sent = [...FRONT.matchAll(/^ +error_page .*?(?: =(\d+))? \/_refuse\/(\w+);$/gm)];
  expect(sent.length).toBeGreaterThan(4);
  for (const [line, status, reason = ''] of sent) {
    const wanted = FAULTS[reason as keyof typeof FAULTS].status;
    expect(Number(status ?? /error_page (\d+) /.exec(line)?.[1])).toBe(wanted);
    expect(FRONT).toContain(`    /_refuse/${reason} '{`);
  }
});
