// Runs another program. One that is not there has no exit code; one that stays to serve what it was given, as
// wl-copy does, lets us go on.

const { spawn } = require('node:child_process');

exports.runProgram = (program, args, input) =>
  new Promise((settle) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true });
    child.on('error', () => settle(undefined));
    child.on('exit', (code) => settle(code ?? 1));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
