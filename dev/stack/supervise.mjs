// `node supervise.mjs <folder> <command> [argument…]`: runs the command until stdin ends, then kills it and removes the folder.
// Whoever starts this holds the other end of stdin: however it dies, the pipe closes, and nothing is left behind.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, command, ...args] = process.argv.slice(2);

// A Ctrl-C in the terminal reaches the starter, which decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const child = spawn(command, args, { stdio: 'ignore' });
const end = (code) => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
};
child.on('error', () => end(1));
child.on('exit', (code) => end(code ?? 1));
process.stdin.on('close', () => child.kill('SIGKILL')).resume();
