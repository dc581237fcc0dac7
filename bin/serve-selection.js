// What was copied on an X11 display is handed out by the program that copied it. So a second one stays behind, without
// a terminal, until somebody else copies or the display goes.

const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

exports.serveSelection = (clip) =>
  new Promise((settle) => {
    const child = spawn(process.execPath, [__filename], {
      cwd: '/',
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.on('error', () => settle(false));
    child.on('exit', () => settle(false));
    child.stdout.once('data', () => {
      child.stdout.destroy();
      child.unref();
      settle(true);
    });
    child.stdin.on('error', () => {});
    child.stdin.end(clip);
  });

if (require.main === module) serve();

async function serve() {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  const code = pathToFileURL(join(__dirname, '../dist/clipboard/serve-selection.js'));
  const { serveSelection } = await import(code.href);
  const clip = JSON.parse(Buffer.concat(parts).toString('utf8'));
  const onOwned = () => process.stdout.write('owned');
  process.exit((await serveSelection(clip, process.env.DISPLAY, onOwned)) ? 0 : 1);
}
