// What was copied on an X11 or Wayland display is handed out by the program that copied it. So a second one stays
// behind, without a terminal, until somebody else copies or the display goes.

const { spawn } = require('node:child_process');
const { Socket } = require('node:net');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');

exports.serveSelection = (selection) =>
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
    child.stdin.end(selection);
  });

if (require.main === module) serve();

async function serve() {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  const code = pathToFileURL(join(__dirname, '../dist/clipboard/serve-selection.js'));
  const { serveSelection } = await import(code.href);
  const selection = JSON.parse(Buffer.concat(parts).toString('utf8'));
  const onOwned = () => process.stdout.write('owned');
  const displays = { x11: process.env.DISPLAY, connectWayland };
  const isTaken = await serveSelection(selection, displays, onOwned).catch(() => false);
  process.exit(isTaken ? 0 : 1);
}

// Wayland sends open pipes beside its messages (SCM_RIGHTS). Node takes those in only on a connection that it opened for
// processes of its own, and has no public way to open one to somebody else; a native addon would have to be compiled
// where the program is installed. Should a later Node lack this binding, copying fails here and the next way is tried.
function connectWayland() {
  const { Pipe, PipeConnectWrap, constants } = process.binding('pipe_wrap');
  const { XDG_RUNTIME_DIR = '', WAYLAND_DISPLAY = 'wayland-0' } = process.env;
  const connection = new Pipe(constants.IPC);
  const request = new PipeConnectWrap();
  return new Promise((settle, fail) => {
    request.oncomplete = (status) => (status === 0 ? settle(asConnection(connection)) : fail(status));
    const status = connection.connect(request, resolve(XDG_RUNTIME_DIR, WAYLAND_DISPLAY));
    if (status) fail(status);
  });
}

function asConnection(handle) {
  const socket = new Socket({ handle, readable: true, writable: true });
  return {
    write: (bytes) => socket.write(bytes),
    onEnd: (listener) => socket.on('error', listener).on('close', listener),
    onMessages: (listener) =>
      socket.on('data', (bytes) => {
        const pipe = handle.pendingHandle;
        handle.pendingHandle = null;
        listener(bytes, pipe ? (text) => writeTo(pipe, text) : undefined);
      }),
  };
}

function writeTo(handle, text) {
  const pipe = new Socket({ handle, readable: false, writable: true });
  // Who pastes may want only the beginning.
  pipe.on('error', () => {});
  pipe.end(text);
}
