// Owns the clipboard of an X11 display, https://x.org/releases/X11R7.7/doc/xorg-docs/icccm/icccm.html#Peer_to_Peer_Communication_by_Means_of_Selections:
// whoever pastes asks for a kind of text, and is given it as a property of its own window.

import x11, { type Client, type SelectionEvent } from 'x11';
import type { Clip } from './clipboards.ts';

const PLAIN = ['UTF8_STRING', 'text/plain;charset=utf-8', 'text/plain', 'STRING', 'TEXT'];
// A request of the protocol without extensions carries at most 262,140 bytes.
const LARGEST_PART = 200_000;

/**
 * Hands out a clip until somebody else copies.
 *
 * @param onOwned is called when the clipboard is ours
 * @returns true when it was taken over, false where it could not be had or the display went
 */
export function serveX11Selection(
  clip: Clip,
  display: string | undefined,
  onOwned: () => void,
): Promise<boolean> {
  return new Promise((settle) => {
    const client = x11.createClient(
      { disableShm: true, ...(display !== undefined && { display }) },
      (error, connected) => {
        if (error) settle(false);
        else
          own(client, connected.screen[0]!.root, clip, onOwned, () => settle(true)).catch(() =>
            settle(false),
          );
      },
    );
    client.on('error', () => settle(false));
    client.on('end', () => settle(false));
  });
}

async function own(
  client: Client,
  root: number,
  { html, plain }: Clip,
  onOwned: () => void,
  onTaken: () => void,
): Promise<void> {
  const atom = (name: string) =>
    new Promise<number>((settle, fail) => {
      client.InternAtom(false, name, (error, found) => (error ? fail(error) : settle(found)));
    });
  const [clipboard, targets, rich, ...kinds] = await Promise.all(
    ['CLIPBOARD', 'TARGETS', 'text/html', ...PLAIN].map(atom),
  );
  const texts = new Map([
    [rich!, Buffer.from(html)],
    ...kinds.map((kind): [number, Buffer] => [kind, Buffer.from(plain)]),
  ]);
  const window = client.AllocID();
  client.CreateWindow(window, root, 0, 0, 1, 1);
  client.on('event', (event) => {
    if (event.name === 'SelectionClear') onTaken();
    if (event.name === 'SelectionRequest') answer(event);
  });
  client.SetSelectionOwner(window, clipboard!);
  client.GetSelectionOwner(clipboard!, (error, owner) => {
    if (!error && owner === window) onOwned();
    else onTaken();
  });

  function answer(request: SelectionEvent) {
    const { requestor, target, time, selection } = request;
    // Old clients name no property and mean the target.
    const property = request.property || target;
    const text = texts.get(target);
    if (target === targets)
      client.ChangeProperty(0, requestor, property, client.atoms.ATOM!, 32, [targets!, ...texts.keys()]);
    else if (text !== undefined) give(requestor, property, target, text);
    const isKnown = target === targets || text !== undefined;
    client.SendEvent(requestor, 0, 0, {
      name: 'SelectionNotify',
      seq: 0,
      time,
      requestor,
      selection,
      target,
      property: isKnown ? property : 0,
    });
  }

  function give(requestor: number, property: number, type: number, text: Buffer) {
    client.ChangeProperty(0, requestor, property, type, 8, text.subarray(0, LARGEST_PART));
    for (let from = LARGEST_PART; from < text.length; from += LARGEST_PART)
      client.ChangeProperty(2, requestor, property, type, 8, text.subarray(from, from + LARGEST_PART));
  }
}
