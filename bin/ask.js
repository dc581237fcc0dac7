// Questions go to stderr: what is asked is no result. Ctrl-C ends with 130, the end of the input with no answer.
// One reader serves all questions, so that lines pasted together are answers to one after the other.

let answers;

exports.ask = async (question) => {
  answers ??= openAnswers();
  const { lines, next } = answers;
  lines.setPrompt(question);
  lines.prompt();
  return (await next()).value;
};

function openAnswers() {
  const { createInterface } = require('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.on('SIGINT', () => process.exit(130));
  const iterator = lines[Symbol.asyncIterator]();
  return { lines, next: () => iterator.next() };
}
