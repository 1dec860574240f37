// `node supervise.mjs <folder> <command> [argument…]`: runs the command for whoever started this, over an IPC channel: any
// message runs it anew, and `{ pid }` says which process it is now, if there is one. However the starter dies, the channel
// closes: then everything is killed and the folder removed.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, command, ...args] = process.argv.slice(2);

// A Ctrl-C in the terminal reaches the starter, which decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

let pid;
const tell = () => process.connected && process.send({ pid }, () => undefined);

function end() {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit();
}

function ended() {
  pid = undefined;
  if (process.connected) tell();
  else end();
}

function start() {
  // A process group of its own, so that a signal reaches its children too.
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  child.on('error', ended).on('exit', ended);
  pid = child.pid;
  tell();
}

process.on('message', start);
process.on('disconnect', () => {
  if (pid === undefined) end();
  else process.kill(-pid, 'SIGKILL');
});
start();
