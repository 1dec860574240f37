// `node askPlugin.mjs <url> <caFile>`: asks what a kubelet and a browser ask, ten times a second, over a connection of its own
// each time, until its standard input closes; then says how that went, as JSON. A process of its own, since the one that
// attacks is busy.
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { performance } from 'node:perf_hooks';

const [url, caFile] = process.argv.slice(2);
const ca = readFileSync(caFile);
const EVERY_MS = 100;
const GIVES_UP_MS = 10_000;
const PATHS = ['/healthz', '/config.json'];

const took = [];
const failures = [];

const ask = (path) =>
  new Promise((done) => {
    const startedMs = performance.now();
    const end = (failure) => {
      took.push(performance.now() - startedMs);
      if (failure) failures.push(`${path}: ${failure}`);
      done();
    };
    const outgoing = request(url + path, { ca, agent: false }, (answer) => {
      answer.resume().on('end', () => end(answer.statusCode === 200 ? '' : answer.statusCode));
    });
    outgoing.setTimeout(GIVES_UP_MS, () => outgoing.destroy(new Error('no answer')));
    outgoing.on('error', (error) => end(error.message)).end();
  });

let isOver = false;
process.stdin.on('end', () => (isOver = true)).resume();
while (!isOver) {
  await Promise.all(PATHS.map(ask));
  await new Promise((done) => setTimeout(done, EVERY_MS));
}
took.sort((a, b) => a - b);
const [p95Ms, slowestMs] = [took[Math.ceil(took.length * 0.95) - 1], took[took.length - 1]];
console.log(JSON.stringify({ asked: took.length, p95Ms, slowestMs, failures }));
