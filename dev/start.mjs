// `npm start`: installs what is missing, builds what is stale, serves http://localhost:9000. Options: `npm start -- --help`.
process.argv.splice(2, 0, 'dev/console/server/main.ts');
await import('./run.mjs');
