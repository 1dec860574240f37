import { spawnSync } from 'node:child_process';

const NEEDS = {
  STORE_ENDPOINT: 'https://host or https://host:port',
  KUBERNETES_API: 'https://host or https://host:port',
  STORE_BUCKET: 'the name of a bucket',
  STORE_PATH_STYLE: 'true or false',
  REQUESTS_PER_SECOND: 'a number of 1 to 999999',
};

it.each<[keyof typeof NEEDS, string]>([
  ['STORE_ENDPOINT', 'http://minio:9000'],
  ['STORE_ENDPOINT', 'minio:9000'],
  ['STORE_ENDPOINT', 'https://'],
  ['STORE_ENDPOINT', 'https://:9000'],
  ['STORE_ENDPOINT', 'https://key:secret@minio'],
  ['STORE_ENDPOINT', 'https://minio/bucket'],
  ['STORE_ENDPOINT', 'https://minio;\nlisten 80'],
  ['KUBERNETES_API', 'https://a b'],
  ['KUBERNETES_API', 'https://a|b'],
  ['STORE_BUCKET', '../evidence'],
  ['STORE_PATH_STYLE', 'no'],
  ['REQUESTS_PER_SECOND', '0'],
  ['REQUESTS_PER_SECOND', '5r/s'],
  ['REQUESTS_PER_SECOND', '10000000'],
])('does not start with %s=%j, and does not repeat it', (name, value) => {
  const { status, stderr } = spawnSync('sh', ['deploy/nginx/start.sh', 'door'], {
    env: { PATH: process.env.PATH, ROOT: '/nonexistent', [name]: value },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, `start.sh: ${name} must be ${NEEDS[name]}\n`]);
});

it.each(['', 'both'])('starts nothing that is called %j', (role) => {
  const { status, stderr } = spawnSync('sh', ['deploy/nginx/start.sh', role], {
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, 'start.sh: say which: front or door\n']);
});
