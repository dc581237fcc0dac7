import { expect, test } from 'vitest';
import { kindOf } from '../../src/documents/kind.ts';

const kind = (text: string) => kindOf('standard input', Buffer.from(text));

test.each([
  ['a page', '<!DOCTYPE html><p>We support talks.', 'html'],
  ['a page behind a comment', '<!-- saved from -->\n<html><p>We support talks.', 'html'],
  ['a comment about a page', '<!-- <html> -->\nWe support talks.', 'text'],
  // Looked at as if a comment might hold others, these were told from a page in more time than anybody waits.
  ['hundreds of comments', `${'<!---->'.repeat(500)}We support talks.`, 'text'],
  ['hundreds of comments before a page', `${'<!---->'.repeat(500)}<html>`, 'html'],
])('%s', (_, text, expected) => expect(kind(text)).toBe(expected));
