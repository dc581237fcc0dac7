// LibreOffice, for tests that need to know what a word processor makes of a file. It is driven by a macro
// in a profile made for the purpose: only a macro can accept or reject tracked changes without a window.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** True where a program is installed. */
export function has(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

export type Settled = Readonly<Record<string, { readonly accepted: string; readonly rejected: string }>>;

/** The text of each file with all its tracked changes accepted, and with all of them rejected. */
export function settleInOffice(files: Readonly<Record<string, string | Uint8Array>>): Settled {
  const folder = mkdtempSync(join(tmpdir(), 'diplodiff-office-'));
  const names = Object.keys(files);
  for (const name of names) writeFileSync(join(folder, name), files[name]!);
  // The first start makes the profile, and would write over what is there.
  soffice(folder, '--terminate_after_init');
  const basic = join(folder, 'profile/user/basic/Standard');
  writeFileSync(
    join(basic, 'script.xlb'),
    `${xml('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  );
  writeFileSync(
    join(basic, 'Module1.xba'),
    `${xml('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${macro(folder, names).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</script:module>`,
  );
  soffice(folder, 'macro:///Standard.Module1.Settle');
  const read = (name: string, choice: string) => readFileSync(join(folder, `${name}.${choice}.txt`), 'utf8');
  const settled = names.map((name) => [
    name,
    { accepted: read(name, 'Accept'), rejected: read(name, 'Reject') },
  ]);
  rmSync(folder, { recursive: true, force: true });
  return Object.fromEntries(settled);
}

function soffice(folder: string, order: string): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', order];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 });
}

function xml(root: string, dtd: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}.dtd">\n`;
}

function macro(folder: string, names: readonly string[]): string {
  return `
Sub Settle
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden" : how(0).Value = True
  Dim into(1) As New com.sun.star.beans.PropertyValue
  into(0).Name = "FilterName" : into(0).Value = "Text (encoded)"
  into(1).Name = "FilterOptions" : into(1).Value = "UTF8,LF"
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  For Each name In Array(${names.map((name) => `"${name}"`).join(', ')})
    For Each choice In Array("Accept", "Reject")
      path = "${folder}/" & name
      document = StarDesktop.loadComponentFromURL(ConvertToURL(path), "_blank", 0, how())
      helper.executeDispatch(document.CurrentController.Frame, ".uno:" & choice & "AllTrackedChanges", "", 0, Array())
      document.storeToURL(ConvertToURL(path & "." & choice & ".txt"), into())
      document.close(True)
    Next
  Next
  StarDesktop.terminate()
End Sub
`;
}
