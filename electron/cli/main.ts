import { runCommand } from './run-command';

// The process around the command line: its streams, Ctrl+C, and a reader that goes away.
const giveUp = new AbortController();
// Once: a second Ctrl+C ends the process at once, as usual.
process.once('SIGINT', () => giveUp.abort());
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    giveUp.abort();
  });
}

process.exitCode = await runCommand(process.argv.slice(2), {
  stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env, cwd: process.cwd(), signal: giveUp.signal,
});
