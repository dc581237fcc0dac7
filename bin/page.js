// Shows a text in a pager, and says whether there was one. Ctrl-C is the pager's while it runs.

const { spawn } = require('node:child_process');

exports.page = (text, pager) =>
  new Promise((settle) => {
    const leave = () => {};
    process.on('SIGINT', leave);
    const child = spawn(pager, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { LESS: 'FRX', LV: '-c', ...process.env },
    });
    child.on('error', () => settle(false));
    child.on('close', (code) => {
      process.off('SIGINT', leave);
      // 127 is the shell's "no such command".
      settle(code !== 127);
    });
    // Whoever leaves before the end has seen enough.
    child.stdin.on('error', () => {});
    child.stdin.end(text);
  });
