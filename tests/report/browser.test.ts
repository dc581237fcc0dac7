// The report as a reader has it: opened from a file in a browser, without server or network.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIn } from '../ruritania.ts';
import { reportHome } from './ruritania-report.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const BORDER = 'ruritania/border-status';

let home: string;
let browser: Browser;
let page: Page;
const wrong: string[] = [];

describe.skipIf(CHROMIUM === undefined)('a report in a browser', () => {
  beforeAll(async () => {
    home = await reportHome();
    await runIn(home, ['report', '-o', 'site']);
    await runIn(home, ['report', '-o', 'all.html']);
    await runIn(home, ['report', BORDER, '-o', 'one.html']);
    await runIn(home, ['chart', BORDER, '-o', 'chart.html']);
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => wrong.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('dialog', (dialog) => wrong.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (!/^(?:file|data|about|blob):/.test(request.url())) wrong.push(`asked for ${request.url()}`);
    });
  });

  afterAll(() => browser?.close());

  const open = async (path: string) => {
    await page.goto('about:blank');
    await page.goto(`file://${join(home, path)}`);
  };
  const redline = () => page.locator('.redline:visible').innerHTML();

  test.each([
    ['a site', 'site/index.html'],
    ['one page', 'all.html'],
  ])('%s: search, open, choose two wordings, see what changed', async (_, path) => {
    await open(path);
    await page.keyboard.press('/');
    await page.keyboard.type('do not support');
    await page.getByText('1 found.').waitFor();
    await page.getByRole('link', { name: 'Status of the northern border · Ruritania' }).click();
    await page.getByLabel('From', { exact: true }).locator('visible=true').selectOption('1999-05-14');
    await page.getByLabel('To', { exact: true }).locator('visible=true').selectOption('2006-03-03');
    expect(await redline()).toBe(
      'We <del>firmly support</del><ins>do not support</ins> talks on the northern border.',
    );
    expect(await page.locator('.changes:visible').textContent()).toContain(
      'support ladder: supports → opposes',
    );
    expect(page.url()).toMatch(/#ruritania\/border-status@1999-05-14\.\.2006-03-03$/);
    expect(wrong).toEqual([]);
  });

  test.each([
    ['a site', `site/${BORDER}.html#${BORDER}@2001-05-14..2003-02-01`],
    ['one page', `all.html#${BORDER}@2001-05-14..2003-02-01`],
  ])('%s: the address of a comparison opens it', async (_, path) => {
    await open(path);
    expect(await page.locator('.summary:visible').textContent()).toContain('from 2001-05-14 to 2003-02-01');
  });

  test('without a choice it is what diff shows: the last administration against the one before', async () => {
    await open(`site/${BORDER}.html`);
    expect(await page.locator('.summary:visible').textContent()).toContain('from 2001-05-14 to 2006-03-03');
  });

  test('who first wrote a phrase, by keyboard', async () => {
    await open(`site/${BORDER}.html`);
    const wording = page.locator(`[id="${BORDER}@2001-05-14"]`);
    await wording.getByRole('button', { name: 'Who first wrote each phrase' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await wording.locator('.origin').textContent()).toMatch(/^First in 1999-05-14, Elphberg/);
    expect(await wording.locator('.text').textContent()).toBe('We support talks on the northern border.');
    expect(wrong).toEqual([]);
  });

  test('text of the catalogue is shown, never obeyed', async () => {
    await open('all.html#ruritania/trade@2002-01-01..2006-01-01');
    expect(await page.locator('.redline:visible').textContent()).toContain('<img src=x onerror=alert(2)>');
    expect(await page.locator('img').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  test('an address of no wording says so', async () => {
    await open(`site/${BORDER}.html#${BORDER}@1066-01-01..2001-05-14`);
    expect(await page.locator('.result').textContent()).toBe('“1066-01-01” is no wording of this position.');
  });

  test('the page of a chart saves itself as PNG', async () => {
    await runIn(home, ['chart', BORDER, '-o', 'chart.html']);
    await open('chart.html');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as PNG' }).click();
    const saved = readFileSync(await (await saving).path());
    expect(saved.subarray(1, 4).toString()).toBe('PNG');
    // Width and height are the first fields of the header: twice the picture's.
    expect(saved.readUInt32BE(16)).toBe(1920);
    expect(wrong).toEqual([]);
  });

  test('a page of one position shows it at once, and the list of positions when asked', async () => {
    await open('one.html');
    expect(await page.locator('h2.title:visible').textContent()).toBe('Status of the northern border');
    await page.getByRole('link', { name: 'All positions' }).click();
    expect(await page.locator('.index .quiet:visible').first().textContent()).toMatch(
      /^1 position, \d+ wordings;/,
    );
  });

  test.each([
    ['in a report', `site/${BORDER}.html`],
    ['on a page of its own', 'chart.html'],
  ])('a chart %s is opened on a telephone at its newest end, with the rungs beside it', async (_, path) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await open(path);
    const [chart, rungs] = [page.locator('.chart svg').first(), page.locator('.chart .rungs')];
    const [whole, names] = [(await chart.boundingBox())!, (await rungs.boundingBox())!];
    expect(whole.x + whole.width).toBeLessThanOrEqual(360);
    expect(whole.x).toBeLessThan(0);
    expect(names.x).toBeGreaterThanOrEqual(0);
    expect(names.x + names.width).toBeLessThan(180);
  });

  test('nothing is wider than a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    for (const path of ['site/index.html', `site/${BORDER}.html`, 'site/ruritania/trade.html']) {
      await open(path);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    }
  });
});
