#!/usr/bin/env node
// Starts the program on the real terminal: the only place that touches `process`. It is CommonJS, and sets
// nothing up that a short run does not use: the runtime's streams, for one, take longer to set up than a
// wording takes to compare.

const { closeSync, existsSync, fstatSync, openSync, readSync, statSync, writeSync } = require('node:fs');
const { dirname, join } = require('node:path');

const home = dirname(__dirname);
let room = Buffer.alloc(0);
const isTTY = isTerminal(1);
const { run } = loadProgram(join(home, 'dist'));
const terminal = {
  out: (result) => write(1, result),
  err: (text) => write(2, text),
  readStdin: async () => {
    const parts = [];
    for await (const part of process.stdin) parts.push(part);
    return Buffer.concat(parts);
  },
  get ask() {
    return isTerminal(0) && isTerminal(2) ? require('./ask.js').ask : undefined;
  },
  streamStdin: () => process.stdin,
  runProgram: (...call) => require('./run-program.js').runProgram(...call),
  serveSelection: (clip) => require('./serve-selection.js').serveSelection(clip),
  page: (...call) => require('./page.js').page(...call),
  platform: process.platform,
  env: process.env,
  cwd: process.cwd(),
  isTTY,
  get errIsTTY() {
    return isTerminal(2);
  },
  status: (line) => write(2, `\r\u001b[K${line}`),
  errColumns: () => process.stderr.columns,
  onInterrupt: (clean) => {
    const leave = () => {
      clean();
      process.exit(130);
    };
    process.on('SIGINT', leave);
    return () => process.off('SIGINT', leave);
  },
  ...(isTTY && { columns: process.stdout.columns, rows: process.stdout.rows }),
  home,
};
run(process.argv.slice(2), terminal).then(finish);

function loadProgram(folder) {
  if (!existsSync(join(folder, 'program.cjs'))) {
    write(2, 'error: the program is not built\n  run "npm install", or "npm run build" in a clone\n');
    process.exit(2);
  }
  const read = (name) => readScript(folder, name);
  return read('program')(require, folder, read);
}

// What was made of a script at build time serves one version of the engine. For any other the runtime keeps a
// cache of its own, where it can; and without any the program is only slower to start.
function readScript(folder, name) {
  const path = join(folder, `${name}.cjs`);
  const { v8, modules } = process.versions;
  const cache = join(folder, `${name}-${v8}-${modules}-${process.arch}.cache`);
  if (!existsSync(cache)) {
    require('node:module').enableCompileCache?.();
    return require(path);
  }
  const { Script } = require('node:vm');
  const script = new Script(readBytes(path).toString('latin1'), {
    filename: path,
    cachedData: readBytes(cache),
  });
  return script.runInThisContext();
}

// The bytes of a file, until the next one is read: they all lie in the same memory, which costs more to get than a
// file to read.
function readBytes(path) {
  const fd = openSync(path);
  const { size } = fstatSync(fd);
  if (room.length < size) room = Buffer.allocUnsafeSlow(Math.max(size, 2 ** 18));
  let end = 0;
  for (let got = -1; end < size && got !== 0; end += got) got = readSync(fd, room, end, size - end, end);
  closeSync(fd);
  return room.subarray(0, end);
}

// The module that knows loads half of the streams: it is asked only about what may be a terminal.
function isTerminal(fd) {
  try {
    const file = fstatSync(fd);
    const isNull = file.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
    return file.isCharacterDevice() && !isNull && require('node:tty').isatty(fd);
  } catch {
    return false;
  }
}

// A terminal is written to through its stream, which knows how; a pipe or a file directly.
// A reader that has seen enough (`| head`) closes the pipe: that is success. A message that cannot be written is
// lost, and says nothing of how the command went.
function write(fd, result) {
  if (isTerminal(fd)) {
    (fd === 1 ? process.stdout : process.stderr).write(result);
    return;
  }
  const bytes = Buffer.from(result);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') {
        if (fd === 2) return;
        if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(0);
        cannotWrite(error);
      }
      // The pipe is full: its reader is given a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function cannotWrite(error) {
  const why = error.code === 'ENOSPC' ? 'there is no room left' : error.code;
  write(2, `error: cannot write the result: ${why}\n  make room, or send it elsewhere\n`);
  process.exit(2);
}

function finish(code) {
  if (isTTY) process.stdout.write('', () => process.exit(code));
  else process.exit(code);
}
